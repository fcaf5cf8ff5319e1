import { TEXT } from './text-bytes.ts';

/** Watches the digits of a text go by, byte by byte, for numbers that have to be looked at. */
export interface NumberWatch {
  /** Forgets what it has seen: another text lies in TEXT. */
  begin(): void;
  /** A digit at a place: what follows has to be told too, until it means nothing. Whether it has to be looked at. */
  digit(at: number, digit: number): boolean;
  /** A tag behind digits, inside a line: a number may run through it. */
  tag(at: number): void;
  /** Anything else behind digits. */
  other(at: number, unit: number): Watched;
}

/** NOTHING as soon as the digits mean nothing any more; FOUND where they have to be looked at. */
export type Watched = typeof NOTHING | typeof WAITING | typeof FOUND;
export const NOTHING = 0;
export const WAITING = 1;
export const FOUND = 2;

/** No place, and none beside one. */
const NONE = -9;
const JOINER = 0x2060;
const [LINE_END, RETURN, BLANK, HYPHEN, DOT] = [10, 13, 32, 45, 46] as const;
/** A number has so many digits at least, and what it begins with is looked up: four bits each. */
export const FIRST_DIGITS = 6;
const FIRST_BITS = 0xff_ffff;
const SPREAD = 0x1e37_79b1;
const TABLE_BITS = 20;
/** What may stand between the parts of a CPR number is no longer. */
const LONGEST_GAP = 17;
const LAST_DIGITS = 4;

/**
 * A watch for these numbers, whatever dots and hyphens stand between their digits, and for what may be a CPR number.
 * `hasNumber` looks at digits, dots and hyphens in a row where one of the numbers may begin.
 */
export function buildNumberWatch(
  keys: Iterable<string>,
  hasNumber: (run: string) => boolean,
): NumberWatch {
  const firsts = toFirsts(keys);
  /** Digits, dots and hyphens: where they begin, how many digits there are, and the last of these. */
  let runFrom = NONE;
  let digitCount = 0;
  let last = 0;
  let isSuspect = false;
  /** Digits alone: where they begin, and whether a digit and a hyphen stand before them. */
  let digitsFrom = NONE;
  let isBehind = false;
  let hyphenAt = NONE;
  /** Where a tag stands behind them that they may run through. */
  let tagAt = NONE;
  /** How much more may stand between a birth date and its last digits. */
  let gap = 0;

  const endDigits = (at: number): boolean => {
    const [from, count] = [digitsFrom, at - digitsFrom];
    digitsFrom = NONE;
    if (count === LAST_DIGITS && gap > 0) return true;
    const isLong = count === FIRST_DIGITS + LAST_DIGITS;
    const isDate = (isLong || count === FIRST_DIGITS) && !isBehind && isBirthDay(TEXT, from);
    gap = isDate ? LONGEST_GAP + 1 : 0;
    return isDate && isLong;
  };
  const endRun = (end: number): boolean => {
    const from = runFrom;
    [runFrom, tagAt] = [NONE, NONE];
    return isSuspect && hasNumber(TEXT.toString('latin1', from, end));
  };
  return {
    begin: () => {
      [runFrom, digitsFrom, hyphenAt, tagAt, gap] = [NONE, NONE, NONE, NONE, 0];
    },
    digit: (at, digit) => {
      if (tagAt !== NONE) return true;
      if (runFrom === NONE) {
        runFrom = at > 0 && TEXT[at - 1] === HYPHEN ? at - 1 : at;
        [digitCount, last, isSuspect] = [0, 0, false];
      }
      if (digitsFrom === NONE) {
        digitsFrom = at;
        isBehind = hyphenAt === at - 1;
      }
      digitCount += 1;
      last = ((last << 4) | digit) & FIRST_BITS;
      if (digitCount >= FIRST_DIGITS && hasBit(firsts, toPlace(last))) isSuspect = true;
      return false;
    },
    tag: (at) => {
      if (tagAt === NONE && runFrom !== NONE) tagAt = at;
    },
    other: (at, unit) => {
      // A mark is left out.
      if (runFrom !== NONE && unit === JOINER) return FOUND;
      const end = tagAt === NONE ? at : tagAt;
      if (digitsFrom !== NONE) {
        if (unit === HYPHEN) hyphenAt = at;
        if (endDigits(end)) return FOUND;
      }
      if (runFrom !== NONE && unit !== HYPHEN && unit !== DOT) {
        const hasLetter = isLetter(unit);
        if (tagAt !== NONE && hasLetter && digitCount >= FIRST_DIGITS) return FOUND;
        if (endRun(hasLetter ? end + 1 : end)) return FOUND;
      }
      if (gap > 0) gap = isGap(unit) ? gap - 1 : 0;
      return gap > 0 || runFrom !== NONE ? WAITING : NOTHING;
    },
  };
}

/** A bit for each number's first digits; every number has as many. */
function toFirsts(keys: Iterable<string>): Uint8Array {
  const firsts = new Uint8Array(2 ** (TABLE_BITS - 3));
  for (const key of keys) {
    const digits = key.replace(/\D/gu, '').slice(0, FIRST_DIGITS);
    if (digits.length < FIRST_DIGITS) return firsts.fill(0xff);
    const place = toPlace(Number.parseInt(digits, 16));
    firsts[place >>> 3] = (firsts[place >>> 3] as number) | (1 << (place & 7));
  }
  return firsts;
}

function hasBit(table: Uint8Array, place: number): boolean {
  return (((table[place >>> 3] as number) >>> (place & 7)) & 1) === 1;
}

function toPlace(digits: number): number {
  return Math.imul(digits, SPREAD) >>> (32 - TABLE_BITS);
}

/** `ddmm`, the day + 60 too. */
function isBirthDay(bytes: Uint8Array, from: number): boolean {
  const [day, month] = [toTwoDigits(bytes, from) % 60, toTwoDigits(bytes, from + 2)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function toTwoDigits(bytes: Uint8Array, from: number): number {
  return ((bytes[from] as number) & 15) * 10 + ((bytes[from + 1] as number) & 15);
}

function isGap(unit: number): boolean {
  return unit >= 0x80 || unit === BLANK || unit === HYPHEN || unit === LINE_END || unit === RETURN;
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
