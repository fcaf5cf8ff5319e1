import { type ItemRef, toVersions } from '../src/archive.ts';
import type { CaseEntry } from '../src/cases.ts';
import { listJoinedEvents } from '../src/joined-case.ts';
import type { LongList } from '../src/long-lists.ts';
import type { Meeting } from '../src/meeting.ts';
import type { Site } from '../src/site.ts';
import { toBodyHref } from './components/body-href.ts';
import { toNewestTreatment } from './components/newest-treatment.ts';

/** What pages of each kind are made from: versions of meetings, and the little that they show of others. */

/** Every meeting, and what was odd across files: for a page about the whole archive. */
export function toArchiveSources({ archive }: Site): readonly string[] {
  return [archive.version];
}

/** The meetings that some items or decisions stand in. */
export function toRefSources(
  { archive }: Site,
  refs: readonly Pick<ItemRef, 'meeting'>[],
): readonly string[] {
  return toVersions(archive, refs);
}

/** Meetings in their order. */
export function toMeetingsSources({ archive }: Site, meetings: readonly Meeting[]) {
  return meetings.map(({ id }) => archive.versions.get(id) ?? '');
}

/** A meeting, what is newer in its cases, and where the bodies that it names lead to. */
export function toMeetingSources(site: Site, meeting: Meeting): readonly string[] {
  const { items } = meeting;
  const newer = items.flatMap((item) => {
    const newest = toNewestTreatment(site, meeting, item);
    if (newest === undefined) return ['-'];
    const { last, isSame } = newest;
    return [last.meeting.id, last.meeting.body.name, last.item.id, last.item.title, String(isSame)];
  });
  const named = items.flatMap(({ routing, decisions, history }) => [
    ...routing.map((name) => toBodyHref(site, name)),
    ...[...decisions, ...history].map(({ body = meeting.body.name, date }) =>
      toBodyHref(site, body, date),
    ),
  ]);
  return [...toMeetingsSources(site, [meeting]), ...newer, ...named.map(String)];
}

/** The meetings of a case's course, that of its other numbers too, and where the bodies in it lead to. */
export function toCaseSources(site: Site, entry: CaseEntry): readonly string[] {
  const { archive } = site;
  const events = listJoinedEvents(archive, entry);
  return [
    ...toVersions(archive, events),
    ...events.map(({ body, date }) => String(body && toBodyHref(site, body, date))),
    ...entry.aliases.map((alias) => String(archive.caseByNumber.has(alias))),
  ];
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
  if ('items' in row && 'caseNumber' in row) return toRefSources(site, row.items);
  if (!('meeting' in row)) return toMeetingsSources(site, [row]);
  const href = 'kind' in row && row.body ? toBodyHref(site, row.body, row.date) : '';
  return [...toRefSources(site, [row]), String(href)];
}
