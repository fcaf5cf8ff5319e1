import { listMarkedTerms, toBare, toPlain } from './word-starts.ts';

/**
 * All that a word of a query may begin, of the words of some texts, in which compounds are marked: without signs, and what
 * stands behind a sign. In plain letters, each once, sorted by code units.
 */
export function listShardWords(texts: readonly string[]): readonly string[] {
  const terms = new Set(listMarkedTerms(toPlain(texts.join(' '))));
  const words = [...terms].flatMap((term) => [term, ...term.split(/[-/]/u).slice(1)]);
  return [...new Set(words.map(toBare))].sort();
}
