import type { PrintedPage } from './pdf-furniture.ts';
import type { Cell, PrintedLine } from './pdf-lines.ts';

/** A column of prose is at least this part of the paper's text, and so many words a line. */
const NARROWEST = 0.25;
const FEWEST_WORDS = 3;
/** So many lines on end side by side are no table's row. */
const FEWEST_LINES = 6;
/** Lines nearer than this, in line heights, stand side by side. */
const BESIDE = 0.75;
const WITHIN_PARAGRAPH = 2.2;

/** The first page (1-based) whose text runs in two columns, so that nobody can say in which order it is read. */
export function findTwoColumns(pages: readonly PrintedPage[]): number | undefined {
  const lines = pages.flatMap((page) => page.lines);
  const left = Math.min(...lines.slice(0, 5000).map(({ x }) => x));
  const right = Math.max(...lines.slice(0, 5000).map((line) => line.right));
  const isProse = ({ text, x, right: end }: Cell) =>
    end - x >= NARROWEST * (right - left) && text.split(' ').length >= FEWEST_WORDS;
  const index = pages.findIndex((page) => hasTwoColumns(page.lines, isProse));
  return index === -1 ? undefined : index + 1;
}

function hasTwoColumns(lines: readonly PrintedLine[], isProse: (cell: Cell) => boolean): boolean {
  let run = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const distance = above === undefined ? 0 : line.y - above.y;
    const isSideBySide =
      line.cells.filter(isProse).length > 1 ||
      (above !== undefined &&
        distance < BESIDE * line.size &&
        (above.right < line.x || line.right < above.x) &&
        above.cells.some(isProse) &&
        line.cells.some(isProse));
    if (isSideBySide) run += 1;
    else if (distance > WITHIN_PARAGRAPH * line.size || line.cells.length === 1)
      run = Math.max(0, run - 1);
    if (run >= FEWEST_LINES) return true;
  }
  return false;
}
