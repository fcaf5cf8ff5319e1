import type { ArchiveFile } from './archive-file.ts';
import { groupBy } from './group-by.ts';
import { compareCodeUnits } from './order.ts';

/**
 * The id of each file's meeting: `2019-01-28-direktionen`; a second meeting of that body that day gets
 * `-2`, by start time, then file name. First meetings are named first, so that a body called
 * «Direktionen 2» keeps the address that its name gives.
 */
export function buildMeetingIds(files: readonly ArchiveFile[]): ReadonlyMap<ArchiveFile, string> {
  const ids = new Map<ArchiveFile, string>();
  const later: ArchiveFile[] = [];
  const groups = groupBy(files, toBaseId);
  for (const [id, group] of groups) {
    // Nearly all bodies meet once a day.
    const [first, ...others] = group.length === 1 ? group : group.toSorted(compareTimes);
    if (first !== undefined) ids.set(first, id);
    later.push(...others);
  }
  const taken = new Set(groups.keys());
  for (const file of later.sort(compareTimes)) {
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
