import type { ArchiveChange } from '../src/archive-change.ts';
import type { CaseEntry } from '../src/case-entry.ts';
import { toVersion } from '../src/complete-meeting.ts';
import { listItems } from '../src/item-refs.ts';
import { toKey } from '../src/key.ts';
import type { LongList, YearPart } from '../src/long-lists.ts';
import type { Meeting } from '../src/meeting.ts';
import { isSameList, perObject } from '../src/per-object.ts';
import type { Site } from '../src/site.ts';
import { toNamesKey } from './components/body-href.ts';
import { toNewestTreatment } from './components/newest-treatment.ts';

/** What pages of each kind are made from: versions of meetings, and the little that they show of others. */

/** Every meeting, and what was odd across files: for a page about the whole archive. */
export function toArchiveSources({ archive }: Site): readonly string[] {
  return [archive.version];
}

/** A meeting, what is newer in its cases, and where the bodies that it names lead to. */
export function toMeetingSources(site: Site, meeting: Meeting): readonly string[] {
  return [toVersion(meeting), ...toNewerSources(site, meeting), toNamesKey(site, meeting)];
}

/** Whether what a meeting's page shows of others may have changed: its neighbours, its cases, or where a body leads to. */
export function isMeetingTouched(change: ArchiveChange, meeting: Meeting): boolean {
  const { bodies, caseMeetings, movedIn } = change;
  return bodies.has(meeting.body.slug) || caseMeetings.has(meeting) || movedIn.has(meeting);
}

/** What is newer in a meeting's cases: found again only where one of them has changed. */
function toNewerSources(site: Site, meeting: Meeting): readonly string[] {
  const { caseByNumber } = site.archive;
  const cases = listItemCases(meeting).map((number) => caseByNumber.get(number));
  const known = newerOf.get(meeting);
  if (known !== undefined && isSameList(known.cases, cases)) return known.newer;
  const newer = listItems(meeting).flatMap((item) => {
    const newest = toNewestTreatment(site, meeting, item);
    if (newest === undefined) return '';
    const { last, isSame } = newest;
    return [last.meeting.id, last.meeting.body.name, last.id, last.title, String(isSame)];
  });
  newerOf.set(meeting, { cases, newer });
  return newer;
}

/** In upper case, an item each. */
const listItemCases = perObject((meeting: Meeting) =>
  listItems(meeting).map(({ caseNumber = '' }) => caseNumber.toUpperCase()),
);

interface Newer {
  readonly cases: readonly (CaseEntry | undefined)[];
  readonly newer: readonly string[];
}

const newerOf = new WeakMap<Meeting, Newer>();

/** The meetings of a case's course, that of its other numbers too, and where the bodies in it lead to. */
export function toCaseSources(site: Site, entry: CaseEntry): readonly string[] {
  const others = entry.aliases.flatMap((alias) => site.archive.caseByNumber.get(alias) ?? []);
  return [entry, ...others].flatMap((one) => [
    one.version,
    ...listCaseMeetings(one).map((meeting) => toNamesKey(site, meeting)),
  ]);
}

/** Whether a body that a case's course names may lead elsewhere; another course makes another entry. */
export function isCaseTouched({ movedIn }: ArchiveChange, entry: CaseEntry): boolean {
  if (entry.aliases.length > 0) return true;
  return movedIn.size > 0 && listCaseMeetings(entry).some((meeting) => movedIn.has(meeting));
}

/** The meetings whose minutes a case's course is printed in. */
function listCaseMeetings({ items, mentions }: CaseEntry): readonly Meeting[] {
  return [...new Set([...items, ...mentions].map(({ meeting }) => meeting))];
}

/** What a year of long lists shows: its rows, and which other years there are. */
export function toYearSources(site: Site, lists: readonly LongList[], year: string) {
  return lists.flatMap(({ kind, subject = '', parts }) => {
    const years = parts.map((part) => part.year);
    const shown = (parts as readonly YearPart<LongRow>[]).find((part) => part.year === year);
    if (shown === undefined) return [kind, subject, ...years];
    return [
      kind,
      subject,
      ...years,
      toPartKey(shown),
      ...listPartMeetings(shown).map((meeting) => toNamesKey(site, meeting)),
    ];
  });
}

type LongRow = LongList['parts'][number]['rows'][number];

const toPartKey = perObject(({ rows }: YearPart<LongRow>): string => toKey(rows.map(toRowVersion)));

function toRowVersion(row: LongRow): string {
  // Of a case the items alone, and without a key of its own: most of the archive's are rows of some year.
  if ('mentions' in row) return row.items.map(({ meeting }) => toVersion(meeting)).join(' ');
  return toVersion('meeting' in row ? row.meeting : row);
}

/** The meetings whose minutes a part's events are printed in: other rows name no body. */
const listPartMeetings = perObject(({ rows }: YearPart<LongRow>): readonly Meeting[] => [
  ...new Set(rows.flatMap((row) => ('kind' in row ? row.meeting : []))),
]);
