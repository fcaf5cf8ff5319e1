import { SENTENCE_END } from '../parsers/sentence-end.ts';

/** Not behind a point's number: `deles op i to temaer: 1. Handleplaner og 2. Kapacitet`. */
const END = new RegExp(`(?<!(?:^|[\\s(:])\\d{1,2}\\.)(?:${SENTENCE_END})`, 'u');
/** Longer than nearly every sentence of a decision, short enough for a list of hits. */
const LONGEST = 240;

/** The first sentence of a text on one line; a long one ends at a word, with `…`. */
export function toFirstSentence(text: string): string {
  const start = text.trimStart();
  const end = start.search(END);
  const sentence = (end < 0 ? start : start.slice(0, end)).replace(/\s+/gu, ' ').trim();
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
}
