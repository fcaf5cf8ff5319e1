import type { PrintedPage } from './pdf-furniture.ts';
import type { PrintedLine } from './pdf-lines.ts';
import { toStructure } from './pdf-structure.ts';

/** How a document is set, learnt from its own lines; in points. */
export interface Measure {
  /** From baseline to baseline within a paragraph, by the letters' height. */
  readonly leading: (size: number) => number;
  /** Where the text begins and ends on the paper. */
  readonly left: number;
  readonly right: number;
  /** How far down the fullest page's text goes. */
  readonly bottom: number;
}

/** Where no line of a document has another right below it. */
const USUAL_LEADING = 1.25;
const WIDEST_LEADING = 2.2;
/** So much of the column is filled by a line that goes on below. */
const NEARLY_FULL = 0.8;
/** A few lines may stick out of the column. */
const WITHIN_COLUMN = 0.99;
/** A blank is about a quarter of the letters' height. */
const BLANK = 0.25;
/** What can't be parted at a line's end: up to a blank or a hyphen before a letter. */
const OPENING = /^(?:[^\s-]|-(?=\d))+-?/u;
const ENDS_SENTENCE = /[.:;?!]["”»)]?$/u;
const STARTS_SMALL = /^\p{Ll}/u;
/** A word's width is reckoned from its whole line's: wide letters make it wider. */
const UNSURE = 1.3;
/** Office programs and browsers round line distances to their own units. */
const ROUNDING = 1;

/** The distances and the column of a document's lines. */
export function toMeasure(pages: readonly PrintedPage[]): Measure {
  const single = pages.map(({ lines }) => lines.filter(({ cells }) => cells.length === 1));
  const right =
    toQuantile(
      single.flat().map((line) => line.right),
      WITHIN_COLUMN,
    ) ?? 0;
  const left =
    toQuantile(
      single.flat().map(({ x }) => x),
      1 - WITHIN_COLUMN,
    ) ?? 0;
  const ratios = new Map<number, number[]>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (above === undefined || above.size !== line.size || line.cells.length > 1) continue;
      const ratio = (line.y - above.y) / line.size;
      const isFull = above.right - left > NEARLY_FULL * (right - left);
      if (!isFull || ratio > WIDEST_LEADING || !goesOn(above, line)) continue;
      const own = ratios.get(line.size);
      if (own === undefined) ratios.set(line.size, [ratio]);
      else own.push(ratio);
    }
  }
  const usual = toQuantile([...ratios.values()].flat(), 0.5) ?? USUAL_LEADING;
  const bySize = new Map(
    [...ratios].flatMap(([size, own]) =>
      own.length < 3 ? [] : [[size, toQuantile(own, 0.5) ?? usual] as const],
    ),
  );
  const bottom = Math.max(0, ...pages.flatMap(({ lines }) => lines.at(-1)?.y ?? 0));
  return { bottom, leading: (size) => size * (bySize.get(size) ?? usual), left, right };
}

/** Whether words can be one paragraph's: of two that are not, the distance is no leading. */
function goesOn(above: PrintedLine, below: PrintedLine): boolean {
  const [words, next] = [toWords(above), toWords(below)];
  const isOpen = !ENDS_SENTENCE.test(words) || STARTS_SMALL.test(next);
  return isOpen && toStructure(words) === undefined && toStructure(next) === undefined;
}

function toWords({ cells }: PrintedLine): string {
  return cells.map(({ text }) => text).join(' ');
}

/** Whether a line stands right below another, as within a paragraph. */
export function isTight(above: PrintedLine, below: PrintedLine, { leading }: Measure): boolean {
  return below.y - above.y <= leading(Math.max(above.size, below.size)) + ROUNDING;
}

/** Whether a line that ends there may be full: what opens the next line would have had no room before `right`. */
export function isFull(above: Extent, below: Opening, size: number, right: number): boolean {
  return toNeed(above, below, size, UNSURE) > right - BLANK * size;
}

/** Whether it surely is. */
export function isSurelyFull(above: Extent, below: Opening, size: number, right: number): boolean {
  return toNeed(above, below, size, 1 / UNSURE) > right;
}

type Extent = { readonly right: number };
type Opening = { readonly text: string; readonly x: number; readonly right: number };

/** Where a line would end that takes what opens the next one. */
function toNeed(above: Extent, { text, x, right }: Opening, size: number, unsure: number): number {
  const [opening = ''] = OPENING.exec(text) ?? [text.charAt(0)];
  const width = ((right - x) * opening.length) / Math.max(1, text.length);
  return above.right + BLANK * size + unsure * width;
}

function toQuantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
