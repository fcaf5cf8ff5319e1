/** The visible text of markup: tags away, white space run together, character references resolved. */
export function toText(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gsu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The markup of an item, from its own `<section>` to the next one's or the end. */
export function toItemHtml(html: string, id: string): string {
  const start = html.indexOf(`id="${id}"`);
  if (start < 0) throw new Error(`No item ${id}`);
  const end = html.slice(start).search(/<section class="(?:item|source)/u);
  return end < 0 ? html.slice(start) : html.slice(start, start + end);
}
