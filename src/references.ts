import type { ParsedReference } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive.ts';
import type { Meeting, Reference } from './meeting.ts';
import { compareDanish } from './order.ts';
import type { MeetingOutline } from './outline.ts';
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
    for (const reference of listReferences(meeting)) {
      wanted[reference.kind].add(toTargetKey(reference));
    }
  }
  const targets = { case: new Set<string>(), document: new Set<string>() };
  for (const { meeting } of files) {
    for (const { caseNumber } of meeting.items) {
      const number = caseNumber?.toUpperCase();
      if (number !== undefined && wanted.case.has(number)) targets.case.add(number);
    }
    if (wanted.document.size === 0) continue;
    for (const number of meeting.documents.split('\n')) {
      if (wanted.document.has(number)) targets.document.add(number);
    }
  }
  return { ...targets, meeting: new Set(meetingIds) };
}

/** The references of a meeting's items, one item after the other. */
export const listReferences = perObject(({ items }: MeetingOutline): readonly ParsedReference[] =>
  items.flatMap(({ references = NONE }) => references),
);

const NONE: readonly never[] = [];

/** Whether the archive has what a reference points to. */
export function isResolved(reference: ParsedReference, targets: Targets): boolean {
  return targets[reference.kind].has(toTargetKey(reference));
}

function toTargetKey({ kind, target }: ParsedReference): string {
  return kind === 'meeting' ? target : target.toUpperCase();
}

/** The case numbers and the meetings that texts mention and the archive lacks, each once, in Danish order. */
export function findMissing(meetings: readonly Meeting[]) {
  const references = meetings.flatMap(listMissing);
  const toTargets = (kind: ParsedReference['kind']) => {
    const found = references.filter((reference) => reference.kind === kind);
    return [...new Set(found.map(({ target }) => target))].sort(compareDanish);
  };
  return { cases: toTargets('case'), meetings: toTargets('meeting') };
}

/** Most items have no reference at all. */
const listMissing = perObject(({ items }: Meeting): readonly Reference[] => {
  const missing: Reference[] = [];
  for (const { references } of items) {
    for (const reference of references) if (!reference.resolved) missing.push(reference);
  }
  return missing;
});
