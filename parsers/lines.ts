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

const LINE_END = /[\r\n]/g;
/** NBSP, figure space, narrow NBSP, the other wide and thin spaces, and Unicode's own line and paragraph ends. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
/** The hyphen that holds a number together at a line's end, and Unicode's own hyphen. */
const HYPHENS = /[\u2010\u2011]/gu;
/** Soft hyphen, zero-width characters, BOM, bidi marks, form feed and the other controls, but not the tab. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** What may be one of these, or a letter in parts; most lines have none. */
const ODD = /[^\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]/g;

/** How many lines a text has. */
export function countLines(text: string): number {
  let count = 0;
  eachLine(text, () => {
    count += 1;
  });
  return count;
}

/**
 * Text → its lines. Encodings' leftovers (NFD, NBSP, soft hyphens, CRLF) are met here and nowhere else.
 * CRLF is one line end; a final newline adds no line.
 */
export function toLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let odd = findFrom(text, ODD, 0);
  eachLine(text, (start, end) => {
    const raw = text.slice(start, end);
    const value = odd < end ? normalize(raw) : raw;
    lines.push({ number: lines.length + 1, start, end, value: value.trimEnd() });
    if (odd < end) odd = findFrom(text, ODD, end);
  });
  return lines;
}

function normalize(raw: string): string {
  return raw.replace(SPACES, ' ').replace(HYPHENS, '-').replace(INVISIBLE, '').normalize('NFC');
}

function eachLine(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const end = findFrom(text, LINE_END, start);
    visit(start, end);
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

/** Where the first of these signs stands from a place on; the text's end where there is none. */
function findFrom(text: string, sign: RegExp, from: number): number {
  sign.lastIndex = from;
  return sign.test(text) ? sign.lastIndex - 1 : text.length;
}
