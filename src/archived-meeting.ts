import type { ArchiveFile } from './archive.ts';
import { toArchivedItem } from './archived-item.ts';
import type { AgendaItem, Meeting, Reference } from './meeting.ts';
import type { MeetingOutline } from './outline.ts';

/** A meeting of the archive: what lists need is at hand, the rest is read where it is asked for. */
export function toArchivedMeeting(
  file: ArchiveFile,
  id: string,
  isResolved: (reference: Omit<Reference, 'resolved'>) => boolean,
): Meeting {
  const items = file.meeting.items.map((outline, place) => {
    const references = outline.references?.map((it) => ({ ...it, resolved: isResolved(it) }));
    return toArchivedItem(file, { outline, place, references });
  });
  return new ArchivedMeeting(file, id, items) as Meeting;
}

/** What lists know of a meeting besides what is published of it. Throws a TypeError for one that isn't the archive's. */
export function toMeetingOutline(meeting: Meeting): MeetingOutline {
  return ArchivedMeeting.toOutline(meeting);
}

/** What corrections say of a meeting: at hand where it is the archive's, and else among its messages. */
export function listNotes(meeting: Meeting): Meeting['messages'] {
  return ArchivedMeeting.toNotes(meeting);
}

const NONE: readonly never[] = [];

/** A class, as `ArchivedItem` is. */
class ArchivedMeeting implements Record<keyof Meeting, unknown> {
  readonly id: string;
  readonly items: readonly AgendaItem[];
  readonly source: Meeting['source'];
  readonly #file: ArchiveFile;

  constructor(file: ArchiveFile, id: string, items: readonly AgendaItem[]) {
    this.id = id;
    this.items = items;
    this.source = { file: file.file, sha256: file.sha256, lines: file.meeting.source.lines };
    this.#file = file;
  }

  static toOutline(meeting: object): MeetingOutline {
    if (#file in meeting) return meeting.#file.meeting;
    throw new TypeError('No meeting of an archive');
  }
  static toNotes(meeting: Meeting | ArchivedMeeting): Meeting['messages'] {
    if (#file in meeting) return meeting.#file.meeting.notes ?? NONE;
    // Of a meeting that is kept, only a correction's note is under this rule.
    return meeting.messages.filter(({ ruleId }) => ruleId === 'duplicate-meeting');
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
