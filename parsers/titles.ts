import { distance } from 'fastest-levenshtein';
import { THING } from './closed-thing.ts';

/** A title in parts: the words, and whether a mark beside them says that the item is closed. */
export interface TitleParts {
  readonly title: string;
  readonly closed: boolean;
}

const REASON = '(?:,?\\s*(?:[-–]\\s*)?(?:jf\\.|jfr\\.|efter|i\\shenhold\\still|§)[^()[\\]]{1,80})?';
const CLOSED = '(?:lukket|fortroligt?)';
const CLOSED_PREFIX = new RegExp(
  `^(?:[[(]?(?:${CLOSED}|lukkede?)${THING}[\\])]?\\s*[:\\-–]|[[(]${CLOSED}${THING}[\\])])\\s*`,
  'iu',
);
const CLOSED_SUFFIX = new RegExp(
  `\\s*(?:[-–]\\s*|[[(]\\s*|,\\s*)${CLOSED}${THING}${REASON}\\s*[\\])]?\\.?$`,
  'iu',
);
/** Without a sign beside it its capitals say so: `Køb af grund LUKKET` and `Lukket Køb af grund` are no shops that have shut. */
const CLOSED_LAST = /\s(?:LUKKET|FORTROLIGT?|Lukket)(?:\s(?:PUNKT|SAG|punkt|sag))?\.?$/u;
const CLOSED_FIRST = /^(?:(?:LUKKET|FORTROLIGT?)\s+(?=\S)|Lukket\s+(?=\p{Lu}))/u;
/** A title, or what is left of one, that says no more than that. */
const CLOSED_ONLY = new RegExp(`^(?:[-–,]\\s*)?[[(]?${CLOSED}${THING}[\\])]?\\.?$`, 'iu');
/** The word's first half, where the line ends inside it: `Køb af grund (Luk-`. A soft hyphen is gone by now. */
const CLOSED_CUT = /\s*[[(]\s*(?:(?:luk|fortro)-?|for-)$/iu;
/** Both halves, on one line again. */
const PARTED = /(?<=[[(]\s*)(?<first>luk|for|fortro)-?\s*(?<rest>(?:ket|trolig|lig)t?\b)/giu;
const CLOSED_MARKS = [CLOSED_PREFIX, CLOSED_SUFFIX, CLOSED_FIRST, CLOSED_LAST, CLOSED_CUT] as const;
const OPEN_PREFIX = /^åb(?:ent|en)(?:\s(?:punkt|sag))?\s*:\s*/iu;
/** What each of these marks has: most titles have none. */
const MAY_HAVE_MARK = /lukk|fortrolig|^åb|[[(]\s*(?:luk|fortro|for-)/iu;
/** Longer titles are compared by their beginnings only, so that the comparison stays cheap. */
const COMPARED = 300;

/**
 * A title without the marks of a closed item.
 *
 * ```
 * Lukket: Orientering om sager på vej
 * ^^^^^^^
 * Køb af grund (Lukket)
 *              ^^^^^^^^
 * ```
 */
export function parseTitle(text: string): TitleParts {
  const written = text.trim();
  if (!MAY_HAVE_MARK.test(written)) return { title: written, closed: false };
  const trimmed = written.replace(PARTED, '$<first>$<rest>');
  if (isClosedMark(trimmed)) return { title: trimmed, closed: true };
  const bare = trimmed
    .replace(OPEN_PREFIX, '')
    .replace(CLOSED_PREFIX, '')
    .replace(CLOSED_SUFFIX, '')
    .replace(CLOSED_FIRST, '')
    .replace(CLOSED_LAST, '')
    .replace(CLOSED_CUT, '');
  const closed = CLOSED_MARKS.some((mark) => mark.test(trimmed));
  return bare === '' ? { title: trimmed, closed } : { title: bare, closed };
}

/** Whether a text is nothing but the mark of a closed item: `(Lukket)`, `- Lukket punkt`. */
export function isClosedMark(text: string): boolean {
  return CLOSED_ONLY.test(text.trim());
}

/** Whether a line ends inside the mark of a closed item, which the next one goes on with. */
export function endsInClosedMark(text: string): boolean {
  return CLOSED_CUT.test(text.trim());
}

const HAS_WORD = /[\p{L}\p{N}]/u;
/** The share of a title's letters that a slip of the hand may change. */
const NEAR = 0.15;

/** Letters and digits of any script are found far slower than Latin-1's: nearly all titles have no others. */
const LATIN = /^[\0-\u00ff]*$/;
const SIGNS = /[^\p{L}\p{N}]+/gu;
const LATIN_SIGNS = /[^a-z0-9ªµºß-öø-ÿ²³¹¼½¾]+/g;

/** A title reduced to its letters and digits, for comparison. */
export function foldTitle(title: string): string {
  const lower = title.toLowerCase();
  return lower.replace(LATIN.test(lower) ? LATIN_SIGNS : SIGNS, '').slice(0, COMPARED);
}

/** Two wordings of one title: the same letters, or so few changed that it must be a slip of the hand. */
export function isNearTitle(a: string, b: string): boolean {
  if (a === b) return HAS_WORD.test(a);
  // Half as long is another title, whatever its signs: that is seen without folding.
  if (Math.min(a.length, b.length) < Math.max(a.length, b.length) / 2) return false;
  return isNearFolded(foldTitle(a), foldTitle(b));
}

/** The same for titles that are folded already. */
export function isNearFolded(left: string, right: string): boolean {
  return digitsOf(left) === digitsOf(right) && isNearInPlace(left, right);
}

/** The same where something else says that it is one title: then a slip of the hand may be in a number too. */
export function isNearInPlace(left: string, right: string): boolean {
  if (left === right) return left !== '';
  const longest = Math.max(left.length, right.length);
  const allowed = Math.floor(longest * NEAR);
  if (allowed === 0 || Math.abs(left.length - right.length) > allowed) return false;
  return distance(left, right) <= allowed;
}

/** Shorter beginnings fit too many titles. */
const SHORTEST_BEGINNING = 12;

/** Whether a line is a title's beginning: all its words are the title's, which goes on after them. */
export function isBeginning(part: string, title: string): boolean {
  const folded = foldTitle(part);
  return folded.length >= SHORTEST_BEGINNING && foldTitle(title).startsWith(folded);
}

/** Words and signs that no title ends in. */
const GOES_ON =
  /(?:[,/–-]|\s(?:af|for|fra|i|med|mod|og|om|på|samt|til|under|ved|vedr\.|vedrørende|som|pr\.|nr\.|den|det|en|et))$/iu;

/** Whether a title that is broken over two lines shows it: its first part ends in the middle, or its rest begins there. */
export function isUnfinished(first: string, rest: string): boolean {
  return GOES_ON.test(first) || /^\p{Ll}/u.test(rest);
}

/** Titles that differ in their numbers are not each other: «Budget 2019» is not «Budget 2018». */
function digitsOf(folded: string): string {
  return folded.replace(/\D+/gu, ' ').trim();
}
