import { distance } from 'fastest-levenshtein';

/** Longer titles are compared by their beginnings only, so that the comparison stays cheap. */
const COMPARED = 300;
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
