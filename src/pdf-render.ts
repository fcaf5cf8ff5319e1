import { type Entry, toText } from './pdf-entry.ts';
import { isTight, type Measure } from './pdf-measure.ts';

/** A list's items and a table's rows stand nearer each other than paragraphs do. */
const WIDEST_ITEM_GAP = 1.3;
const WIDEST_ROW_GAP = 1.35;
const WIDEST_ONLY_ROW_GAP = 2.2;

/** The lines of the text, with an empty line where more than a line's distance parts them. */
export function renderEntries(entries: readonly Entry[], measure: Measure): string {
  const rowGaps = toRowGaps(entries);
  let listX = 0;
  return entries
    .map((entry, index) => {
      const above = entries[index - 1];
      const isBlank = above !== undefined && isApart(above, entry, rowGaps.get(above), measure);
      const isIn = entry.kind === 'bullet' && above?.kind === 'bullet' && !isBlank;
      if (!isIn) listX = entry.first.x;
      const indent = isIn && entry.first.x > listX + entry.first.size / 2 ? ' ' : '';
      const lineEnd = above === undefined ? '' : isBlank ? '\n\n' : '\n';
      return `${lineEnd}${indent}${toText(entry)}`;
    })
    .join('');
}

/** For every row with one below it on its page, the narrowest distance between the rows of that run. */
function toRowGaps(entries: readonly Entry[]): ReadonlyMap<Entry, number> {
  const gaps = new Map<Entry, number>();
  let run: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    const below = entries[index + 1];
    if (entry.kind === 'row') run.push(entry);
    if (entry.kind === 'row' && below?.kind === 'row') continue;
    const pairs = run.slice(1).flatMap((row, at) => {
      const above = run[at];
      return above === undefined || above.lastPage !== row.firstPage
        ? []
        : row.first.y - above.last.y;
    });
    const least = pairs.reduce((low, gap) => Math.min(low, gap), Number.POSITIVE_INFINITY);
    if (pairs.length > 1) for (const row of run) gaps.set(row, least);
    run = [];
  }
  return gaps;
}

/** Whether an empty line parts two lines of the text. */
function isApart(
  above: Entry,
  entry: Entry,
  rowGap: number | undefined,
  measure: Measure,
): boolean {
  const isRow = entry.kind === 'row' && above.kind === 'row';
  const isItem = [above, entry].every(({ kind }) => kind === 'bullet' || kind === 'number');
  if (above.lastPage !== entry.firstPage)
    return !(isItem || (isRow && above.cells.length === entry.cells.length));
  const distance = entry.first.y - above.last.y;
  const leading = measure.leading(Math.max(above.last.size, entry.first.size));
  if (isRow)
    return (
      distance > (rowGap === undefined ? WIDEST_ONLY_ROW_GAP * leading : WIDEST_ROW_GAP * rowGap)
    );
  if (isItem) return distance > WIDEST_ITEM_GAP * leading;
  const isSame =
    above.kind === entry.kind &&
    above.last.size === entry.first.size &&
    above.last.font === entry.first.font;
  return !isSame || !isTight(above.last, entry.first, measure);
}
