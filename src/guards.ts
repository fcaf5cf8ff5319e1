import { listMatches } from '../parsers/matches.ts';

/** Where something stands: 1-based line and column of its first character. The thing itself is never kept. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

// What may stand between the birth date and the last four digits: blanks (NBSP too), hyphens and dashes, invisible
// marks, and one line break, or an empty line where a hyphen tells that the number goes on. No tab: it parts a table's
// columns, and two sums side by side are no CPR number.
const FILLER = String.raw`[ \p{Zs}\p{Pd}\u2212\u00ad\u200b-\u200f\u2060\ufeff]{0,4}`;
const DASH = String.raw`[\p{Pd}\u2212]`;
const BREAK = String.raw`(?:\r\n|[\n\r])`;
const EMPTY_LINE = `${FILLER}${BREAK}${FILLER}${BREAK}${FILLER}`;
const GAP = `(?:${FILLER}${BREAK}?${FILLER}|${FILLER}${DASH}${EMPTY_LINE}|${EMPTY_LINE}${DASH})`;
// A digit, or a digit and a hyphen, before it makes it the middle of something longer: `326-2018-294869`, `23-010268`.
const CPR_NUMBER = new RegExp(
  String.raw`(?<![\p{Nd}]|\p{Nd}\p{Pd})(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})${GAP}\d{4}(?!\p{Nd})`,
  'uy',
);
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|<\/?[a-z]{1,10}>/giu;
const LONG_NUMBER = /\d{6,}/g;
/** How many digits there are in a row where a number begins: all of them, or those of the birth date. */
const FIRST_DIGITS: ReadonlySet<number> = new Set([6, 10]);
const SHORTEST_HASH = 16;
const LONGEST_HASH = 128;
const LINE_END = /\r\n|[\n\r]/gu;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A CPR number as it stands in a text; for the build's own comparison, never for printing or keeping. */
export interface CprNumber {
  /** Ten digits. */
  readonly digits: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/**
 * Every CPR number (`ddmmyy-xxxx` with a real date, day + 60 too) in a text, in order. Modulus 11 is not asked for:
 * numbers without it are given out since 2007.
 */
export function readCprNumbers(text: string): readonly CprNumber[] {
  return matchNumbers(text)
    .filter(({ 0: number, index, groups }) => isBirthDate(groups) && !isInHash(text, index, number))
    .map(({ 0: number, index }) => ({ digits: number.replace(/\D/gu, ''), index }));
}

/**
 * The same in a source, whose marks and left-over tags nobody sees between two digits: a page that shows it is read without
 * them, too.
 */
export function readSourceNumbers(text: string): readonly CprNumber[] {
  const unseen = listMatches(text, UNSEEN);
  if (unseen.length === 0) return readCprNumbers(text);
  let bare = '';
  let from = 0;
  const cuts = unseen.map(({ 0: mark, index }) => {
    bare += text.slice(from, index);
    from = index + mark.length;
    return { at: bare.length, gone: from - bare.length };
  });
  bare += text.slice(from);
  let passed = 0;
  const found = readCprNumbers(bare).map(({ digits, index }) => {
    while (passed < cuts.length && (cuts[passed]?.at ?? 0) <= index) passed += 1;
    return { digits, index: index + (cuts[passed - 1]?.gone ?? 0) };
  });
  const known = new Set(found.map(({ index }) => index));
  const others = readCprNumbers(text).filter(({ index }) => !known.has(index));
  return [...found, ...others].sort((a, b) => a.index - b.index);
}

/** Looks for digits in a row first: the pattern alone takes ten times as long over a whole site. */
function matchNumbers(text: string): readonly RegExpExecArray[] {
  return listMatches(text, LONG_NUMBER).flatMap(({ 0: digits, index }) => {
    if (!FIRST_DIGITS.has(digits.length)) return [];
    CPR_NUMBER.lastIndex = index;
    const match = CPR_NUMBER.exec(text);
    return match === null ? [] : [match];
  });
}

/** Where every CPR number of a source stands, in order. */
export function findCprNumbers(text: string): readonly Place[] {
  return toPlaces(
    text,
    readSourceNumbers(text).map(({ index }) => index),
  );
}

/** Line and column, both 1-based, of places in a text that are in order. */
export function toPlaces(text: string, indexes: readonly number[]): readonly Place[] {
  const lineEnds = text.matchAll(LINE_END);
  let lineEnd = lineEnds.next();
  let line = 1;
  let lineStart = 0;
  return indexes.map((index) => {
    for (; !lineEnd.done && lineEnd.value.index < index; lineEnd = lineEnds.next()) {
      line += 1;
      lineStart = lineEnd.value.index + lineEnd.value[0].length;
    }
    return { line, column: index - lineStart + 1 };
  });
}

/** The text with the digits of every CPR number replaced, for a place where the text itself must be named. */
export function maskCprNumbers(text: string): string {
  const masked = readCprNumbers(text).map(({ index }) => {
    CPR_NUMBER.lastIndex = index;
    return { index, number: CPR_NUMBER.exec(text)?.[0] ?? '' };
  });
  let result = '';
  let from = 0;
  for (const { index, number } of masked) {
    result += text.slice(from, index) + number.replace(/\d/gu, '*');
    from = index + number.length;
  }
  return result + text.slice(from);
}

/** File names and checks are often hashes: ten digits in the middle of one are no number that anybody wrote. */
function isInHash(text: string, index: number, number: string): boolean {
  const end = index + number.length;
  const before =
    /[\da-f]*$/iu.exec(text.slice(Math.max(0, index - LONGEST_HASH), index))?.[0] ?? '';
  const after = /^[\da-f]*/iu.exec(text.slice(end, end + LONGEST_HASH))?.[0] ?? '';
  const isDigits = /^\d+$/u.test(number);
  return isDigits && before.length + number.length + after.length >= SHORTEST_HASH;
}

function isBirthDate(groups: Readonly<Record<string, string>> | undefined): boolean {
  const written = Number(groups?.['day']);
  const day = written > 60 ? written - 60 : written;
  const month = Number(groups?.['month']);
  const days = DAYS_IN_MONTH[month - 1] ?? 0;
  const isLeapDay = month === 2 && day === 29;
  return day >= 1 && day <= days && (!isLeapDay || Number(groups?.['year']) % 4 === 0);
}
