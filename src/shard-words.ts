import { listMarkedTerms, toBare, toPlain } from './word-starts.ts';

/**
 * All that a word of a query may begin, of some texts in which compounds are marked: their words without signs, and what
 * stands behind a sign. In plain letters, each once, sorted by code units.
 */
export function listShardWords(texts: readonly string[]): readonly string[] {
  // No word has a blank in it: what comes a thousand times is looked at once.
  const pieces = new Set(texts.flatMap((text) => text.split(/\s+/u)));
  // Pagefind takes the space without a width away, and reads on.
  const joined = [...pieces].join(' ').replaceAll('\u200B', '');
  const terms = new Set(listMarkedTerms(toPlain(joined)));
  const words = [...terms].flatMap((term) => [term, ...term.split(/[-/]/u).slice(1)]);
  return [...new Set(words.map(toBare))].sort();
}
