import { distance } from 'fastest-levenshtein';

/** A title in parts: the words, and whether a mark beside them says that the item is closed. */
export interface TitleParts {
  readonly title: string;
  readonly closed: boolean;
}

const CLOSED_PREFIX =
  /^[[(]?(?:lukket|lukkede?)(?:\s(?:punkt|sag|dagsorden|møde))?[\])]?\s*[:\-–]\s*/iu;
const CLOSED_SUFFIX =
  /\s*(?:[-–]\s*|[[(]\s*)lukket(?:\s(?:punkt|sag|dagsorden|møde))?\s*[\])]?\.?$/iu;
const OPEN_PREFIX = /^åb(?:ent|en)(?:\s(?:punkt|sag))?\s*:\s*/iu;
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
  const trimmed = text.trim();
  const bare = trimmed
    .replace(OPEN_PREFIX, '')
    .replace(CLOSED_PREFIX, '')
    .replace(CLOSED_SUFFIX, '');
  const closed = CLOSED_PREFIX.test(trimmed) || CLOSED_SUFFIX.test(trimmed);
  return bare === '' ? { title: trimmed, closed } : { title: bare, closed };
}

/** The share of a title's letters that a slip of the hand may change. */
const NEAR = 0.15;
/** The same where the place says already that it is the title. */
export const NEAR_IN_PLACE = 0.4;

/** A title reduced to its letters and digits, for comparison. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED);
}

/** Two wordings of one title: the same letters, or so few changed that it must be a slip of the hand. */
export function isNearTitle(a: string, b: string, share = NEAR): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  // Half as long is another title, whatever its signs: that is seen without folding.
  if (shorter.length < longer.length / 2) return false;
  return isNearFolded(foldTitle(a), foldTitle(b), share);
}

/** The same for titles that are folded already. */
export function isNearFolded(left: string, right: string, share = NEAR): boolean {
  if (left === right) return left !== '';
  const longest = Math.max(left.length, right.length);
  const allowed = Math.floor(longest * share);
  if (allowed === 0 || Math.abs(left.length - right.length) > allowed) return false;
  return digitsOf(left) === digitsOf(right) && distance(left, right) <= allowed;
}

/** Titles that differ in their numbers are not each other: «Budget 2019» is not «Budget 2018». */
function digitsOf(folded: string): string {
  return folded.replace(/\D+/gu, ' ').trim();
}
