import { statSync } from 'node:fs';
import { type Archive, type ArchiveOptions, buildArchive } from './archive.ts';
import type { Config } from './config.ts';
import {
  type ToName,
  toCprFindings,
  toFileFindings,
  toMissingFinding,
  toProblemFinding,
  toUnusedFindings,
} from './file-findings.ts';
import { findCprNumbers, readSourceNumbers } from './guards.ts';
import { type GetHash, type Input, type InputFile, readInput } from './input.ts';
import { InputReading, toArchiveFiles } from './input-reading.ts';
import { buildMemoryStore, type ReadingStore } from './reading-store.ts';
import type { Finding } from './report.ts';
import { isExcepted, matchExceptions, NO_REVIEW, type Review } from './review.ts';
import type { DisclosedFile } from './secrets.ts';
import { toPublicSource } from './source-text.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';
import type { Disclosure, WithheldText } from './withheld.ts';

/** The archive of all files that can be published, and everything that was odd. */
export interface ArchiveReading {
  readonly archive: Archive;
  readonly findings: readonly Finding[];
  /** True where a CPR number was met: nothing at all may be published. */
  readonly privacyStop: boolean;
  /**
   * What each file may show whose texts were read up to now; `published` where its meeting is in the archive. What was
   * not read can't have been shown.
   */
  readonly listDisclosed: () => readonly PublishedFile[];
  /**
   * The open lines of the published files whose texts were not read, one file after the other: they are looked up now, and
   * count as unread. Of all of them, or of those that are named.
   */
  readonly readOtherTexts: (files?: ReadonlySet<string>) => Iterable<string>;
  /** The keys of the numbers that the published files show in lists, file by file. */
  readonly listOpenNumbers: () => Iterable<readonly string[]>;
  /** What the published files' closed items show, file by file, whether their texts were read or not. */
  readonly listClosedHeads: () => Iterable<readonly string[]>;
  /** CPR-shaped numbers, ten digits each, that a reviewed exception lets through. */
  readonly allowedNumbers: ReadonlySet<string>;
  /** The text of a published file without what is withheld, by file name within the input. */
  readonly readSource: (file: string) => string | undefined;
}

/** What a file may show, and whether the archive has it. */
export interface PublishedFile extends DisclosedFile {
  /** Its name within the input. */
  readonly input: string;
  readonly published: boolean;
}

/** What people have decided: about single files, closed items and case numbers. */
export interface ReadingOptions extends Omit<ArchiveOptions, 'corrections'> {
  readonly review?: Review;
  readonly closedItems?: Config['closedItems'];
  /** Where files that were read before are known from. */
  readonly store?: ReadingStore;
  /** Where the input is all there is, the file that names exceptions: one for a file that isn't there is reported. */
  readonly exceptionsFile?: string;
}

/** The input folder's files. Throws a StopError (2) where there is no folder or no file in it. */
export function readInputFolder(folder: string, getHash?: GetHash): Input {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StopError(2, cliText.noFolder(folder));
  }
  const input = readInput(folder, getHash);
  if (input.files.length + input.problems.length > 0) return input;
  throw new StopError(2, cliText.noInput(folder));
}

/** Guards, parses and checks the input. A file that can't be published costs only itself. `toName`: a file's name as it is printed. */
export function readArchive(
  input: Input,
  toName: ToName,
  {
    review: given = NO_REVIEW,
    closedItems = 'withhold',
    store = buildMemoryStore(),
    exceptionsFile,
    ...options
  }: ReadingOptions = {},
): ArchiveReading {
  const names = [...input.files, ...input.problems].map(({ file }) => file);
  const { matched, missing } = matchExceptions(given.exceptions, names);
  const review = { ...given, exceptions: matched };
  const context = { closedItems, store };
  const all = input.files.map((file) => new InputReading(file, context));
  const cprFindings = all.map((reading) => toCprFindings(reading, toName, review));
  const readings = all.filter((_, index) => cprFindings[index]?.length === 0);
  const archive = buildArchive(toArchiveFiles(readings), {
    ...options,
    corrections: review.corrections,
  });
  const published = new Set(archive.meetings.map(({ source }) => source.file));
  const byFile = new Map(readings.map((reading) => [reading.input.file, reading]));
  return {
    archive,
    findings: [
      ...cprFindings.flat(),
      ...input.problems.map((problem) => toProblemFinding(problem, toName)),
      ...readings.flatMap((reading) => toFileFindings(reading, toName, review)),
      ...archive.messages.map((message) => ({ ...message, file: toName(message.file) })),
      ...toUnusedFindings(all, toName, review),
      ...(exceptionsFile === undefined
        ? []
        : missing.map((it) => toMissingFinding(it, exceptionsFile))),
    ],
    privacyStop: readings.length < all.length,
    listDisclosed: () =>
      readings
        .filter(({ input: { sha256 } }) => store.isRead(sha256))
        .map((reading) => {
          const { file } = reading.input;
          return {
            file: toName(file),
            input: file,
            readDisclosure: () => withoutExcepted(reading.readTexts().disclosure, file, review),
            published: published.has(file),
          };
        }),
    readOtherTexts: function* (files = published) {
      const others = readings.filter(
        ({ input: { file, sha256 } }) =>
          published.has(file) && files.has(file) && !store.isRead(sha256),
      );
      for (const reading of others) yield reading.peekTexts().disclosure.open;
    },
    listOpenNumbers: function* () {
      for (const { input, outline } of readings) {
        if (published.has(input.file)) yield outline.numbers.split('\n');
      }
    },
    listClosedHeads: function* () {
      for (const reading of readings) {
        if (published.has(reading.input.file)) yield reading.readDetails().closedHeads;
      }
    },
    allowedNumbers: new Set(input.files.flatMap((file) => toAllowedNumbers(file, review))),
    readSource: (file) => {
      const reading = published.has(file) ? byFile.get(file) : undefined;
      return reading && toPublicSource(reading.input.text, reading.readTexts().openLines);
    },
  };
}

function toAllowedNumbers(input: InputFile, review: Review): readonly string[] {
  const { file } = input;
  if (!review.exceptions.some(({ fil, regel }) => fil === file && regel === 'cpr-number'))
    return [];
  const { text } = input;
  const places = findCprNumbers(text);
  return readSourceNumbers(text).flatMap(({ digits }, index) => {
    const linje = places[index]?.line ?? 0;
    return isExcepted(review, { fil: file, linje, regel: 'cpr-number' }) ? digits : [];
  });
}

function withoutExcepted(disclosure: Disclosure, file: string, review: Review): Disclosure {
  const isKept = ({ line }: WithheldText) =>
    !isExcepted(review, { fil: file, linje: line, regel: 'output-leak' });
  return {
    ...disclosure,
    lines: disclosure.lines.filter(isKept),
    numbers: disclosure.numbers.filter(isKept),
  };
}
