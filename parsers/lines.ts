import { listMatches } from './matches.ts';

/** One source line: `value` is what the constructs read, `start`–`end` slice the text back to what was written. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character, the line end not counted. */
  readonly end: number;
  /** NFC, every kind of space a space and of hyphen a hyphen, invisible marks removed, no blanks at the end. */
  readonly value: string;
}

const LINE_END = /\r\n|\n|\r/gu;
/** NBSP, figure space, narrow NBSP, the other wide and thin spaces, and Unicode's own line and paragraph ends. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
/** The hyphen that holds a number together at a line's end, and Unicode's own hyphen. */
const HYPHENS = /[\u2010\u2011]/gu;
/** Soft hyphen, zero-width characters, BOM, bidi marks, form feed and the other controls, but not the tab. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;
const PLAIN = /^[\t\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*$/u;

/** How many lines a text has. */
export function countLines(text: string): number {
  let count = 0;
  let end = 0;
  for (const match of listMatches(text, LINE_END)) {
    count += 1;
    end = match.index + match[0].length;
  }
  return end < text.length ? count + 1 : count;
}

function normalize(raw: string): string {
  const value = PLAIN.test(raw)
    ? raw
    : raw.replace(SPACES, ' ').replace(HYPHENS, '-').replace(INVISIBLE, '').normalize('NFC');
  return value.trimEnd();
}

/**
 * Text → its lines. Encodings' leftovers (NFD, NBSP, soft hyphens, CRLF) are met here and nowhere else.
 * CRLF is one line end; a final newline adds no line.
 */
export function toLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  const add = (end: number): void => {
    lines.push({ number: lines.length + 1, start, end, value: normalize(text.slice(start, end)) });
  };
  for (const match of listMatches(text, LINE_END)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) add(text.length);
  return lines;
}
