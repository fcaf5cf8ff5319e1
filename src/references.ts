import type { ParsedReference } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive-file.ts';
import { listUnresolved } from './archived-meeting.ts';
import { listReferences } from './item-columns.ts';
import { readItemLines } from './item-lines.ts';
import type { Meeting } from './meeting.ts';
import { compareDanish } from './order.ts';

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

/** The case numbers and the meetings that texts mention and the archive lacks, each once, in Danish order. */
export function findMissing(meetings: readonly Meeting[]) {
  const references = meetings.flatMap(listUnresolved);
  const toTargets = (kind: ParsedReference['kind']) => {
    const found = references.filter((reference) => reference.kind === kind);
    return [...new Set(found.map(({ target }) => target))].sort(compareDanish);
  };
  return { cases: toTargets('case'), meetings: toTargets('meeting') };
}
