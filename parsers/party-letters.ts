import { LATIN } from './letters.ts';

/** Words that begin a new sentence after a letter: `Imod stemte: C. For stemte: A`. Other words are a surname. */
const SENTENCES = `(?:For|Imod|Mod|Hverken|Undlod|Ingen|Sagen|Indstillingen|Udvalget|Det|Den|De)(?![${LATIN}])`;
/** What follows on a letter that is no party: the genitive of one that owns something, the rest of a word. */
const NO_LETTER = `[${LATIN}\\d]|['’´\`]|-[${LATIN}]|\\.\\s?(?!${SENTENCES})\\p{Lu}`;
/** A party letter. A person's initial is none: a letter with a stop before a name (`A. Ben Haddou`). */
const LETTER = `(?<![${LATIN}\\d.]|[${LATIN}]-)[A-ZÆØÅ](?!${NO_LETTER})`;
/** Whose letter it is: `Socialdemokratiet (A)`, `Jens Hansen (A)`. */
const NAMED = `\\p{Lu}[${LATIN}'-]{1,30}(?:\\s(?:[${LATIN}]\\.|[${LATIN}'-]{2,30})){0,4}\\s\\(${LETTER}\\)`;
/** How many votes it has: `A (3 stemmer)`. */
const VOTES = `(?:\\s\\(\\d{1,2}(?:\\s[${LATIN}]{1,20})?\\))?`;
/** `Liste A`: in a row, the word may stand before each. */
const ONE = `(?:(?:(?:[Ll]iste|[Pp]arti)\\s)?${LETTER}${VOTES}|${NAMED})`;
const SEPARATOR = '(?:\\s?[,+/]\\s?(?:og\\s)?|\\s(?:og|samt)\\s)';
/** Party letters in a row, for building regexes: `A`, `A og Ø`, `A, B, F og Ø`, `A+V+C`. */
export const LETTERS = `${ONE}(?:${SEPARATOR}${ONE}){0,15}`;
/** Each letter of such a row. */
export const EACH_LETTER = new RegExp(LETTER, 'gu');

/** A row that goes on with a letter in the genitive is of owners: `Ø, B og Fs forslag`. */
export const OWNERS = new RegExp(`^${SEPARATOR}\\p{Lu}{1,3}['’´\`]?s(?![${LATIN}])`, 'u');
/** The line of a row that has one for each letter: nothing else stands in it. */
export const ROW = `[^\\S\\n]{0,3}\\n{1,2}[^\\S\\n]{0,3}(?:[-•·–]\\s)?(?<letters>${LETTERS})(?=[.,;]?[^\\S\\n]{0,3}(?:\\n|$))`;
