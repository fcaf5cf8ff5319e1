import { stemDanish } from './danish-stem.ts';

/** What the index knows a word of a text by. */
export interface IndexTerm {
  readonly stem: string;
  /** The whole word in lower case, where its stem has lost an accent: a query with it ranks higher. */
  readonly form?: string;
  /** Whether it is a part of a word that signs, digits or capitals divide: it weighs less. */
  readonly isPart: boolean;
}

const SIGN = /[^\p{Alphabetic}\p{N}_‿⁀⁔︳︴﹍﹎﹏＿]/gu;
const UPPER = /\p{Uppercase}/gu;
const MARK = /\p{M}/gu;
const ASCII = /^[\0-\x7f]*$/u;
/** Only such a word is looked at for parts. */
const DIVIDED = /[^\p{Alphabetic}\p{N}]|(?<!^)\p{Uppercase}/u;
const ASCII_SIGN = /[!-/:-@[-`{-~]/gu;
const [UP, LOW] = [
  String.raw`\p{Changes_When_Lowercased}`,
  String.raw`\p{Changes_When_Uppercased}`,
];
/** Where `kommuneABC12` divides: kommune, ABC, 12. */
const BORDER = new RegExp(
  `(?<=${LOW})(?=[0-9]|${UP})|(?<=${UP})(?=[0-9]|${UP}${LOW})|(?<=[0-9])(?=${LOW}|${UP})`,
  'gu',
);
/** A digit, or a sign of a keyboard, is one only in a frame of its own, though Unicode counts them too. */
const EMOJI = /(?![#*0-9])\p{Emoji}|\u20e3/u;
const GRAPHEMES = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** What Pagefind takes for blanks. */
const BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/** What stands between the blanks of a text. */
export function listWords(text: string): readonly string[] {
  return text.split(BLANKS).filter(Boolean);
}

/** All that a word of a text, without blanks, is found by: as Pagefind's own indexing has it. */
export function toIndexTerms(word: string): readonly IndexTerm[] {
  const whole = toLowerCase(word.replace(SIGN, ''));
  const terms = whole === '' ? [] : [toTerm(whole, false)];
  if (!DIVIDED.test(word)) return terms;
  const parts = whole === '' ? [] : splitWord(word);
  const isWhole = parts.length < 2 && whole.startsWith(parts[0] ?? '');
  return [
    ...terms,
    ...(isWhole ? [] : parts.filter(isLong).map((part) => toTerm(part, true))),
    ...(EMOJI.test(word) ? listEmojis(word) : []).map((stem) => ({ stem, isPart: false })),
  ];
}

/** Letter by letter: what a capital becomes doesn't hang on its neighbours. */
function toLowerCase(word: string): string {
  return word.replace(UPPER, (letter) => letter.toLowerCase());
}

function toTerm(word: string, isPart: boolean): IndexTerm {
  const bare = ASCII.test(word) ? word : word.normalize('NFD').replace(MARK, '');
  const stem = stemDanish(bare);
  return bare === word ? { stem, isPart } : { stem, form: word, isPart };
}

function splitWord(word: string): readonly string[] {
  return listWords(word.replace(ASCII_SIGN, ' ').replace(BORDER, ' ').toLowerCase());
}

function listEmojis(word: string): readonly string[] {
  return [...GRAPHEMES.segment(word)].map(({ segment }) => segment).filter((it) => EMOJI.test(it));
}

/** Two bytes at least. */
function isLong(part: string): boolean {
  return part.length > 1 || !ASCII.test(part);
}
