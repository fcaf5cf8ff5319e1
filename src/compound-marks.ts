/**
 * What stands between the halves of a compound in the indexed text, in this order: Pagefind then finds the word whole and
 * by its halves. The browser's script takes it away wherever the text is shown.
 */
const COMPOUND_MARK = '\u2060-';

/** Words, numbers and what hyphens join. */
const CHARACTER = String.raw`[\p{L}\p{M}\p{N}-]`;
const TOKEN = new RegExp(`${CHARACTER}+`, 'gu');
const WORD = /^[\p{L}\p{M}]+$/u;

/** The words of a text in lower case, without those that are part of a number or of a hyphenated word. */
export function listWords(text: string): readonly string[] {
  const tokens = text.match(TOKEN) ?? [];
  return tokens.filter((token) => WORD.test(token)).map((word) => word.toLowerCase());
}

/** Puts the mark between the halves of a text's compounds: of each, in lower case, where the last half begins. */
export function buildMarking(places: ReadonlyMap<string, number>): (text: string) => string {
  if (places.size === 0) return (text) => text;
  let shortest = Number.POSITIVE_INFINITY;
  for (const word of places.keys()) shortest = Math.min(shortest, word.length);
  // Most words of a text are shorter than any compound.
  const longEnough = new RegExp(`${CHARACTER}{${shortest},}`, 'gu');
  const mark = (word: string): string => {
    const place = places.get(word.toLowerCase());
    if (place === undefined) return word;
    return `${word.slice(0, place)}${COMPOUND_MARK}${word.slice(place)}`;
  };
  return (text) => (text.length < shortest ? text : text.replace(longEnough, mark));
}
