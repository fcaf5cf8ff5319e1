import { isClosedAlone, parseHeadAccess } from './access-line.ts';
import { THING } from './closed-thing.ts';
import { listMatches } from './matches.ts';

/** A title in parts: the words, and whether a mark beside them says that the item is closed. */
export interface TitleParts {
  readonly title: string;
  readonly closed: boolean;
}

const REASON = '(?:,?\\s*(?:[-–]\\s*)?(?:jf\\.|jfr\\.|efter|i\\shenhold\\stil|§)[^()[\\]]{1,80})?';
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
const CLOSED_LAST =
  /\s(?:LUKKET|FORTROLIGT?|Lukket)(?:\s(?:PUNKT|SAG|Punkt|Sag|punkt|sag))?\.?$|\slukket\s(?:punkt|sag|dagsordenspunkt)\.?$|\s(?:for\slukkede\sdøre|(?:på|i)\slukket\smøde)\.?$/u;
const CLOSED_FIRST =
  /^(?:(?:LUKKET|FORTROLIGT?)\s+(?=\S)|[Ll]ukket(?:\s(?:punkt|sag|dagsordenspunkt|pkt\.))?\s+(?=\p{Lu}))/u;
/** A title, or what is left of one, that says no more than that. */
const CLOSED_ONLY = new RegExp(
  `^(?:[-–,]\\s*)?[[(]?(?:${CLOSED}${THING}|personsag(?:er)?)[\\])]?\\.?$`,
  'iu',
);
/** The word's first half, where the line ends inside it: `Køb af grund (Luk-`. A soft hyphen is gone by now. */
const CLOSED_CUT =
  /\s*(?:[[(]\s*|\s[-–]\s|,\s)(?:(?:luk|fortro)-|(?<=[[(]\s*)(?:luk|fortro|for-))$/iu;
/** Both halves, on one line again. */
const PARTED =
  /(?<=^|[\s([])(?<first>luk|for|fortro)(?:-\s*|(?<=[[(]\s*\p{L}+)\s)(?<rest>(?:ket|trolig|lig)t?\b)/giu;
/** What stands in front of a title in other words, or in brackets anywhere in it: `Ikke offentligt: `, `Lukket efter § 10 – `. */
const FRONT = /^(?:[-•–]\s*)?(?<said>[^:—]{1,80}?)\s*(?:[:—]|\s[-–]\s|\.\s(?=\p{Lu}))\s*(?=\S)/u;
const BRACKETS = /\s*[[(](?<said>[^()[\]]{1,80})[\])]?/gu;
/** What stands behind it: `, behandles for lukkede døre`. */
const BEHIND = /\s*(?:\s[-–—]\s*|,\s)/gu;
const CLOSED_MARKS = [CLOSED_PREFIX, CLOSED_SUFFIX, CLOSED_FIRST, CLOSED_LAST, CLOSED_CUT] as const;
const OPEN_PREFIX = /^åb(?:ent|en)(?:\s(?:punkt|sag))?\s*:\s*/iu;
/** What each of these marks has: most titles have none. */
const MAY_HAVE_MARK = /luk|fortro|offentlig|personsag|^åb|[[(]\s*for-/i;
/** Longer ones are no titles. */
const LONGEST = 300;

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
  const open = trimmed.replace(OPEN_PREFIX, '');
  const bare = CLOSED_MARKS.reduce((title, mark) => title.replace(mark, ''), cutSaid(open));
  const closed = bare !== open || isClosedAlone(trimmed);
  return bare === '' ? { title: trimmed, closed } : { title: bare, closed };
}

/** A title without what a line of an item's head would say too: that the item is closed, and why. */
function cutSaid(title: string): string {
  if (title.length > LONGEST) return title;
  const front = FRONT.exec(title);
  if (front && isClosed(front.groups?.['said'])) return title.slice(front[0].length);
  const bare = title.replace(BRACKETS, (whole, said: string) => (isClosed(said) ? '' : whole));
  if (bare !== title) return bare.trim();
  for (const { 0: mark, index } of listMatches(title, BEHIND)) {
    if (isClosed(title.slice(index + mark.length))) return title.slice(0, index);
  }
  return title;
}

function isClosed(said = ''): boolean {
  return parseHeadAccess(said) === 'closed';
}

/** Whether a text is nothing but the mark of a closed item: `(Lukket)`, `- Lukket punkt`. */
export function isClosedMark(text: string): boolean {
  return CLOSED_ONLY.test(text.trim());
}

/** Whether a line ends inside the mark of a closed item, which the next one goes on with. */
export function endsInClosedMark(text: string): boolean {
  return CLOSED_CUT.test(text.trim());
}
