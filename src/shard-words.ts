import { listMarkedTerms, toBare, toPlain } from './word-starts.ts';

/**
 * All that a word of a query may begin, of a word of a text in which compounds are marked: without signs, and what stands
 * behind a sign. In plain letters; some of it twice.
 */
export function toShardWords(word: string): readonly string[] {
  const terms = listMarkedTerms(toPlain(word));
  return terms.flatMap((term) => [term, ...term.split(/[-/]/u).slice(1)]).map(toBare);
}
