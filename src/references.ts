import { toSlug } from '../parsers/index.ts';
import type { ParsedReference } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive-file.ts';
import { listUnresolved, toMeetingOutline } from './archived-meeting.ts';
import { listReferences } from './item-columns.ts';
import { readItemLines } from './item-lines.ts';
import type { IsoDate, Meeting } from './meeting.ts';
import { compareCodeUnits, compareDanish } from './order.ts';
import { parseNamed } from './outline.ts';
import { perObject } from './per-object.ts';

/** What references point to and the archive has, kind by kind. */
export type Targets = Readonly<Record<ParsedReference['kind'], ReadonlySet<string>>>;

/** What is pointed to of what the archive has: the case and document numbers of its items, and its meetings' ids. */
export function buildTargets(files: readonly ArchiveFile[], meetingIds: Iterable<string>): Targets {
  // There are many more numbers than references.
  const wanted = {
    case: new Set<string>(),
    document: new Set<string>(),
    meeting: new Set<string>(),
  };
  for (const { meeting } of files) {
    for (const reference of listReferences(meeting.items)) {
      wanted[reference.kind].add(toTargetKey(reference));
    }
  }
  const targets = { case: new Set<string>(), document: new Set<string>() };
  for (const { meeting } of files) {
    if (wanted.case.size > 0) {
      for (const number of readItemLines(meeting.items).read('caseNumbers')) {
        const target = number.toUpperCase();
        if (wanted.case.has(target)) targets.case.add(target);
      }
    }
    if (wanted.document.size === 0) continue;
    for (const number of meeting.documents.split('\n')) {
      if (wanted.document.has(number)) targets.document.add(number);
    }
  }
  return { ...targets, meeting: new Set(meetingIds) };
}

/** Whether the archive has what a reference points to. */
export function isResolved(reference: ParsedReference, targets: Targets): boolean {
  return targets[reference.kind].has(toTargetKey(reference));
}

function toTargetKey({ kind, target }: ParsedReference): string {
  return kind === 'meeting' ? target : target.toUpperCase();
}

/** What texts mention and the archive lacks: in prose, above a decision, in the course of a case. */
export interface Missing {
  /** In Danish order. */
  readonly cases: readonly string[];
  /** Bodies in Danish order, and the days of their meetings, the oldest first. */
  readonly meetings: readonly { readonly body: string; readonly days: readonly IsoDate[] }[];
}

/** What texts mention and the archive lacks, each once. */
export function findMissing(meetings: readonly Meeting[]): Missing {
  const references = meetings.flatMap(listUnresolved);
  const toTargets = (wanted: ParsedReference['kind']) => [
    ...new Set(references.flatMap(({ kind, target }) => (kind === wanted ? target : []))),
  ];
  const names = new Map(meetings.map(({ body }) => [body.slug, body.name]));
  const days = new Map<string, Set<IsoDate>>();
  const held = new Set(meetings.map(({ date, body }) => `${date}-${body.slug}`));
  const add = (date: IsoDate, slug: string): void => {
    if (held.has(`${date}-${slug}`)) return;
    const known = days.get(slug);
    if (known === undefined) days.set(slug, new Set([date]));
    else known.add(date);
  };
  for (const { date, slug, name } of meetings.flatMap(listNamedMeetings)) {
    if (!names.has(slug)) names.set(slug, name);
    add(date, slug);
  }
  for (const target of toTargets('meeting'))
    add(target.slice(0, DAY) as IsoDate, target.slice(DAY + 1));
  return {
    cases: toTargets('case').sort(compareDanish),
    meetings: [...days]
      .map(([slug, own]) => ({
        body: names.get(slug) ?? slug,
        days: [...own].sort(compareCodeUnits),
      }))
      .sort((a, b) => compareDanish(a.body, b.body)),
  };
}

/** `2019-01-28` of `2019-01-28-direktionen`. */
const DAY = 10;

/** The meetings of other bodies that a meeting's minutes name with their day. */
const listNamedMeetings = perObject((meeting: Meeting) => {
  const lines = toMeetingOutline(meeting).named.split('\n');
  const all = new Set(lines);
  return lines.flatMap((line) => {
    const { name, date } = parseNamed(line);
    // A decision that names no day stands under this meeting's: that body need not have met.
    if (date === undefined || (date === meeting.date && all.has(` ${name}`))) return [];
    return { date: date as IsoDate, slug: toSlug(name), name };
  });
});
