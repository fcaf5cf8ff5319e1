import { toSlug } from '../parsers/index.ts';
import type { Archive } from './archive.ts';
import { type ArchiveChange, toChange } from './archive-change.ts';
import { toMeetingOutline } from './archived-meeting.ts';
import { toVersion } from './complete-meeting.ts';
import { type ItemColumns, listReferences, listReportedOutlines } from './item-columns.ts';
import { readItemLines } from './item-lines.ts';
import { listJournalLevels } from './journal.ts';
import type { MeetingOutline } from './outline.ts';
import type { TreeRecord } from './tree-record.ts';

/** A site that was made before, by what is known of it: most of what it has is made from the same now. */
export interface EarlierSite {
  readonly change: ArchiveChange;
  /** The ids of the meetings that are new or another. */
  readonly meetings: ReadonlySet<string>;
  /** The J.nr. of every level with an item that is new, another or gone. */
  readonly journals: ReadonlySet<string>;
  /** What a file of it was made from, by its path; undefined where it has none. */
  readonly toKey: (path: string) => string | undefined;
}

/** `others`: the outlines of the meetings that it had and the archive hasn't got any more, or not as they were. */
export function toEarlierSite(
  { files, meetings, bodies }: Pick<TreeRecord, 'files' | 'meetings' | 'bodies'>,
  archive: Archive,
  others: readonly MeetingOutline[],
): EarlierSite {
  const changed = archive.meetings.filter((it) => meetings.get(it.id) !== toVersion(it));
  const gone = [...meetings.keys()].filter((id) => !archive.meetingById.has(id));
  const come = changed.map(({ id }) => id).filter((id) => !meetings.has(id));
  const outlines = [...changed.map(toMeetingOutline), ...others];
  const items = outlines.map((outline) => outline.items);
  const toPage = (name: string) => archive.bodyByName.get(name)?.slug;
  const names = new Set([...bodies.keys(), ...archive.bodyByName.keys()]);
  const change = toChange(archive, {
    bodies: new Set(outlines.flatMap(listBodies)),
    cases: new Set(items.flatMap(listCases)),
    names: new Set([...names].filter((name) => bodies.get(name) !== toPage(name))),
    ids: new Set([...gone, ...come]),
  });
  return {
    change,
    meetings: new Set(changed.map(({ id }) => id)),
    journals: new Set(items.flatMap(listJournals)),
    toKey: (path) => files.get(path),
  };
}

function listBodies({ body, items }: MeetingOutline): readonly string[] {
  return [body.slug, ...listReportedOutlines(items).map(([, { body: name }]) => toSlug(name))];
}

/** In upper case. */
function listCases(items: ItemColumns): readonly string[] {
  const own = readItemLines(items).read('caseNumbers').filter(Boolean);
  const cited = listReferences(items).filter(({ kind }) => kind === 'case');
  return [...own, ...cited.map(({ target }) => target)].map((number) => number.toUpperCase());
}

/** Of every level. */
function listJournals(items: ItemColumns): readonly string[] {
  return readItemLines(items).read('journalNumbers').filter(Boolean).flatMap(listJournalLevels);
}
