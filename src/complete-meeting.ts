import type { ArchiveFile } from './archive-file.ts';
import { listNotes, toArchivedMeeting, toResolved } from './archived-meeting.ts';
import { listReferences } from './item-columns.ts';
import { toKey } from './key.ts';
import { buildKeySort } from './key-order.ts';
import { type Meeting, meetingSchema } from './meeting.ts';
import type { MeetingOutline } from './outline.ts';
import { perObject } from './per-object.ts';
import { isResolved, type Targets } from './references.ts';

const sortKeys = buildKeySort(meetingSchema);

/** A process that stays completes a meeting again only where it is another one. */
const completed = new WeakMap<MeetingOutline, Meeting>();

/** A file's meeting with its id and its references resolved. */
export function completeMeeting(file: ArchiveFile, id: string, targets: Targets): Meeting {
  const { meeting: outline, sha256 } = file;
  let resolved = '';
  for (const reference of listReferences(outline.items)) {
    resolved += isResolved(reference, targets) ? '1' : '0';
  }
  const known = completed.get(outline);
  if (known !== undefined) {
    const { source, id: knownId } = known;
    const isSame = knownId === id && source.file === file.file && source.sha256 === sha256;
    if (isSame && toResolved(known) === resolved) return known;
  }
  const meeting = toArchivedMeeting(file, id, resolved);
  completed.set(outline, meeting);
  return meeting;
}

/** A hash that changes with anything that is published of a meeting. */
export const toVersion = perObject((meeting: Meeting): string => {
  const { id, source } = meeting;
  // Everything comes from its file, but for its id, what a correction says, and whether its references are resolved.
  const notes = JSON.stringify(listNotes(meeting));
  return toKey([id, source.file, source.sha256, toResolved(meeting), notes]);
});

/** The versions of the meetings that some items or decisions are printed in: what a list of them is made from. */
export function toVersions(refs: readonly { readonly meeting: Meeting }[]): readonly string[] {
  return [...new Set(refs.map(({ meeting }) => toVersion(meeting)))];
}

/** A meeting as it is published: every key, in the order of the schema. */
export function toPublishedMeeting(meeting: Meeting): Meeting {
  return sortKeys(meeting);
}
