import type { ArchiveFile } from './archive.ts';
import { compareCodeUnits } from './order.ts';

/**
 * The id of each file's meeting: `2019-01-28-direktionen`; a second meeting of that body that day gets
 * `-2`, by start time, then file name. First meetings are named first, so that a body called
 * «Direktionen 2» keeps the address that its name gives.
 */
export function buildMeetingIds(files: readonly ArchiveFile[]): ReadonlyMap<ArchiveFile, string> {
  const ids = new Map<ArchiveFile, string>();
  const taken = new Set<string>();
  const later: ArchiveFile[] = [];
  for (const file of files.toSorted(compareTimes)) {
    const id = toBaseId(file);
    if (taken.has(id)) later.push(file);
    else ids.set(file, id);
    taken.add(id);
  }
  for (const file of later) {
    let count = 2;
    while (taken.has(`${toBaseId(file)}-${count}`)) count += 1;
    const id = `${toBaseId(file)}-${count}`;
    ids.set(file, id);
    taken.add(id);
  }
  return ids;
}

function toBaseId({ meeting }: ArchiveFile): string {
  return `${meeting.date}-${meeting.body.slug}`;
}

function compareTimes(a: ArchiveFile, b: ArchiveFile): number {
  return (
    compareCodeUnits(a.meeting.startTime ?? '', b.meeting.startTime ?? '') ||
    compareCodeUnits(a.file, b.file)
  );
}
