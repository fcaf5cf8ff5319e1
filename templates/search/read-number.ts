/** What a number is called: `Sagsnr.`, `J.nr.`, `Dokumentnummer`. */
const NAMED = /^(?:sags?|j(?:ournal)?|dok(?:ument)?)\.? ?(?:nr|nummer)\.?:? *(?=\d)/iu;
/** Words of the language too: a year or a count may follow them. */
const WORD = /^(?:sag|dok(?:ument)?)\.?:? *(?=\d)/iu;
const LONG = /^\d+[.-]\d|^\d{5}/u;

/** A query without the name before its number: the index knows the number alone. */
export function stripLabel(text: string): string {
  const bare = text.trim().replace(NAMED, '');
  const other = bare.replace(WORD, '');
  return LONG.test(other) ? other : bare;
}

/** A query that is a number, or a part of one, and nothing else, with the signs that are written: `326-2018-3`. */
export function readNumber(text: string): string | undefined {
  const bare = stripLabel(text).replace(WORD, '').toLowerCase();
  return /^\d[\d.\- ]*\d(?:[a-z]|[.-])?$/u.test(bare) ? bare : undefined;
}

/** A number without its signs. */
export function toDigits(number: string): string {
  return number.toLowerCase().replace(/[.\- ]+/gu, '');
}

/** Finds what is written in a number and at the beginning of its parts: signs that are written stand there, others may. */
export function toNumberPattern(written: string): RegExp {
  const signs = written.replace(/[.\- ]+/gu, '[-.]');
  return new RegExp(`(?<![^-.])${signs.replace(/\w(?=\w)/gu, '$&[-.]?')}`, 'giu');
}
