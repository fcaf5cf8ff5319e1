import type { PrintedLine } from './pdf-lines.ts';

/** Joins the end of one printed line with the beginning of the next. */
export type JoinWords = (above: string, below: string) => string;

/** A soft hyphen, or the hyphen that only typesetting writes: the word goes on. */
const SOFT_HYPHEN = /[\u00AD\u2010]$/u;
const HYPHENATED = /(?<first>\p{L}+)-$/u;
/** `Teknik-` at the end of a line, and `og Miljøudvalget` on the next. */
const SUSPENDED = /^(?:og|eller|samt|til|i|på|m\.)(?![\p{L}-])/u;
const OPENING_WORD = /^\p{L}+/u;
/** Where a line may break without a blank: within `326-2018-33014`, `2019–2024`, `drift/anlæg`. */
const INNER_BREAK = /[^\s–/|-][–/-]$/u;

/**
 * How this document joins its lines: a hyphen at a line's end goes away only where the whole word stands elsewhere
 * in the document, since `IT-chefen` and `Teknik- og Miljøudvalget` break there too.
 */
export function buildJoinWords(lines: readonly PrintedLine[]): JoinWords {
  const texts = lines.flatMap(({ cells }) => cells.map(({ text }) => text));
  const known = new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []));
  return (above, below) => {
    if (SOFT_HYPHEN.test(above)) return `${above.slice(0, -1)}${below}`;
    const first = HYPHENATED.exec(above)?.groups?.['first'];
    const [second] = OPENING_WORD.exec(below) ?? [];
    if (first !== undefined && SUSPENDED.test(below)) return `${above} ${below}`;
    if (first !== undefined && second !== undefined && known.has(first + second))
      return `${above.slice(0, -1)}${below}`;
    return `${above}${INNER_BREAK.test(above) ? '' : ' '}${below}`;
  };
}
