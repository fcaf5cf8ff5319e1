import { stripMarkers } from '../../src/strip-markers.ts';
import {
  listMarkedTerms,
  listTerms,
  SHORTEST_STEM,
  toBare,
  toPlain,
  toStart,
} from '../../src/word-starts.ts';
import type { Hit } from './hit.ts';
import type { Query } from './query.ts';

/**
 * Whether every word of the query begins a word of the hit (or the last half of a compound), endings aside, and every
 * phrase stands in it. Pagefind shortens a word that it does not know until something matches: such a hit is not one.
 */
export function isExact({ content, meta }: Hit, { terms, phrases }: Query): boolean {
  const raw = toPlain([content, ...Object.values(meta)].join(' '));
  const starts = [...new Set(listMarkedTerms(raw))].flatMap(listEnds).map(toBare);
  const spaced = ` ${listTerms(stripMarkers(raw)).join(' ')} `;
  return (
    phrases.every((phrase) => spaced.includes(` ${listTerms(toPlain(phrase)).join(' ')} `)) &&
    terms.every((term) => {
      const stem = toStart(term);
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

/** A word and what follows each of its signs: `326-2018-33014`, `2018-33014`, `33014`. */
function listEnds(word: string): readonly string[] {
  const parts = word.split(/[-/]/u);
  return parts.map((_part, place) => parts.slice(place).join(''));
}
