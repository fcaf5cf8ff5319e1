import type { Piece } from './pdf-pages.ts';

/** Letters of one line with no wide gap between them. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** What is printed on one baseline of a page, from left to right. */
export interface PrintedLine {
  readonly cells: readonly Cell[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of most of its letters, in points. */
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
  /** Where the words after a list's mark begin. */
  readonly wordsX?: number;
}

/** A gap of so many letter heights parts two cells; a narrower one two words, one narrower still nothing. */
const CELL_GAP = 0.7;
const WORD_GAP = 0.12;
const SAME_GAP = 0.25;
/** How far above or below a baseline its own letters stand: `CO2`, `m3`. */
const SAME_BASELINE = 0.3;
/** A mark that opens a list's item, alone before a gap: `-`, `•`, `- o`, `1.`, `b)`. */
const MARK = /^(?:(?:[-–•·*o]|- o)|\d{1,3}[.)]|\p{Ll}\))$/u;
const OPENING_MARK = /^(?:[-–•·*]|\d{1,3}[.)])\s+/u;
const WIDEST_MARK_GAP = 4;

/** Bullets of symbol fonts and of office programs, as the text of a referat writes them. */
const BULLETS: readonly (readonly [bullet: RegExp, written: string])[] = [
  [/[\uF0B7\uF0A7\uF0D8\uF0FC\uF076▪■●➢✓‣⁃]/gu, '•'],
  [/[◦○]/gu, 'o'],
];

/** A page's letters as lines, from top to bottom. */
export function toPrintedLines(pieces: readonly Piece[]): readonly PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of withoutDoubles(pieces)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const reach = SAME_BASELINE * Math.max(first?.size ?? 0, piece.size);
    if (row !== undefined && first !== undefined && piece.y - first.y <= reach) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(toLine);
}

/** Bold print is sometimes the same letters twice, a hair apart. */
function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return sorted.filter((piece, index) => {
    const before = sorted[index - 1];
    const isDouble =
      before?.text === piece.text &&
      Math.abs(before.x - piece.x) < 1 &&
      Math.abs(before.y - piece.y) < 1;
    return !isDouble;
  });
}

function toLine(row: readonly Piece[]): PrintedLine {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const main = toMain(pieces);
  const [mark, words] = pieces;
  const isMark =
    mark !== undefined &&
    words !== undefined &&
    MARK.test(toWords(mark.text)) &&
    words.x - mark.right < WIDEST_MARK_GAP * main.size;
  const cells = isMark
    ? toMarkedCells(mark, pieces.slice(1), main.size)
    : toCells(pieces, main.size);
  return {
    cells,
    x: cells[0]?.x ?? 0,
    right: cells.at(-1)?.right ?? 0,
    y: main.y,
    size: main.size,
    font: main.font,
    ...(isMark ? { wordsX: words.x } : {}),
  };
}

/** However far from its words a list's mark stands, it is theirs. */
function toMarkedCells(mark: Piece, pieces: readonly Piece[], size: number): readonly Cell[] {
  const [first, ...rest] = toCells(pieces, size);
  const text = `${toWords(mark.text)} ${first?.text ?? ''}`;
  return [{ text, x: mark.x, right: first?.right ?? mark.right }, ...rest];
}

/** The piece whose size and font most letters of the line have. */
function toMain(pieces: readonly Piece[]): Piece {
  const counts = new Map<string, { piece: Piece; count: number }>();
  for (const piece of pieces) {
    const key = `${piece.font} ${piece.size}`;
    const { count = 0 } = counts.get(key) ?? {};
    counts.set(key, { piece, count: count + piece.text.length });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) throw new Error('A line has no letters');
  return most.piece;
}

function toCells(pieces: readonly Piece[], size: number): readonly Cell[] {
  const gap = areSpread(pieces, size) ? Number.POSITIVE_INFINITY : CELL_GAP * size;
  const cells: Cell[] = [];
  let wasBlank = false;
  for (const { text, x, right } of pieces) {
    const last = cells.at(-1);
    const words = toWords(text);
    const distance = x - (last?.right ?? 0);
    if (last === undefined || distance > gap) cells.push({ text: words, x, right });
    else {
      const isApart = wasBlank || /^\s/u.test(text) || distance > WORD_GAP * size;
      cells[cells.length - 1] = {
        text: `${last.text}${isApart ? ' ' : ''}${words}`,
        x: last.x,
        right: Math.max(last.right, right),
      };
    }
    wasBlank = /\s$/u.test(text);
  }
  return cells;
}

/** Words that a justified line has moved far apart: all by about the same gap, and none has a blank in it. */
function areSpread(pieces: readonly Piece[], size: number): boolean {
  const words = MARK.test(pieces[0]?.text.trim() ?? '') ? pieces.slice(1) : pieces;
  const gaps = words.slice(1).map(({ x }, index) => x - (words[index]?.right ?? 0));
  const wide = gaps.filter((gap) => gap > WORD_GAP * size);
  const isOneWord = ({ text }: Piece) => !/\s/u.test(text.trim().replace(OPENING_MARK, ''));
  const spread = Math.max(...wide) - Math.min(...wide);
  return wide.length > 1 && words.every(isOneWord) && spread < SAME_GAP * size;
}

function toWords(text: string): string {
  let words = text.replace(/\s+/gu, ' ').trim();
  for (const [bullet, written] of BULLETS) words = words.replace(bullet, written);
  return words;
}
