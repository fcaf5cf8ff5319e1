import type { ArchiveFile } from './archive-file.ts';
import { toArchivedItem } from './archived-item.ts';
import { type ItemColumns, listReferences, toItemColumns } from './item-columns.ts';
import { readItemOutlines } from './item-lines.ts';
import type { AgendaItem, Meeting, Reference } from './meeting.ts';
import type { MeetingOutline } from './outline.ts';

/**
 * A meeting of the archive: what lists need is at hand, the rest is read where it is asked for, and its items are made then.
 * `resolved`: a digit a reference, `1` where the archive has what it points to.
 */
export function toArchivedMeeting(file: ArchiveFile, id: string, resolved: string): Meeting {
  return new ArchivedMeeting(file, id, resolved) as Meeting;
}

function toArchivedItems(file: ArchiveFile, resolved: string): readonly AgendaItem[] {
  let next = 0;
  return readItemOutlines(file.meeting.items).map((outline, place) => {
    const references = outline.references?.map((reference) => {
      next += 1;
      return { ...reference, resolved: resolved[next - 1] === '1' };
    });
    return toArchivedItem(file, { outline, place, references });
  });
}

/** What lists know of a meeting besides what is published of it. Throws a TypeError for one that isn't the archive's. */
export function toMeetingOutline(meeting: Meeting): MeetingOutline {
  return ArchivedMeeting.toFile(meeting).meeting;
}

/** The text of one decision alone, of the item at a place from 0 on. Throws as `toMeetingOutline` does. */
export function readDecisionText(meeting: Meeting, place: number, decision: number): string {
  return ArchivedMeeting.toFile(meeting).readTexts()[place]?.decisions[decision] ?? '';
}

/** What corrections say of a meeting: at hand where it is the archive's, and else among its messages. */
export function listNotes(meeting: Meeting): Meeting['messages'] {
  return ArchivedMeeting.toNotes(meeting);
}

/** What lists know of a meeting's items: at hand where it is the archive's, and else from the items. */
export function toColumns(meeting: Meeting): ItemColumns {
  return ArchivedMeeting.toColumns(meeting);
}

/** How many items a meeting has. */
export function countItems(meeting: Meeting): number {
  return ArchivedMeeting.toCount(meeting);
}

/** How many items some meetings have together. */
export function countAllItems(meetings: readonly Meeting[]): number {
  return meetings.reduce((sum, meeting) => sum + countItems(meeting), 0);
}

/** A digit for each reference of a meeting's items, one item after the other: `1` where it is resolved. */
export function toResolved(meeting: Meeting): string {
  return ArchivedMeeting.toResolved(meeting);
}

/** What a meeting's items point to and the archive lacks. */
export function listUnresolved(meeting: Meeting): readonly Omit<Reference, 'resolved'>[] {
  const resolved = toResolved(meeting);
  if (!resolved.includes('0')) return NONE;
  return listReferences(toColumns(meeting)).filter((_, index) => resolved[index] === '0');
}

const NONE: readonly never[] = [];

/** A class, as `ArchivedItem` is. */
class ArchivedMeeting implements Record<keyof Meeting, unknown> {
  readonly id: string;
  readonly source: Meeting['source'];
  readonly #file: ArchiveFile;
  readonly #resolved: string;
  #items?: readonly AgendaItem[];

  constructor(file: ArchiveFile, id: string, resolved: string) {
    this.id = id;
    this.#resolved = resolved;
    this.source = { file: file.file, sha256: file.sha256, lines: file.meeting.source.lines };
    this.#file = file;
  }

  static toFile(meeting: object): ArchiveFile {
    if (#file in meeting) return meeting.#file;
    throw new TypeError('No meeting of an archive');
  }
  static toNotes(meeting: Meeting | ArchivedMeeting): Meeting['messages'] {
    if (#file in meeting) return meeting.#file.meeting.notes ?? NONE;
    // Of a meeting that is kept, only a correction's note is under this rule.
    return meeting.messages.filter(({ ruleId }) => ruleId === 'duplicate-meeting');
  }

  static toColumns(meeting: Meeting | ArchivedMeeting): ItemColumns {
    return #file in meeting ? meeting.#file.meeting.items : toItemColumns(meeting.items);
  }
  static toCount(meeting: Meeting | ArchivedMeeting): number {
    return #file in meeting ? meeting.#file.meeting.items.count : meeting.items.length;
  }
  static toResolved(meeting: Meeting | ArchivedMeeting): string {
    if (#file in meeting) return meeting.#resolved;
    const references = meeting.items.flatMap((item) => item.references);
    return references.map(({ resolved }) => Number(resolved)).join('');
  }

  get items() {
    this.#items ??= toArchivedItems(this.#file, this.#resolved);
    return this.#items;
  }
  get body() {
    return this.#file.meeting.body;
  }
  get date() {
    return this.#file.meeting.date;
  }
  get startTime() {
    return this.#file.meeting.startTime;
  }
  get messages() {
    return [...ArchivedMeeting.toNotes(this), ...this.#file.readDetails().messages];
  }
  get endTime() {
    return this.#file.readDetails().endTime;
  }
  get place() {
    return this.#file.readDetails().place;
  }
  get participants() {
    return this.#file.readDetails().participants;
  }
  get apologies() {
    return this.#file.readDetails().apologies;
  }
  get layout() {
    return this.#file.readDetails().layout;
  }
  get remarks() {
    return this.#file.readDetails().remarks;
  }
}
