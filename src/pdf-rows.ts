import type { Cell, PrintedLine } from './pdf-lines.ts';
import { isFull, isTight, type Measure } from './pdf-measure.ts';
import type { JoinWords } from './pdf-words.ts';

/** One line of text, or one row of a table whose cells may go over several printed lines. */
export interface Row {
  /** More than one in a table's row. */
  readonly cells: readonly Cell[];
  readonly first: PrintedLine;
  readonly last: PrintedLine;
}

/** Where a column's text begins and ends. */
interface Column {
  readonly x: number;
  readonly right: number;
}

/** A row that is being read. */
interface Draft {
  readonly cells: (Cell | undefined)[];
  readonly first: PrintedLine;
  last: PrintedLine;
}

/** Lines so near each other, in letter heights, stand side by side: a figure beside the middle of two lines. */
const BESIDE = 0.75;
/** A figure is no part of a sentence: `kr. 20.000`, `326-2017-148596`. */
const WORD = /\p{L}{4}/u;
const OPEN_END = /(?:[,–-]|\s(?:og|eller|af|til|for|i|på))$/u;
/** The lines of one table follow each other within so many line distances. */
const WIDEST_ROW = 3;

/** A page's lines as rows, from top to bottom. */
export function toRows(
  lines: readonly PrintedLine[],
  measure: Measure,
  join: JoinWords,
): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; ) {
    const zone = toZone(lines, at, measure);
    if (zone.length > 1) rows.push(...toTableRows(zone, measure, join));
    else {
      const [line] = zone;
      if (line !== undefined) rows.push({ cells: line.cells, first: line, last: line });
    }
    at += Math.max(1, zone.length);
  }
  return rows;
}

/** The lines from one on that may be one table: each has several cells, or stands in the others' columns. */
function toZone(
  lines: readonly PrintedLine[],
  from: number,
  measure: Measure,
): readonly PrintedLine[] {
  const first = lines[from];
  if (first === undefined) return [];
  // A cell's upper line may stand above the figure that is set beside its middle.
  if (!isTabular(lines, from) && !isUpperPart(lines, from, measure)) return [first];
  let columns = toColumns(first.cells);
  let to = from + 1;
  for (let above = first, line = lines[to]; line !== undefined; above = line, line = lines[to]) {
    const isNear = line.y - above.y <= WIDEST_ROW * measure.leading(above.size);
    const isPart =
      isTight(above, line, measure) && line.size === above.size && isInColumn(line, columns);
    const wider = toColumns([...columns, ...line.cells]);
    if (!isNear || !isSameTable(columns, wider, line) || !(isTabular(lines, to) || isPart)) break;
    columns = wider;
    to += 1;
  }
  return lines.slice(from, to);
}

/** Whether a line leaves the columns as they are, or opens one beside them: else it is another table's. */
function isSameTable(
  columns: readonly Column[],
  wider: readonly Column[],
  { cells, size }: PrintedLine,
): boolean {
  const used = new Set(cells.map((cell) => toIndex(cell, wider, size)));
  const isNew = wider.length > columns.length && cells.length > 1 && used.size < wider.length;
  const kept = new Set(columns.map((column) => toIndex(column, wider, 0)));
  return used.size === cells.length && kept.size === columns.length && !isNew;
}

function isTabular(lines: readonly PrintedLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  return line.cells.length > 1 || isBeside(lines[at - 1], line) || isBeside(line, lines[at + 1]);
}

function isBeside(above: PrintedLine | undefined, below: PrintedLine | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  const isApart = above.cells.every((cell) =>
    below.cells.every(({ x, right }) => cell.right < x || right < cell.x),
  );
  return isApart && below.y - above.y < BESIDE * Math.max(above.size, below.size);
}

/** Whether a line of one cell is full where the next line's second cell begins, and the next goes on below it. */
function isUpperPart(lines: readonly PrintedLine[], at: number, measure: Measure): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  const [cell, second] = below?.cells ?? [];
  if (line === undefined || below === undefined || cell === undefined || second === undefined)
    return false;
  return (
    line.cells.length === 1 &&
    isTight(line, below, measure) &&
    line.size === below.size &&
    Math.abs(line.x - cell.x) < line.size / 2 &&
    line.right < second.x &&
    isFull(line, cell, line.size, Math.max(line.right, cell.right))
  );
}

/** The columns of a table: where its cells overlap, from left to right. */
function toColumns(cells: readonly Column[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { x, right } of cells.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.right)
      columns[columns.length - 1] = { x: last.x, right: Math.max(last.right, right) };
    else columns.push({ x, right });
  }
  return columns;
}

function isInColumn(line: PrintedLine, columns: readonly Column[]): boolean {
  const column = toIndex(line, columns, line.size);
  const next = columns[column + 1];
  return line.cells.length === 1 && column >= 0 && (next === undefined || line.right < next.x);
}

function toIndex(cell: Pick<Cell, 'x'>, columns: readonly Column[], size: number): number {
  return columns.findLastIndex(({ x }) => x <= cell.x + size / 2);
}

function toTableRows(
  zone: readonly PrintedLine[],
  measure: Measure,
  join: JoinWords,
): readonly Row[] {
  const columns = toColumns(zone.flatMap(({ cells }) => cells));
  const drafts: Draft[] = [];
  for (const line of zone) {
    const draft = drafts.at(-1);
    const placed = line.cells.map((cell) => ({ cell, at: toIndex(cell, columns, line.size) }));
    const goesOn =
      draft !== undefined &&
      columns.length > 1 &&
      new Set(placed.map(({ at }) => at)).size === placed.length &&
      (isBeside(draft.last, line) || isContinued(draft, line, placed, columns, measure));
    if (!goesOn) {
      const cells: (Cell | undefined)[] = [];
      for (const { cell, at } of placed) cells[columns.length > 1 ? at : cells.length] = cell;
      drafts.push({ cells, first: line, last: line });
      continue;
    }
    for (const { cell, at } of placed) {
      const above = draft.cells[at];
      draft.cells[at] =
        above === undefined ? cell : { ...cell, x: above.x, text: join(above.text, cell.text) };
    }
    draft.last = line;
  }
  return drafts.map(({ cells, first, last }) => ({ cells: withoutHoles(cells), first, last }));
}

interface Placed {
  readonly cell: Cell;
  readonly at: number;
}

/**
 * Whether every cell of a line goes on with the words above it, which left no room in their column. Of several
 * cells one must show it: two short rows look the same otherwise.
 */
function isContinued(
  { cells, last }: Draft,
  line: PrintedLine,
  placed: readonly Placed[],
  columns: readonly Column[],
  measure: Measure,
): boolean {
  if (!isTight(last, line, measure) || last.size !== line.size) return false;
  const goOn = placed.every(({ cell, at }) => {
    const above = cells[at];
    if (above === undefined) return placed.length > 1;
    const isWhole = ![above, cell].every(({ text }) => WORD.test(text)) && !isOpen(above, cell);
    const right = columns[at]?.right ?? 0;
    return !(isWhole && placed.length > 1) && isFull(above, cell, line.size, right);
  });
  return goOn && (placed.length === 1 || placed.some(({ cell, at }) => isOpen(cells[at], cell)));
}

/** Whether the words of a cell go on in the one below it, as far as the words tell. */
export function isOpen(above: Cell | undefined, below: Cell): boolean {
  if (above === undefined) return false;
  const isSentence = WORD.test(above.text) && WORD.test(below.text);
  return OPEN_END.test(above.text) || (isSentence && /^\p{Ll}/u.test(below.text));
}

/** An empty cell between others keeps its place. */
function withoutHoles(cells: readonly (Cell | undefined)[]): readonly Cell[] {
  const full = Array.from(cells);
  const first = full.findIndex((cell) => cell !== undefined);
  return full.slice(first).map((cell) => cell ?? { text: '', x: 0, right: 0 });
}
