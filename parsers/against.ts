import { groupsOf } from './groups.ts';
import { LATIN } from './letters.ts';
import { listMatches } from './matches.ts';
import { EACH_LETTER, LETTERS, OWNERS, ROW } from './party-letters.ts';

/** A word that every wording has: most decisions lack it. */
const HAS_AGAINST = /(?<!\p{L})i?mod(?!\p{L})|\sikke\s/iu;

const VOTED = '(?:stemte|stemmer)';
/** What a vote is about, with the words before it: `Ø's ændringsforslag`, `en del af indstillingen`. */
const MOTION = `(?:[^\\s.,;:]+\\s){0,3}(?:[${LATIN}]*(?:forslag|indstilling|beslutning)|punkt|pkt\\.)`;
/** The wordings that name them before they say what they did. That somebody is against something is no vote. */
const VOTERS_FIRST = new RegExp(
  `(?<letters>${LETTERS})\\)?\\s(?:${[
    `${VOTED}\\si?mod`,
    `imod(?!\\s?:|\\s(?:${VOTED}|\\d|\\())`,
    `(?:er|var)\\simod(?=[.,;]?(?:\\n|$)|[.,;]\\s|\\s(?:idet|da|fordi)\\s|,?\\sat\\s|\\s${MOTION})`,
    '(?:kunne|kan)\\sikke\\s(?:tiltræde|godkende|støtte|anbefale|medvirke)',
  ].join('|')})(?![${LATIN}])`,
  'gu',
);

/** `Imod` where a clause begins with it; behind a verb it says what the vote was against. */
const IN_FRONT = `(?:(?:Imod|Mod)(?<![${LATIN}](?:Imod|Mod))|imod(?<=(?:^|[.;:,/(\\n•–-]|(?<![${LATIN}])(?:og|men|mens|medens|samt))\\s{0,3}imod))(?![${LATIN}])`;
/** What they were against, between the two words: `Imod Ø's ændringsforslag stemte`. */
const OBJECT = `(?:[^\\S\\n](?!${VOTED}(?![${LATIN}]))[^\\s.,:;()]{1,60}(?:(?<=\\s\\p{Lu}),)?){0,15}?`;
/** What stands before those who are named behind it; `behind` is what must follow on them. */
const BEFORE_VOTERS: readonly { readonly pattern: RegExp; readonly behind?: RegExp }[] = [
  // `Imod stemte: C`, `Imod Ø's forslag stemte A`
  { pattern: new RegExp(`${IN_FRONT}${OBJECT}(?<!\\sfor)\\s${VOTED}(?:\\s?:)?`, 'gu') },
  // `Imod var A og C`
  {
    pattern: new RegExp(
      `${IN_FRONT}(?:\\s(?:forslaget|indstillingen))?\\s(?:stod|var)(?:\\s?:)?`,
      'gu',
    ),
  },
  // `Imod forslaget: C`, `Følgende stemte imod: C`
  { pattern: new RegExp(`(?:${IN_FRONT}${OBJECT}|imod(?<![${LATIN}]imod))\\s?:`, 'gu') },
  // `med 4 stemmer (A+V) mod 1 (Ø)`, `imod (Ø)`
  {
    pattern: new RegExp(
      `(?<![${LATIN}])(?:[Ii]?mod(?=\\s\\d{1,2}\\s(?:[${LATIN}]{1,20}\\s)?\\()|[Ii]mod(?=\\s\\())`,
      'gu',
    ),
  },
  // `For stemte A og B, imod C`
  {
    pattern: new RegExp(`${IN_FRONT}(?<=${VOTED}\\s[^\\n]{1,200})`, 'gu'),
    behind: /^(?:[.,;)\n]|$)/u,
  },
];
/** Those who are named there, and how many they are: `2 medlemmer (O+Ø)`, `5 medlemmer: A+V+C`. */
const VOTERS = new RegExp(
  `[^\\S\\n]{1,3}(?:\\d{1,2}:?\\s(?:[${LATIN}]{1,20}:?\\s)?)?\\(?(?<letters>${LETTERS})`,
  'uy',
);
const NEXT_ROW = new RegExp(ROW, 'uy');

/** Behind another word than these, or a sign, a letter names a thing: `Scenarie A er imod`. */
const BEFORE_PARTY =
  /(?:^|[^\p{L}\p{N}\s]|\n|(?<!\p{L})(?:og|samt|men|mens|medens|idet|at|da|fordi|hvor|også|kun|både|alle|stemte|stemmer|var|er|fra|af|partiet|partierne|listerne))\s{0,3}$/iu;
/** Whoever is named with a word of these was not against: `Hverken A eller V stemte imod`. */
const DENIAL = /(?<!\p{L})(?:hverken|ingen|intet|ikke|næppe|aldrig)(?!\p{L})/iu;
/** Where a clause begins that an earlier denial does not reach; it reaches `at`: `Det er ikke rigtigt, at A stemte imod`. */
const CLAUSE_START =
  /[.;:\n]|,(?!\s(?:at|der|som)(?!\p{L}))|(?<!\p{L})(?:men|mens|medens|idet|da|fordi|hvor)(?!\p{L})/u;
/** Letters before a verb are its subject: `Der var stemmer for og imod: A, B og C stemte for`. */
const SUBJECT_OF =
  /^\)?[^\S\n](?:stemte|stemmer|undlod|undlader|er|var|har|kan|kunne|ønsker|ønskede|foreslår|foreslog)(?!\p{L})/u;
/** No wording is longer than what is looked at around it. */
const NEAR = 200;

/** Letters that a wording names, and where. */
interface Found {
  readonly letters: string;
  readonly at: number;
}

/**
 * The party letters that a decision says were against it, as written and in that order; empty where none are named.
 * A person's initial is no party: a letter with a full stop before a name (`A. Ben Haddou`). Nor is the owner of what
 * was voted on (`A's ændringsforslag`).
 *
 * ```
 * A og Ø imod, idet de mener at pengene skal tages af kassen.
 * ^    ^
 * ```
 */
export function parseAgainst(text: string): readonly string[] {
  if (!HAS_AGAINST.test(text)) return [];
  const found = [...findFirst(text), ...findBehind(text)].flatMap(({ letters, at }) =>
    listMatches(letters, EACH_LETTER).map(({ 0: letter, index }) => ({ letter, at: at + index })),
  );
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ letter }) => letter))];
}

function findFirst(text: string): readonly Found[] {
  return listMatches(text, VOTERS_FIRST)
    .filter((match) => {
      const { at } = toFound(match);
      return !isDenied(text, at, at) && isParty(text, match);
    })
    .map(toFound);
}

function findBehind(text: string): readonly Found[] {
  return BEFORE_VOTERS.flatMap(({ pattern, behind }) =>
    listMatches(text, pattern).flatMap(({ 0: before, index }): readonly Found[] => {
      const end = index + before.length;
      if (isDenied(text, index, end)) return [];
      VOTERS.lastIndex = end;
      const match = VOTERS.exec(text);
      if (!match) return listRows(text, end);
      const rest = text.slice(VOTERS.lastIndex, VOTERS.lastIndex + NEAR);
      if (OWNERS.test(rest) || SUBJECT_OF.test(rest) || behind?.test(rest) === false) return [];
      return [toFound(match), ...listRows(text, VOTERS.lastIndex)];
    }),
  );
}

/** The letters of the lines below, where each line has its own. */
function listRows(text: string, end: number): readonly Found[] {
  const rows: Found[] = [];
  for (let at = end; ; at = NEXT_ROW.lastIndex) {
    NEXT_ROW.lastIndex = /[.,;]/u.test(text.charAt(at)) ? at + 1 : at;
    const row = NEXT_ROW.exec(text);
    if (!row) return rows;
    rows.push(toFound(row));
  }
}

function toFound(match: RegExpExecArray): Found {
  const { letters } = groupsOf<'letters'>(match);
  return { letters, at: match.index + match[0].lastIndexOf(letters) };
}

/** A letter beside a person's or a party's name needs no more. */
function isParty(text: string, match: RegExpExecArray): boolean {
  const isLetter = /^\p{Lu}(?!\p{L})/u.test(match[0]);
  return !isLetter || BEFORE_PARTY.test(text.slice(Math.max(0, match.index - 24), match.index));
}

/** Whether a denial reaches what stands from `start` to `end`, or stands in it. */
function isDenied(text: string, start: number, end: number): boolean {
  const clause = text
    .slice(Math.max(0, start - NEAR), start)
    .split(CLAUSE_START)
    .at(-1);
  return DENIAL.test(`${clause}${text.slice(start, end)}`);
}
