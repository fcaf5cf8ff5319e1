import { groupBy } from './group-by.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** A page's lines, from top to bottom. */
export interface PrintedPage {
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** Lines that stand at the same height of so many pages, figures apart, are no part of the text. */
const SHARE_OF_PAGES = 0.4;
/** On so many pages something else may stand there. */
const SHARE_OF_EXCEPTIONS = 0.1;
/** So near the edge of the paper stand heads and feet: a sixth of its height. */
const EDGE = 1 / 6;
const SAME_HEIGHT = 2;
/** `Side 3 af 12`, `- 3 -`, `3/12`, alone on a line. */
const PAGE_NUMBER = /^(?:-\s*)?(?:side\s*)?(?<page>\d{1,4})(?:\s*(?:af|\/)\s*\d{1,4})?(?:\s*-)?$/iu;

/** One letter with a mark above it. */
const ACCENTED = /^[åäöéèüáó]$/iu;

type Edge = 'top' | 'bottom';

/** The pages without their running heads, feet and page numbers. */
export function withoutFurniture(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  return withoutOverhang(withoutEdge(withoutEdge(pages, 'top'), 'bottom'));
}

/** A browser that prints leaves the ring of an `å` in the next page's first line at the foot of this page too. */
function withoutOverhang(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  return pages.map((page, index) => {
    const [last, next] = [page.lines.at(-1), pages[index + 1]?.lines[0]];
    if (last === undefined || next === undefined) return page;
    const isOverhang =
      last.x >= next.x &&
      last.right <= next.right &&
      last.cells.every(({ text }) => ACCENTED.test(text) && toWords(next).includes(text));
    return isOverhang ? { ...page, lines: page.lines.slice(0, -1) } : page;
  });
}

/** Takes the outermost line off, as long as it repeats from page to page. */
function withoutEdge(pages: readonly PrintedPage[], edge: Edge): readonly PrintedPage[] {
  const outer = pages.map((page) => toOuter(page, edge));
  const repeated = toRepeated(outer);
  const isFurniture = (line: PrintedLine, index: number): boolean =>
    repeated.has(line) || isPageNumber(line, pages, index, edge);
  const left = pages.map((page, index) => {
    const line = outer[index];
    if (line === undefined || !isFurniture(line, index)) return page;
    return { ...page, lines: page.lines.filter((other) => other !== line) };
  });
  return left.every((page, index) => page === pages[index]) ? pages : withoutEdge(left, edge);
}

/**
 * The lines that repeat at one height, where no other text stands: a heading may open several pages, but then other
 * pages open with other words there.
 */
function toRepeated(outer: readonly (PrintedLine | undefined)[]): ReadonlySet<PrintedLine> {
  const least = Math.max(Math.min(3, outer.length), 2, Math.ceil(outer.length * SHARE_OF_PAGES));
  const lines = outer.filter((line) => line !== undefined);
  const often = [...groupBy(lines, toKey).values()].flatMap((group) =>
    group.filter((line) => countNear(group, line, SAME_HEIGHT) >= least),
  );
  const isOften = new Set(often);
  // The first page may open in its own way.
  const others = outer.slice(1).filter((line) => line !== undefined && !isOften.has(line));
  return new Set(
    often.filter(
      (line) => countNear(others, line, line.size) <= outer.length * SHARE_OF_EXCEPTIONS,
    ),
  );
}

function countNear(
  lines: readonly (PrintedLine | undefined)[],
  { y }: PrintedLine,
  reach: number,
): number {
  return lines.filter((line) => line !== undefined && Math.abs(line.y - y) <= reach).length;
}

function toOuter({ height, lines }: PrintedPage, edge: Edge): PrintedLine | undefined {
  const line = edge === 'top' ? lines[0] : lines.at(-1);
  const fromEdge = edge === 'top' ? (line?.y ?? height) : height - (line?.y ?? 0);
  return fromEdge < height * EDGE ? line : undefined;
}

function toWords({ cells }: PrintedLine): string {
  return cells.map(({ text }) => text).join(' ');
}

function toKey(line: PrintedLine): string {
  return toWords(line).replace(/\d+/gu, '#');
}

/** The page's own number, well clear of the text, where there are too few pages to see that it repeats. */
function isPageNumber(
  line: PrintedLine,
  pages: readonly PrintedPage[],
  index: number,
  edge: Edge,
): boolean {
  const lines = pages[index]?.lines ?? [];
  const next = edge === 'top' ? lines[1] : lines.at(-2);
  const isClear = next === undefined || Math.abs(next.y - line.y) > 2 * next.size;
  return isClear && Number(PAGE_NUMBER.exec(toWords(line))?.groups?.['page']) === index + 1;
}
