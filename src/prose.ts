import type { Element, ElementContent, Properties } from 'hast';
import type { BlockContent, Root, Table } from 'mdast';
import remarkHtml, { type Options } from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Reference, SafeHtml } from './meeting.ts';

type TableToHtml = NonNullable<NonNullable<Options['handlers']>['table']>;

/** A table with its head row where the parser found one: mdast would head the first row of any. */
const toTableElement: TableToHtml = (state, table: Table) => {
  const isHeadless = table.data?.headless === true;
  const rows = table.children.map((row, index) =>
    toElement(
      'tr',
      row.children.map((cell) =>
        !isHeadless && index === 0
          ? toElement('th', state.all(cell), { scope: 'col' })
          : toElement('td', state.all(cell)),
      ),
    ),
  );
  const [head, ...body] = rows;
  if (isHeadless || head === undefined) return toElement('table', [toElement('tbody', rows)]);
  return toElement('table', [toElement('thead', [head]), toElement('tbody', body)]);
};

/** The sanitizer is on, also for trees of our own making: `sanitize` is never set to false. */
const proseProcessor = unified()
  .use(remarkHtml, { handlers: { table: toTableElement } })
  .freeze();
const markdownProcessor = unified().use(remarkParse).use(remarkHtml).freeze();

/** The HTML of a passage: the parser's mdast, printed and sanitized; it holds no links. */
export function renderProse(content: readonly BlockContent[]): SafeHtml {
  const root: Root = { type: 'root', children: [...content] };
  return proseProcessor.stringify(root).trimEnd() as SafeHtml;
}

/** The HTML of what people write as Markdown: the municipality's own pages; raw HTML in it is dropped. */
export function renderMarkdown(markdown: string): SafeHtml {
  return String(markdownProcessor.processSync(markdown)).trimEnd() as SafeHtml;
}

/** Where a reference leads: an address, or the words that say that the archive lacks it. */
export type ReferenceLink = { readonly href: string } | { readonly missing: string };

/**
 * The passage with its references as links. They come in the order of the source, so each is looked
 * for after the one before; one whose words are not found is passed over.
 */
export function linkReferences(
  html: SafeHtml,
  references: readonly Reference[],
  toLink: (reference: Reference) => ReferenceLink,
): SafeHtml {
  let linked = '';
  let done = 0;
  for (const reference of references) {
    const found = findWords(html, reference.text, done);
    if (found === undefined) continue;
    linked += html.slice(done, found.start) + renderLink(found.words, toLink(reference));
    done = found.start + found.words.length;
  }
  return (linked + html.slice(done)) as SafeHtml;
}

function renderLink(words: string, link: ReferenceLink): string {
  return 'href' in link
    ? `<a href="${escapeHtml(link.href)}">${words}</a>`
    : `${words} <span class="missing">(${escapeHtml(link.missing)})</span>`;
}

/** The first place after `from` where the words stand as text of their own, never inside a tag. */
function findWords(html: string, text: string, from: number) {
  const words = escapeText(text).split(/\s+/u);
  const [first = ''] = words;
  // Looked for word by word: to make a pattern of them takes many times as long.
  for (let at = html.indexOf(first, from); at >= 0; at = html.indexOf(first, at + 1)) {
    const end = findEnd(html, words, at);
    if (end > at && isWordStart(html, at) && !isInTag(html, at)) {
      return { start: at, words: html.slice(at, end) };
    }
  }
  return undefined;
}

const BLANKS = /\s+/uy;
const WORD_GOES_ON = /[\p{L}\p{N}]|-\d/uy;

/** Where the words end that stand at a place, with any blanks between them; -1 where others do. */
function findEnd(html: string, words: readonly string[], at: number): number {
  let end = at;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      BLANKS.lastIndex = end;
      if (!BLANKS.test(html)) return -1;
      end = BLANKS.lastIndex;
    }
    if (!html.startsWith(word, end)) return -1;
    end += word.length;
  }
  WORD_GOES_ON.lastIndex = end;
  return WORD_GOES_ON.test(html) ? -1 : end;
}

function isWordStart(html: string, at: number): boolean {
  return !/[\p{L}\p{N}]$/u.test(html.slice(Math.max(0, at - 2), at));
}

/** In sanitized HTML `<` and `>` stand nowhere but around tags, and in texts as references. */
function isInTag(html: string, at: number): boolean {
  return html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}

/** Escapes as remark-html does, so that the words of a reference are found in its output. */
function escapeText(text: string): string {
  return text.replace(/&/gu, '&#x26;').replace(/</gu, '&#x3C;');
}

function escapeHtml(text: string): string {
  return escapeText(text).replace(/"/gu, '&#x22;').replace(/>/gu, '&#x3E;');
}

function toElement(
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
