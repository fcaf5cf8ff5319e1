import type { ArchiveFile } from './archive.ts';
import type { AgendaItem, Meeting, Reference } from './meeting.ts';
import type { ItemDetails, ItemOutline, ItemTexts, MeetingOutline } from './outline.ts';

/** A meeting of the archive: what lists need is at hand, the rest is read where it is asked for. */
export function toArchivedMeeting(
  file: ArchiveFile,
  id: string,
  isResolved: (reference: Omit<Reference, 'resolved'>) => boolean,
): Meeting {
  const items = file.meeting.items.map((outline, place) => {
    const references = outline.references?.map((it) => ({ ...it, resolved: isResolved(it) }));
    return new ArchivedItem(file, outline, place, references ?? NONE) as AgendaItem;
  });
  return new ArchivedMeeting(file, id, items) as Meeting;
}

/** What lists know of a meeting besides what is published of it. Throws a TypeError for one that isn't the archive's. */
export function toMeetingOutline(meeting: Meeting): MeetingOutline {
  return ArchivedMeeting.toOutline(meeting);
}

/** The same of an item. */
export function toItemOutline(item: AgendaItem): ItemOutline {
  return ArchivedItem.toOutline(item);
}

const NONE: readonly never[] = [];
const NO_TEXTS: ItemTexts = { sections: NONE, decisions: NONE, history: NONE };

// Classes, since there are tens of thousands: getters of its own cost each object more than all that is in it.

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
    return this.#file.meeting.messages;
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

class ArchivedItem implements Record<keyof AgendaItem, unknown> {
  readonly references: AgendaItem['references'];
  readonly #file: ArchiveFile;
  readonly #outline: ItemOutline;
  readonly #place: number;
  #decisions?: AgendaItem['decisions'];

  constructor(
    file: ArchiveFile,
    outline: ItemOutline,
    place: number,
    references: AgendaItem['references'],
  ) {
    this.references = references;
    this.#file = file;
    this.#outline = outline;
    this.#place = place;
  }

  static toOutline(item: object): ItemOutline {
    if (#outline in item) return item.#outline;
    throw new TypeError('No item of an archive');
  }

  get #details(): ItemDetails {
    const details = this.#file.readDetails().items[this.#place];
    if (details === undefined) throw new TypeError(`No details of ${this.id}`);
    return details;
  }
  get #texts(): ItemTexts {
    return this.#file.readTexts()[this.#place] ?? NO_TEXTS;
  }

  get id() {
    return this.#outline.id;
  }
  get order() {
    return this.#outline.order;
  }
  get number() {
    return this.#outline.number;
  }
  get status() {
    return this.#outline.status;
  }
  get title() {
    return this.#outline.title;
  }
  get public() {
    return this.#outline.public;
  }
  get caseNumber() {
    return this.#outline.caseNumber;
  }
  get journalNumber() {
    return this.#outline.journalNumber;
  }
  get documentNumber() {
    return this.#outline.documentNumber;
  }
  get listedTitle() {
    return this.#details.listedTitle;
  }
  get caseType() {
    return this.#details.caseType;
  }
  get routing() {
    return this.#details.routing;
  }
  get attachments() {
    return this.#details.attachments;
  }
  get lines() {
    return this.#details.lines;
  }
  get recommendation() {
    return this.#details.hasRecommendation ? this.#texts.recommendation : undefined;
  }
  get sections() {
    return this.#texts.sections;
  }
  get decisions() {
    this.#decisions ??= this.#details.decisions.map((decision, index) =>
      withText(decision, () => this.#texts.decisions[index]),
    );
    return this.#decisions;
  }
  get history() {
    return this.#details.history.map((line, index) =>
      withText(line, () => this.#texts.history[index]),
    );
  }
}

/** The text is read where it is asked for. */
function withText<T extends object>(
  value: T,
  read: () => string | undefined,
): T & { readonly text: string } {
  return {
    ...value,
    get text() {
      return read() ?? '';
    },
  };
}
