import type { SafeHtml } from '../../src/meeting.ts';
import { siteText } from '../text.ts';

/** A table that is wider than a phone scrolls inside a group that the keyboard reaches. */
const TABLE_START = `<div class="scroll" role="group" tabindex="0" aria-label="${siteText.table}"><table>`;

/**
 * Prints sanitised prose: the only door for raw HTML in the pages.
 * In it `<table>` can only be markup, since the text's own `<` is escaped.
 */
export function RawHtml({ html }: { readonly html: SafeHtml }) {
  const __html = html.replaceAll('<table>', TABLE_START).replaceAll('</table>', '</table></div>');
  return <div class="prose" dangerouslySetInnerHTML={{ __html }} />;
}
