import { stripMarkers } from './strip-markers.ts';

const TERM = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.\-/]*[\p{L}\p{M}\p{N}])?/gu;
/** Danish endings, longest first; what is left must be at least `SHORTEST_STEM` letters. */
const ENDINGS =
  /(?:erendes|hedens|erende|ethed|ernes|erens|erets|endes|heden|heder|heds|enes|ende|erne|eren|erer|eres|eret|ered|ede|ene|ens|ere|ers|ets|hed|en|er|es|et|e|s)$/u;
/** What the endings leave behind: `drøftelse` → `drøftels` → `drøft`. */
const SECOND_ENDINGS = /(?:elig|lig|els|ig)$/u;
/** `programmet` → `programm` → `program`. */
const DOUBLED = /(?<=([bdfgklmnprst]))\1$/u;
export const SHORTEST_STEM = 3;

/** The words of a text in lower case, signs around them left off. */
export function listTerms(text: string): readonly string[] {
  return text.toLowerCase().match(TERM) ?? [];
}

/** The words of an indexed text: without the marks in its compounds, and with their hyphens. */
export function listMarkedTerms(marked: string): readonly string[] {
  return [...listTerms(stripMarkers(marked)), ...listTerms(marked.replaceAll('\u2060', ''))];
}

/** What a word of a text must begin with, in plain letters and without its own signs, to be this word of a query. */
export function toStart(term: string): string {
  return toStem(toBare(toPlain(term)));
}

/** `00.22.04` as `002204`: Pagefind reads no signs within a word. */
export function toBare(word: string): string {
  return word.replace(/[.\-/]/gu, '');
}

/** Lower case, `å` and other letters with marks as their plain ones: what Pagefind takes for the same. */
export function toPlain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function toStem(word: string): string {
  if (/\d/u.test(word)) return word;
  return cut(cut(cut(word, ENDINGS), SECOND_ENDINGS), DOUBLED);
}

function cut(word: string, endings: RegExp): string {
  const stem = word.replace(endings, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
