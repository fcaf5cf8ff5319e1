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

/** How a site differs from one that was made before: most of what that one has is made from the same now. */
export interface EarlierSite {
  readonly change: ArchiveChange;
  /** The ids of the meetings that are new or another. */
  readonly meetings: ReadonlySet<string>;
  /** The J.nr. of every level with an item that is new, another or gone. */
  readonly journals: ReadonlySet<string>;
  /** All that is new, another or gone itself: what of the earlier site shows something else stays, but for its own files. */
  readonly named: NamedEntries;
  /** How its files that are put together were. */
  readonly joined: TreeRecord['joined'];
}

/** Ids of meetings, upper-case numbers of cases, J.nr. of every level, slugs of bodies, each once. */
export type NamedEntries = Readonly<
  Record<'meetings' | 'cases' | 'journals' | 'bodies', readonly string[]>
>;

/** `others`: the outlines of the meetings that it had and the archive hasn't got any more, or not as they were. */
export function toEarlierSite(
  { meetings, bodies, joined }: Pick<TreeRecord, 'meetings' | 'bodies' | 'joined'>,
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
  const own = {
    bodies: new Set(outlines.flatMap(listBodies)),
    cases: new Set(items.flatMap(listCases)),
    journals: new Set(items.flatMap(listJournals)),
  };
  const change = toChange(archive, {
    bodies: own.bodies,
    cases: new Set([...own.cases, ...items.flatMap(listCited)]),
    names: new Set([...names].filter((name) => bodies.get(name) !== toPage(name))),
    ids: new Set([...gone, ...come]),
  });
  return {
    change,
    meetings: new Set(changed.map(({ id }) => id)),
    journals: own.journals,
    named: {
      meetings: [...changed.map(({ id }) => id), ...gone],
      cases: [...own.cases],
      journals: [...own.journals],
      bodies: [...own.bodies],
    },
    joined,
  };
}

function listBodies({ body, items }: MeetingOutline): readonly string[] {
  return [body.slug, ...listReportedOutlines(items).map(([, { body: name }]) => toSlug(name))];
}

/** The cases that items carry, in upper case. */
function listCases(items: ItemColumns): readonly string[] {
  const numbers = readItemLines(items).read('caseNumbers').filter(Boolean);
  return numbers.map((number) => number.toUpperCase());
}

/** The cases that items point to, in upper case; the archive may have none of them. */
function listCited(items: ItemColumns): readonly string[] {
  const cited = listReferences(items).filter(({ kind }) => kind === 'case');
  return cited.map(({ target }) => target.toUpperCase());
}

/** Of every level. */
function listJournals(items: ItemColumns): readonly string[] {
  return readItemLines(items).read('journalNumbers').filter(Boolean).flatMap(listJournalLevels);
}
