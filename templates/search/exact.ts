import { stripMarkers } from './markers.ts';
import { listTerms, type Query } from './query.ts';
import type { Hit } from './search-index.ts';

/** Danish endings, longest first; what is left must be at least `SHORTEST_STEM` letters. */
const ENDINGS =
  /(?:erendes|hedens|erende|ethed|ernes|erens|erets|endes|heden|heder|heds|enes|ende|erne|eren|erer|eres|eret|ered|ede|ene|ens|ere|ers|ets|hed|en|er|es|et|e|s)$/u;
/** What the endings leave behind: `drøftelse` → `drøftels` → `drøft`. */
const SECOND_ENDINGS = /(?:elig|lig|els|ig)$/u;
/** `programmet` → `programm` → `program`. */
const DOUBLED = /(?<=([bdfgklmnprst]))\1$/u;
const SHORTEST_STEM = 3;

/**
 * Whether every word of the query begins a word of the hit (or the last half of a compound), endings aside, and every
 * phrase stands in it. Pagefind shortens a word that it does not know until something matches: such a hit is not one.
 */
export function isExact({ content, meta }: Hit, { terms, phrases }: Query): boolean {
  const raw = toPlain([content, ...Object.values(meta)].join(' '));
  const text = stripMarkers(raw);
  const words = new Set([...listTerms(text), ...listTerms(raw.replaceAll('\u2060', ''))]);
  const starts = [...words].flatMap(listEnds).map(toBare);
  const spaced = ` ${listTerms(text).join(' ')} `;
  return (
    phrases.every((phrase) => spaced.includes(` ${listTerms(toPlain(phrase)).join(' ')} `)) &&
    terms.every((term) => {
      const stem = toStem(toBare(toPlain(term)));
      return starts.some((word) => word.startsWith(stem));
    })
  );
}

/** Of the words that were found instead, those that begin as a word of the query does; at most three. */
export function toNearWords(words: readonly string[], query: string): readonly string[] {
  const starts = listTerms(query).map((term) => term.slice(0, SHORTEST_STEM));
  const near = words
    .map((word) => word.toLowerCase())
    .filter(
      (word) => word.length >= SHORTEST_STEM && starts.includes(word.slice(0, SHORTEST_STEM)),
    );
  return [...new Set(near)].slice(0, 3);
}

/** Lower case, `å` and other letters with marks as their plain ones: what Pagefind takes for the same. */
function toPlain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** A word and what follows each of its signs: `326-2018-33014`, `2018-33014`, `33014`. */
function listEnds(word: string): readonly string[] {
  const parts = word.split(/[-/]/u);
  return parts.map((_part, place) => parts.slice(place).join(''));
}

/** `00.22.04` as `002204`: Pagefind reads no signs within a word. */
function toBare(word: string): string {
  return word.replace(/[.\-/]/gu, '');
}

function toStem(word: string): string {
  if (/\d/u.test(word)) return word;
  return cut(cut(cut(word, ENDINGS), SECOND_ENDINGS), DOUBLED);
}

function cut(word: string, endings: RegExp): string {
  const stem = word.replace(endings, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
