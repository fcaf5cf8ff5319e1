import type { Hit } from './pagefind-index.ts';

/** Danish endings, longest first; what is left must be at least `SHORTEST_STEM` letters. */
const ENDINGS =
  /(?:erendes|hedens|erende|ethed|ernes|erens|erets|endes|heden|heder|heds|enes|ende|erne|eren|erer|eres|eret|ered|ede|ene|ens|ere|ers|ets|hed|en|er|es|et|e|s)$/u;
/** What the endings leave behind: `drøftelse` → `drøftels` → `drøft`. */
const SECOND_ENDINGS = /(?:elig|lig|els|ig)$/u;
const SHORTEST_STEM = 3;

/**
 * Whether every word of the query begins a word of the hit, endings aside.
 * Pagefind shortens a word that it does not know until something matches: such a hit is not one.
 */
export function isExact({ content, meta }: Hit, query: string): boolean {
  const text = [content, ...Object.values(meta)].join(' ').toLowerCase();
  const words = new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu));
  return toTerms(query).every((term) => {
    const stem = toStem(term);
    return [...words].some((word) => word.startsWith(stem) || word.includes(`-${stem}`));
  });
}

/** Of the words that were found instead, those that begin as a word of the query does; at most three. */
export function toNearWords(words: readonly string[], query: string): readonly string[] {
  const starts = toTerms(query).map((term) => term.slice(0, SHORTEST_STEM));
  const near = words
    .map((word) => word.toLowerCase())
    .filter(
      (word) => word.length >= SHORTEST_STEM && starts.includes(word.slice(0, SHORTEST_STEM)),
    );
  return [...new Set(near)].slice(0, 3);
}

/** The words of a query in lower case, without quotes and other signs around them. */
function toTerms(query: string): readonly string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu) ?? [];
}

function toStem(word: string): string {
  if (/\d/u.test(word)) return word;
  return cut(cut(word, ENDINGS), SECOND_ENDINGS);
}

function cut(word: string, endings: RegExp): string {
  const stem = word.replace(endings, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
