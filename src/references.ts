import type { ParsedReference } from '../parsers/parsed-meeting.ts';
import type { ArchiveFile } from './archive.ts';
import type { Meeting } from './meeting.ts';
import { compareDanish } from './order.ts';

/** Everything that a reference can point to, kind by kind. */
export type Targets = Readonly<Record<ParsedReference['kind'], ReadonlySet<string>>>;

/** What the archive has: the case and document numbers of its items, and its meetings' ids. */
export function buildTargets(files: readonly ArchiveFile[], meetingIds: Iterable<string>): Targets {
  const items = files.flatMap(({ meeting }) => meeting.items);
  const documents = items.flatMap((item) => [
    item.documentNumber,
    ...item.attachments.map((attachment) => attachment.documentNumber),
  ]);
  return {
    case: toKeys(items.map((item) => item.caseNumber)),
    document: toKeys(documents),
    meeting: new Set(meetingIds),
  };
}

/** Whether the archive has what a reference points to. */
export function isResolved({ kind, target }: ParsedReference, targets: Targets): boolean {
  return targets[kind].has(kind === 'meeting' ? target : target.toUpperCase());
}

/** The case numbers and the meetings that texts mention and the archive lacks, each once, in Danish order. */
export function findMissing(meetings: readonly Meeting[]) {
  const references = meetings
    .flatMap(({ items }) => items.flatMap((item) => item.references))
    .filter((reference) => !reference.resolved);
  const toTargets = (kind: ParsedReference['kind']) => {
    const found = references.filter((reference) => reference.kind === kind);
    return [...new Set(found.map(({ target }) => target))].sort(compareDanish);
  };
  return { cases: toTargets('case'), meetings: toTargets('meeting') };
}

function toKeys(numbers: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(numbers.flatMap((number) => number?.toUpperCase() ?? []));
}
