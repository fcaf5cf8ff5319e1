/** Where a CPR number stands: 1-based line and column of its first digit. The number itself is never kept. */
export interface CprHit {
  readonly line: number;
  readonly column: number;
}

// What may stand between the birth date and the last four digits: blanks (NBSP too), hyphens and dashes, invisible
// marks, and one line break. No tab: it parts a table's columns, and two sums side by side are no CPR number.
const FILLER = String.raw`[ \p{Zs}\p{Pd}\u2212\u00ad\u200b-\u200f\u2060\ufeff]{0,4}`;
// A digit, or a digit and a hyphen, before it makes it the middle of something longer: `326-2018-294869`, `23-010268`.
const CPR_NUMBER = new RegExp(
  String.raw`(?<![\p{Nd}]|\p{Nd}\p{Pd})(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})${FILLER}(?:\r\n|[\n\r])?${FILLER}\d{4}(?!\p{Nd})`,
  'gu',
);
const LINE_END = /\r\n|[\n\r]/gu;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Every CPR number (`ddmmyy-xxxx` with a real date, day + 60 too) in a text, in order. Modulus 11 is not asked for:
 * numbers without it are given out since 2007.
 */
export function findCprNumbers(text: string): readonly CprHit[] {
  const lineEnds = text.matchAll(LINE_END);
  let lineEnd = lineEnds.next();
  let line = 1;
  let lineStart = 0;
  const hits: CprHit[] = [];
  for (const { index, groups } of text.matchAll(CPR_NUMBER)) {
    if (!isBirthDate(groups)) continue;
    for (; !lineEnd.done && lineEnd.value.index < index; lineEnd = lineEnds.next()) {
      line += 1;
      lineStart = lineEnd.value.index + lineEnd.value[0].length;
    }
    hits.push({ line, column: index - lineStart + 1 });
  }
  return hits;
}

/** The text with the digits of every CPR number replaced, for a place where the text itself must be named. */
export function maskCprNumbers(text: string): string {
  return text.replace(CPR_NUMBER, (number, ...rest) =>
    isBirthDate(rest.at(-1)) ? number.replace(/\d/gu, '*') : number,
  );
}

function isBirthDate(groups: Readonly<Record<string, string>> | undefined): boolean {
  const written = Number(groups?.['day']);
  const day = written > 60 ? written - 60 : written;
  const month = Number(groups?.['month']);
  const days = DAYS_IN_MONTH[month - 1] ?? 0;
  const isLeapDay = month === 2 && day === 29;
  return day >= 1 && day <= days && (!isLeapDay || Number(groups?.['year']) % 4 === 0);
}
