import type { ArchiveFile } from './archive-file.ts';
import type { Config } from './config.ts';
import type { InputFile } from './input.ts';
import type { MeetingDetails, MeetingOutline } from './outline.ts';
import { type FileDetails, type FileOutline, type FileTexts, readReferat } from './read-file.ts';
import type { ReadingStore } from './reading-store.ts';

/** How files are read, and where those that were read before are known from. */
export interface ReadingContext {
  readonly closedItems: Config['closedItems'];
  readonly store: ReadingStore;
}

/** One file as it was read, now or before. A class, as the other one here: an archive has thousands. */
export class InputReading {
  readonly input: InputFile;
  readonly outline: FileOutline;
  readonly #context: ReadingContext;

  constructor(input: InputFile, context: ReadingContext) {
    this.input = input;
    this.#context = context;
    this.outline = context.store.getOutline(input.sha256) ?? this.#readNow().outline;
  }

  readDetails(): FileDetails {
    return this.#context.store.getDetails(this.input.sha256) ?? this.#readNow().details;
  }
  readTexts(): FileTexts {
    return this.#context.store.readTexts(this.input.sha256) ?? this.#readNow().texts;
  }
  /** For a comparison: they don't count as read. */
  peekTexts(): FileTexts {
    return this.#context.store.peekTexts(this.input.sha256) ?? this.#readNow().texts;
  }

  /** Also where the store has lost a part of it. */
  #readNow() {
    const { closedItems, store } = this.#context;
    const reading = readReferat(this.input, closedItems);
    store.add(this.input.sha256, reading);
    return reading;
  }
}

/** The files with a meeting that can be published. */
export function toArchiveFiles(readings: readonly InputReading[]): readonly ArchiveFile[] {
  return readings.flatMap((reading) => {
    const { meeting, invalidKey } = reading.outline;
    return meeting === undefined || invalidKey !== undefined
      ? []
      : new InputArchiveFile(reading, meeting);
  });
}

class InputArchiveFile implements ArchiveFile {
  readonly meeting: MeetingOutline;
  readonly #reading: InputReading;
  #details?: MeetingDetails;

  constructor(reading: InputReading, meeting: MeetingOutline) {
    this.meeting = meeting;
    this.#reading = reading;
  }

  get file() {
    return this.#reading.input.file;
  }
  get sha256() {
    return this.#reading.input.sha256;
  }
  readText() {
    return this.#reading.input.text;
  }
  readDetails() {
    // Where there is an outline of a meeting, there are its details. Pages ask for them again and again.
    this.#details ??= this.#reading.readDetails().meeting as MeetingDetails;
    return this.#details;
  }
  readTexts() {
    return this.#reading.readTexts().items;
  }
}
