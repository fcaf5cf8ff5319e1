import { groupsOf } from './groups.ts';
import { LATIN } from './letters.ts';
import { listMatches } from './matches.ts';

/** Words that begin a new sentence after a letter: `Imod stemte: C. For stemte: A`. Other words are a surname. */
const SENTENCES = `(?:For|Imod|Mod|Hverken|Undlod|Ingen|Sagen|Indstillingen|Udvalget|Det|Den|De)(?![${LATIN}])`;
/** A party letter. A person's initial is none: a letter with a stop before a name (`A. Ben Haddou`). */
const LETTER = `(?<![${LATIN}.])[A-ZÆØÅ](?![${LATIN}]|\\.\\s?(?!${SENTENCES})\\p{Lu})`;
/** Whose letter it is: `Socialdemokratiet (A)`, `Jens Hansen (A)`. */
const NAMED = `\\p{Lu}[${LATIN}'-]{1,30}(?:\\s(?:[${LATIN}]\\.|[${LATIN}'-]{2,30})){0,4}\\s\\(${LETTER}\\)`;
/** How many votes it has: `A (3 stemmer)`. */
const VOTES = `(?:\\s\\(\\d{1,2}(?:\\s[${LATIN}]{1,20})?\\))?`;
/** `Liste A`: in a row, the word may stand before each. */
const ONE = `(?:(?:(?:[Ll]iste|[Pp]arti)\\s)?${LETTER}${VOTES}|${NAMED})`;
/** One letter, or several: `A og Ø`, `A, B, F og Ø`, `A+V+C`. */
const LETTERS = `${ONE}(?:(?:\\s?[,+/]\\s?(?:og\\s)?|\\s(?:og|samt)\\s)${ONE}){0,15}`;

const ALONE = new RegExp(LETTER, 'gu');
/** A word that every wording has: most decisions lack it. */
const HAS_AGAINST = /(?<!\p{L})i?mod(?!\p{L})|\sikke\s/iu;

/** The wordings that say who was against. */
const AGAINST: readonly RegExp[] = [
  new RegExp(
    `(?<letters>${LETTERS})\\)?\\s(?:(?:stemte|stemmer)\\s(?:imod|mod)|(?:er\\s|var\\s)?imod)(?![${LATIN}])`,
    'gu',
  ),
  new RegExp(
    `(?<![${LATIN}])(?:[Ii]mod|Mod)(?:\\s(?:stemte|stemmer|forslaget|indstillingen|stod|var)){0,3}\\s?:?\\s(?:\\d{1,2}\\s(?:[${LATIN}]{1,20}:?\\s)?)?\\(?(?<letters>${LETTERS})`,
    'gu',
  ),
  new RegExp(`\\smod\\s\\d{1,2}\\s(?:stemmer?\\s)?\\((?<letters>${LETTERS})\\)`, 'gu'),
  new RegExp(
    `(?<letters>${LETTERS})\\)?\\s(?:kunne|kan)\\sikke\\s(?:tiltræde|godkende|støtte|anbefale|medvirke)`,
    'gu',
  ),
];

/**
 * The party letters that a decision says were against it, as written and in that order; empty where none are named.
 * A person's initial is no party: a letter with a full stop before a name (`A. Ben Haddou`).
 *
 * ```
 * A og Ø imod, idet de mener at pengene skal tages af kassen.
 * ^    ^
 * ```
 */
export function parseAgainst(text: string): readonly string[] {
  if (!HAS_AGAINST.test(text)) return [];
  const found: { letter: string; at: number }[] = [];
  for (const pattern of AGAINST) {
    for (const match of listMatches(text, pattern)) {
      const { letters } = groupsOf<'letters'>(match);
      const at = match.index + match[0].indexOf(letters);
      for (const letter of listMatches(letters, ALONE)) {
        found.push({ letter: letter[0], at: at + letter.index });
      }
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ letter }) => letter))];
}
