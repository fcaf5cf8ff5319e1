import { toLines } from '../parsers/lines.ts';
import { maskCprNumbers } from './guards.ts';

/** A line that only one of two texts has; its number is that of its own text. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly line: number;
  /** As it may be shown: withheld lines and CPR numbers are not in it. */
  readonly text: string;
}

/** What differs between two texts, in their order. */
export interface Difference {
  readonly lines: readonly ChangedLine[];
  /** How many more there are. */
  readonly more: number;
}

interface Numbered {
  readonly number: number;
  readonly value: string;
}

/** So many lines tell what kind of a difference it is. */
const MOST_LINES = 12;
const LONGEST_LINE = 100;
/** Texts that differ over more lines than this are not compared line by line. */
const MOST_COMPARED = 400;

/** The lines that differ between two texts of one meeting; both as they may be published, so that nothing else is shown. */
export function toDifference(oldText: string, newText: string): Difference {
  const [before, after] = [toLines(oldText), toLines(newText)];
  const isSame = (a: Numbered | undefined, b: Numbered | undefined) =>
    a !== undefined && b !== undefined && a.value === b.value;
  let start = 0;
  while (isSame(before[start], after[start])) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const changed = compareLines(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  const worded = changed.filter(({ text }) => text !== '');
  const shown = worded.slice(0, MOST_LINES).map((line) => ({ ...line, text: toShown(line.text) }));
  return { lines: shown, more: worded.length - shown.length };
}

/** The fewest lines to take out and put in, by the longest common run of lines. */
function compareLines(
  before: readonly Numbered[],
  after: readonly Numbered[],
): readonly ChangedLine[] {
  const removed = before.map(({ number, value }) => toChanged('-', number, value));
  const added = after.map(({ number, value }) => toChanged('+', number, value));
  if (Math.max(before.length, after.length) > MOST_COMPARED) return [...removed, ...added];
  const common = toCommonLengths(before, after);
  const changed: (ChangedLine | undefined)[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    if (before[at] && before[at]?.value === after[to]?.value) {
      at += 1;
      to += 1;
    } else if (
      to >= after.length ||
      ((common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0) && at < before.length)
    ) {
      changed.push(removed[at]);
      at += 1;
    } else {
      changed.push(added[to]);
      to += 1;
    }
  }
  return changed.filter((line) => line !== undefined);
}

/** How many lines two texts have in common from each pair of lines on. */
function toCommonLengths(
  before: readonly Numbered[],
  after: readonly Numbered[],
): readonly (readonly number[])[] {
  const rows = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      const row = rows[at];
      if (row === undefined) continue;
      const isSame = before[at]?.value === after[to]?.value;
      row[to] = isSame
        ? 1 + (rows[at + 1]?.[to + 1] ?? 0)
        : Math.max(rows[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return rows;
}

function toChanged(sign: ChangedLine['sign'], line: number, text: string): ChangedLine {
  return { sign, line, text };
}

function toShown(text: string): string {
  const masked = maskCprNumbers(text);
  return masked.length > LONGEST_LINE ? `${masked.slice(0, LONGEST_LINE)}…` : masked;
}
