import type { Context, Fields } from './construct.ts';
import { parseItemHeading } from './item-lines.ts';

const GLUED_HEADING = /(?<heading>Punkt\s{1,3}\d{1,4}[a-z]?:\s.+)$/u;
/** `Salg af areal.....⇥4 (Lukket)` */
const MARK_BEHIND = /^(.*\d)\s*([[(]?(?:Lukket|Fortroligt?)(?:\s(?:punkt|sag))?[\])]?)$/iu;
/** `4`, `side 4`, `s. 4`, `4-5`. */
const CONTENTS_PAGE = /^(?:side\s|s\.\s?)?(?<page>\d{1,4})(?:\s?[-–]\s?\d{1,4})?$/iu;

/**
 * ```
 * Orientering fra møde i Økonomiudvalget.....	3
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^
 * ```
 * The dots may be missing (seed 000, line 14) when a tab stands before the page number.
 */
export function parseContentsEntry(given: string): Fields | undefined {
  const [value = given, mark = ''] = MARK_BEHIND.exec(given)?.slice(1) ?? [];
  const cut = Math.max(...['\t', '.', '…', '   '].map((mark) => value.lastIndexOf(mark)));
  if (cut < 1) return undefined;
  const { page } = CONTENTS_PAGE.exec(value.slice(cut + 1).trim())?.groups ?? {};
  if (!page) return undefined;
  let end = cut + 1;
  while (end > 0 && ' \t.…'.includes(value.charAt(end - 1))) end -= 1;
  // One dot before a tab is the title's own (`m.v.⇥9`).
  const isOwnStop = /^\.\s*\t/u.test(value.slice(end));
  if (isOwnStop) end += 1;
  const leader = value.slice(end, cut + 1);
  const isLeader = ['\t', '...', '…', '   '].some((mark) => `${leader}  `.includes(mark));
  // A title's own full stop (`m.m.`) goes with the leader's dots; the list as a whole tells them apart.
  if (!isLeader || end === 0) return undefined;
  return { entry: `${value.slice(0, end)}${mark && ' (Lukket)'}`, leader: leader.trim(), page };
}

/** What a page number stands behind where the line could be a heading. */
const LEADER = /\.{3}|…|\t/u;

/**
 * An entry that has its item's number, as the heading has it: the dots tell them apart.
 *
 * ```
 * Punkt 1: Orientering fra møde i Økonomiudvalget.....	3
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function parseListedHeading(value: string, context: Context): Fields | undefined {
  const found = LEADER.test(value) ? parseContentsEntry(value) : undefined;
  const heading = found?.['entry'] ? parseItemHeading(found['entry'], context) : undefined;
  if (!heading) return undefined;
  const mark = heading['access']?.toLowerCase() === 'lukket' ? 'Lukket: ' : '';
  return { ...found, entry: `${mark}${heading['title']}` };
}

/**
 * ```
 * Eventuelt.....	13 Punkt 1: Orientering fra møde i Økonomiudvalget
 * ^^^^^^^^^      ^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function parseGluedHeading(value: string, context: Context): Fields | undefined {
  const { index = 0, groups: { heading } = {} } = GLUED_HEADING.exec(value) ?? {};
  const contents = heading ? parseContentsEntry(value.slice(0, index).trimEnd()) : undefined;
  const item = heading ? parseItemHeading(heading, context) : undefined;
  return contents && item ? { ...contents, ...item } : undefined;
}
