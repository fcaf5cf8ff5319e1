import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as text; everything in it is escaped but what `RawHtml` prints. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
