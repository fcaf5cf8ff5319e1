import type { ArchiveFile } from './archive-file.ts';
import type { ItemOutline } from './item-outline.ts';
import type { AgendaItem } from './meeting.ts';
import type { ItemDetails, ItemTexts } from './outline.ts';

/** What of an item of a file's meeting is at hand. */
interface ItemParts {
  readonly outline: ItemOutline;
  /** From 0 on. */
  readonly place: number;
  /** Absent where there are none. */
  readonly references: AgendaItem['references'] | undefined;
}

/** An item of the archive: what lists need is at hand, the rest is read where it is asked for. */
export function toArchivedItem(file: ArchiveFile, parts: ItemParts): AgendaItem {
  return new ArchivedItem(file, parts) as AgendaItem;
}

const NONE: readonly never[] = [];
const NO_TEXTS: ItemTexts = { sections: NONE, decisions: NONE, history: NONE };

/** A class, since there are tens of thousands: getters of its own cost each object more than all that is in it. */
class ArchivedItem implements Record<keyof AgendaItem, unknown> {
  readonly references: AgendaItem['references'];
  readonly #file: ArchiveFile;
  readonly #outline: ItemOutline;
  readonly #place: number;
  #decisions?: AgendaItem['decisions'];

  constructor(file: ArchiveFile, { outline, place, references = NONE }: ItemParts) {
    this.references = references;
    this.#file = file;
    this.#outline = outline;
    this.#place = place;
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
    return this.#place + 1;
  }
  get number() {
    return this.#outline.number;
  }
  get status() {
    return this.#outline.status ?? 'present';
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
