import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * A whole page as text; everything in it is escaped but what `RawHtml` prints. Joined, for that makes one plain string:
 * Eleventy keeps a page until all of its batch are rendered, and what `+` leaves is a tree of all its pieces, three times
 * as large.
 */
export function renderPage(page: VNode): string {
  return ['<!doctype html>\n', renderToString(page), '\n'].join('');
}
