import { stemDanish } from './danish-stem.ts';

/** What the index knows a word of a text by. */
export interface IndexTerm {
  readonly stem: string;
  /** The whole word in lower case, where its stem has lost an accent: a query with it ranks higher. */
  readonly form?: string;
  /** Whether it is a part of a word that signs, digits or capitals divide: it weighs less. */
  readonly isPart: boolean;
}

/** How the letters of some scripts are told apart. */
interface Script {
  /** Nothing of a word. */
  readonly sign: RegExp;
  readonly upper: RegExp;
  /** What is left of an accent once a letter is taken apart. */
  readonly mark: RegExp;
  /** Only such a word is looked at for parts. */
  readonly divided: RegExp;
  /** Where `kommuneABC12` divides: kommune, ABC, 12. */
  readonly border: RegExp;
  readonly emoji: RegExp;
}

/** What takes the place of a class of letters or signs in a pattern. */
interface Classes {
  readonly alphanumeric: string;
  readonly upper: string;
  readonly changesLower: string;
  readonly changesUpper: string;
  readonly mark: string;
  readonly emoji: string;
}

/** Signs that connect: Pagefind keeps them. */
const CONNECTORS = '_‿⁀⁔︳︴﹍﹎﹏＿';

function toScript({
  alphanumeric,
  upper,
  changesLower: up,
  changesUpper: low,
  mark,
  emoji,
}: Classes): Script {
  return {
    sign: new RegExp(`[^${alphanumeric}${CONNECTORS}]`, 'gu'),
    upper: new RegExp(`[${upper}]`, 'gu'),
    mark: new RegExp(`[${mark}]`, 'gu'),
    divided: new RegExp(`[^${alphanumeric}]|(?<!^)[${upper}]`, 'u'),
    border: new RegExp(
      `(?<=[${low}])(?=[0-9${up}])|(?<=[${up}])(?=[0-9]|[${up}][${low}])|(?<=[0-9])(?=[${low}${up}])`,
      'gu',
    ),
    emoji: new RegExp(emoji, 'u'),
  };
}

const ANY = toScript({
  alphanumeric: String.raw`\p{Alphabetic}\p{N}`,
  upper: String.raw`\p{Uppercase}`,
  changesLower: String.raw`\p{Changes_When_Lowercased}`,
  changesUpper: String.raw`\p{Changes_When_Uppercased}`,
  mark: String.raw`\p{M}`,
  // A digit, or a sign of a keyboard, is one only in a frame of its own, though Unicode counts them too.
  emoji: String.raw`(?![#*0-9])\p{Emoji}|\u20e3`,
});
/** The same for Latin-1, which nearly all words are: patterns of all scripts' letters take long to get ready. */
const LATIN = toScript({
  alphanumeric: '0-9A-Za-zªµºÀ-ÖØ-öø-ÿ²³¹¼½¾',
  upper: 'A-ZÀ-ÖØ-Þ',
  changesLower: 'A-ZÀ-ÖØ-Þ',
  changesUpper: 'a-zµß-öø-ÿ',
  mark: String.raw`\u0300-\u036f`,
  emoji: '[©®]',
});
/** Compounds are marked with U+2060. */
const IS_LATIN = /^[\0-\xff\u2060]*$/u;
/** Neither signs nor capitals nor accents. */
const IS_PLAIN = /^[a-zæø]+$/u;
const ASCII = /^[\0-\x7f]*$/u;
const ASCII_SIGN = /[!-/:-@[-`{-~]/gu;
const GRAPHEMES = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** All that a word of a text, without blanks, is found by: as Pagefind's own indexing has it. */
export function toIndexTerms(word: string): readonly IndexTerm[] {
  if (IS_PLAIN.test(word)) return [{ stem: stemDanish(word), isPart: false }];
  const script = IS_LATIN.test(word) ? LATIN : ANY;
  // Letter by letter: what a capital becomes doesn't hang on its neighbours.
  const whole = word
    .replace(script.sign, '')
    .replace(script.upper, (letter) => letter.toLowerCase());
  const terms = whole === '' ? [] : [toTerm(whole, false, script)];
  if (!script.divided.test(word)) return terms;
  const parts = whole === '' ? [] : splitWord(word, script);
  const isWhole = parts.length < 2 && whole.startsWith(parts[0] ?? '');
  return [
    ...terms,
    ...(isWhole ? [] : parts.filter(isLong).map((part) => toTerm(part, true, script))),
    ...listEmojis(word, script).map((stem) => ({ stem, isPart: false })),
  ];
}

function toTerm(word: string, isPart: boolean, { mark }: Script): IndexTerm {
  const bare = ASCII.test(word) ? word : word.normalize('NFD').replace(mark, '');
  const stem = stemDanish(bare);
  return bare === word ? { stem, isPart } : { stem, form: word, isPart };
}

function splitWord(word: string, { border }: Script): readonly string[] {
  const parts = word.replace(ASCII_SIGN, ' ').replace(border, ' ').toLowerCase();
  return parts.split(' ').filter(Boolean);
}

function listEmojis(word: string, { emoji }: Script): readonly string[] {
  if (!emoji.test(word)) return [];
  return [...GRAPHEMES.segment(word)].map(({ segment }) => segment).filter((it) => emoji.test(it));
}

/** Two bytes at least. */
function isLong(part: string): boolean {
  return part.length > 1 || !ASCII.test(part);
}
