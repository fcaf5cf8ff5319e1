import type { CaseEntry } from '../src/cases.ts';
import { toVersion } from '../src/complete-meeting.ts';
import { listJoinedEvents } from '../src/joined-case.ts';
import type { LongList } from '../src/long-lists.ts';
import type { Meeting } from '../src/meeting.ts';
import { isSameList, perObject } from '../src/per-object.ts';
import type { Site } from '../src/site.ts';
import { toBodySource } from './components/body-href.ts';
import { toNewestTreatment } from './components/newest-treatment.ts';

/** What pages of each kind are made from: versions of meetings, and the little that they show of others. */

/** Every meeting, and what was odd across files: for a page about the whole archive. */
export function toArchiveSources({ archive }: Site): readonly string[] {
  return [archive.version];
}

/** A meeting, what is newer in its cases, and where the bodies that it names lead to. */
export function toMeetingSources(site: Site, meeting: Meeting): readonly string[] {
  const named = listNamed(meeting).map(({ name, date }) => toBodySource(site, name, date));
  return [toVersion(meeting), ...toNewerSources(site, meeting), ...named];
}

/** What is newer in a meeting's cases: found again only where one of them has changed. */
function toNewerSources(site: Site, meeting: Meeting): readonly string[] {
  const cases = meeting.items.map(({ caseNumber = '' }) =>
    site.archive.caseByNumber.get(caseNumber.toUpperCase()),
  );
  const known = newerOf.get(meeting);
  if (known !== undefined && isSameList(known.cases, cases)) return known.newer;
  const newer = meeting.items.flatMap((item) => {
    const newest = toNewestTreatment(site, meeting, item);
    if (newest === undefined) return '';
    const { last, isSame } = newest;
    return [last.meeting.id, last.meeting.body.name, last.item.id, last.item.title, String(isSame)];
  });
  newerOf.set(meeting, { cases, newer });
  return newer;
}

interface Newer {
  readonly cases: readonly (CaseEntry | undefined)[];
  readonly newer: readonly string[];
}

const newerOf = new WeakMap<Meeting, Newer>();

/** The bodies that a meeting's page names, some with a day, each once. */
const listNamed = perObject(({ body: own, items }: Meeting) => {
  const named = items.flatMap(({ routing, decisions, history }) => [
    ...routing.map((name) => ({ name, date: undefined })),
    ...[...decisions, ...history].map(({ body = own.name, date }) => ({ name: body, date })),
  ]);
  return [...new Map(named.map((one) => [`${one.date} ${one.name}`, one])).values()];
});

/** The meetings of a case's course, that of its other numbers too, and where the bodies in it lead to. */
export function toCaseSources(site: Site, entry: CaseEntry): readonly string[] {
  const { archive } = site;
  const others = entry.aliases.map((alias) => archive.caseByNumber.get(alias)?.version ?? '');
  const named = listJoinedEvents(archive, entry).map(({ body, date }) =>
    body === undefined ? '' : toBodySource(site, body, date),
  );
  return [entry.version, ...others, ...named];
}

/** What a year of long lists shows: its rows, and how many rows the other years have. */
export function toYearSources(site: Site, lists: readonly LongList[], year: string) {
  return lists.flatMap((list) => {
    const { parts, subject = '' } = list;
    const counts = parts.map((part) => `${part.year} ${part.rows.length}`);
    const rows = parts.flatMap((part): readonly (LongRow | undefined)[] =>
      part.year === year ? part.rows : [],
    );
    return [list.kind, subject, ...counts, ...rows.flatMap((row) => toRowSources(site, row))];
  });
}

type LongRow = LongList['parts'][number]['rows'][number];

function toRowSources(site: Site, row: LongRow | undefined): readonly string[] {
  if (row === undefined) return [];
  if ('caseNumber' in row) return [row.version];
  if (!('meeting' in row)) return [toVersion(row)];
  const body = 'kind' in row && row.body ? toBodySource(site, row.body, row.date) : '';
  return [toVersion(row.meeting), body];
}
