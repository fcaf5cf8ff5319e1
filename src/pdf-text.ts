import { findTwoColumns } from './pdf-columns.ts';
import { type Entry, toEntry, toText } from './pdf-entry.ts';
import { type PrintedPage, withoutFurniture } from './pdf-furniture.ts';
import { toPrintedLines } from './pdf-lines.ts';
import { isFull, isSurelyFull, isTight, type Measure, toMeasure } from './pdf-measure.ts';
import type { PdfPage } from './pdf-pages.ts';
import { renderEntries } from './pdf-render.ts';
import { isOpen, toRows } from './pdf-rows.ts';
import { toStructure } from './pdf-structure.ts';
import { buildJoinWords, type JoinWords } from './pdf-words.ts';
import { pdfText } from './text.ts';

/** The text of a PDF as a referat's text file has it: a paragraph, a list's item or a table's row a line; or why not. */
export type PdfText = { readonly text: string } | { readonly reason: string };

const FIRST_NUMBER = /^1[.)]\s/u;
const ENDS_SENTENCE = /[.:;?!]["”»)]?$/u;
const SAME_PLACE = 2;
/** The words of a list's item stand so many letter heights to the right of its mark, at most. */
const DEEPEST_HANGING = 4.4;
/** A line that ends so many letter heights before the column's end may still be followed by another. */
const FAR_FROM_FULL = 6;

/** Pages' letters → text in reading order, without what repeats on every page. */
export function toPdfText(pages: readonly PdfPage[]): PdfText {
  const printed = withoutFurniture(
    pages.map(({ height, pieces }) => ({ height, lines: toPrintedLines(pieces) })),
  );
  const page = findTwoColumns(printed);
  if (page !== undefined) return { reason: pdfText.twoColumns(page) };
  const measure = toMeasure(printed);
  const join = buildJoinWords(printed.flatMap(({ lines }) => lines));
  return { text: renderEntries(toEntries(printed, measure, join), measure) };
}

function toEntries(
  pages: readonly PrintedPage[],
  measure: Measure,
  join: JoinWords,
): readonly Entry[] {
  const entries: Entry[] = [];
  let table: Entry | undefined;
  for (const [page, { lines }] of pages.entries()) {
    for (const row of toRows(lines, measure, join)) {
      const above = entries.at(-1);
      const entry = toEntry(row, page);
      const isNewPage = above !== undefined && above.lastPage !== page;
      if (isNewPage && table !== undefined && isSameText(entry, table)) continue;
      const joined =
        above === undefined
          ? undefined
          : isNewPage
            ? joinOverPage(above, entry, measure, join)
            : joinBelow(above, entry, measure, join);
      if (joined !== undefined) entries[entries.length - 1] = joined;
      else entries.push(entry);
      table = entry.kind === 'row' ? (table ?? entry) : joined?.kind === 'row' ? table : undefined;
    }
  }
  return entries;
}

/** A table prints its first row again at the top of each page. */
function isSameText(a: Entry, b: Entry): boolean {
  return toText(a) === toText(b);
}

/** A paragraph or a list's item with its next printed line, where that goes on with it. */
function joinBelow(
  above: Entry,
  entry: Entry,
  measure: Measure,
  join: JoinWords,
): Entry | undefined {
  const isNext =
    isProse(above, entry) &&
    isTight(above.last, entry.first, measure) &&
    isBelow(above, entry) &&
    !isNewItem(above, entry) &&
    toStructure(toText(entry)) === undefined &&
    isFull(above.last, toCell(entry), entry.first.size, measure.right);
  return isNext ? joinEntries(above, entry, 0, join) : undefined;
}

/** A sentence, a list's item or a table's cell that the end of the page broke. */
function joinOverPage(
  above: Entry,
  entry: Entry,
  measure: Measure,
  join: JoinWords,
): Entry | undefined {
  if (above.kind === 'row') return joinRowOverPage(above, entry, measure, join);
  const opensSmall = /^[\p{Ll}\d(]/u.test(toCell(entry).text);
  const { wordsX } = above.first;
  const isListed = wordsX !== undefined;
  const isHanging = isListed && entry.first.x > wordsX - SAME_PLACE;
  const goesOn = isListed
    ? isHanging || (opensSmall && entry.first.x > above.first.x - SAME_PLACE)
    : opensSmall || isLikelyNext(above, entry, measure);
  const isNext =
    goesOn &&
    isProse(above, entry) &&
    isBelow(above, entry) &&
    !isNewItem(above, entry) &&
    toStructure(toText(entry)) === undefined &&
    isFull(above.last, toCell(entry), entry.first.size, measure.right);
  return isNext ? joinEntries(above, entry, 0, join) : undefined;
}

/** A table's row whose cells go on below the end of the page: at least one shows it. */
function joinRowOverPage(
  above: Entry,
  entry: Entry,
  measure: Measure,
  join: JoinWords,
): Entry | undefined {
  const placed = entry.cells
    .filter(({ text }) => text !== '')
    .map((cell) => ({
      cell,
      at: above.cells.findIndex(({ x }) => Math.abs(x - cell.x) < SAME_PLACE),
    }));
  const isAlone = placed.length === 1;
  const isInTable = placed.every(({ at }) => at > 0 || (at === 0 && !isAlone));
  const isBare = isAlone && entry.first.x > measure.left + SAME_PLACE;
  const goesOn = isBare || placed.some(({ cell, at }) => isOpen(above.cells[at], cell));
  if (!isInTable || !goesOn) return undefined;
  return placed.reduce(
    (joined, { cell, at }) => joinEntries(joined, { ...entry, cells: [cell] }, at, join),
    above,
  );
}

/**
 * Whether a paragraph goes on over the page with a word that may also open a new one: its sentence has no end, or the
 * page was full; and what follows is prose too, no heading.
 */
function isLikelyNext(above: Entry, entry: Entry, { bottom, leading, right }: Measure): boolean {
  const { last } = above;
  const { text } = toCell(entry);
  const isLong = entry.first.right > right - FAR_FROM_FULL * entry.first.size;
  const isProseToo = last.font === entry.first.font && (isLong || /[.!?]["”»)]?$/u.test(text));
  const isFullPage =
    last.y + leading(last.size) > bottom && isSurelyFull(last, toCell(entry), last.size, right);
  return isProseToo && (isFullPage || !ENDS_SENTENCE.test(toText(above)));
}

function isProse(above: Entry, entry: Entry): boolean {
  return above.kind !== 'row' && entry.kind !== 'row' && above.last.size === entry.first.size;
}

/** Whether a line stands where the one above it goes on: not indented, unless below the words of a list's item. */
function isBelow({ kind, first, last }: Entry, { first: line }: Entry): boolean {
  const isCentred = Math.abs(first.x + first.right - line.x - line.right) < SAME_PLACE;
  const reach = last.size * (kind === 'plain' ? 0.5 : DEEPEST_HANGING);
  return isCentred || line.x - last.x < reach;
}

function isNewItem(above: Entry, entry: Entry): boolean {
  if (entry.kind === 'plain') return false;
  const hangs = above.first.wordsX;
  if (
    hangs !== undefined &&
    Math.abs(entry.first.x - hangs) < SAME_PLACE &&
    entry.first.wordsX === undefined
  )
    return false;
  if (above.kind === 'plain') {
    // `ved udgangen af` and `3. kvartal 2018`: a list begins with its first number.
    const isFirst = entry.kind === 'bullet' || FIRST_NUMBER.test(toText(entry));
    return (isFirst && entry.first.wordsX !== undefined) || ENDS_SENTENCE.test(toText(above));
  }
  return true;
}

function joinEntries(above: Entry, entry: Entry, at: number, join: JoinWords): Entry {
  const next = toCell(entry);
  const cells = above.cells.map((cell, index) =>
    index === at ? { x: cell.x, right: next.right, text: join(cell.text, next.text) } : cell,
  );
  return { ...above, cells, last: entry.last, lastPage: entry.lastPage };
}

function toCell({ cells }: Entry): Entry['cells'][number] {
  return cells[0] ?? { text: '', x: 0, right: 0 };
}
