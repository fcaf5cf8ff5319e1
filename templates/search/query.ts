import { listTerms } from '../../src/word-starts.ts';

/** What a reader asks for. */
export interface Query {
  readonly text: string;
  /** The words outside quotes, in lower case. */
  readonly terms: readonly string[];
  /** What stands in quotes, in lower case. */
  readonly phrases: readonly string[];
}

const PHRASE = /["“”„»«](?<phrase>[^"“”„»«]*)["“”„»«]/gu;
const MOST_VARIANTS = 8;
/** How a letter is written where the keyboard has none. */
const DIGRAPHS: Readonly<Record<string, string>> = { ae: 'æ', oe: 'ø', aa: 'å' };

/** A query's words and phrases; a quote without its other half is no quote. */
export function readQuery(text: string): Query {
  const low = text.toLowerCase();
  const phrases = [...low.matchAll(PHRASE)].map((match) => (match.groups?.['phrase'] ?? '').trim());
  return {
    text: text.trim(),
    terms: listTerms(low.replace(PHRASE, ' ')),
    phrases: phrases.filter((phrase) => phrase !== ''),
  };
}

/** Ways to read a query where `ae`, `oe` and `aa` may stand for `æ`, `ø` and `å`; the query itself first. */
export function listVariants(text: string): readonly string[] {
  return listReplaced(text, /ae|oe|aa/giu, (letters) => DIGRAPHS[letters.toLowerCase()] ?? letters);
}

/** Ways to read a query where `o` may stand for `ø`, for a query that nothing says as it is. */
export function listWideVariants(text: string): readonly string[] {
  const all = text.replace(/o/giu, 'ø');
  return [...new Set([...listReplaced(text, /o/giu, () => 'ø').slice(1), all])].filter(
    (variant) => variant !== text,
  );
}

/** Every choice of places at which a pattern is replaced or left; at most eight. */
function listReplaced(
  text: string,
  pattern: RegExp,
  toLetter: (found: string) => string,
): readonly string[] {
  let variants = [''];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const before = text.slice(end, index);
    const both = variants.length < MOST_VARIANTS;
    variants = variants.flatMap((start) =>
      both ? [start + before + found, start + before + toLetter(found)] : [start + before + found],
    );
    end = index + found.length;
  }
  return variants.map((start) => start + text.slice(end));
}
