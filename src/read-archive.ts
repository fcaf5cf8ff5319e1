import { lstatSync, statSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { parseReferat, toParsedMeeting } from '../parsers/index.ts';
import { type Archive, type ArchiveOptions, buildArchive, type ParsedFile } from './archive.ts';
import type { Config } from './config.ts';
import { findPrivateContacts } from './contacts.ts';
import { findCprNumbers, maskCprNumbers, readCprNumbers } from './guards.ts';
import {
  type Input,
  type InputFile,
  type InputProblem,
  readInput,
  readInputFiles,
} from './input.ts';
import { meetingSchema } from './meeting.ts';
import type { DisclosedFile } from './output-scan.ts';
import type { Finding } from './report.ts';
import { type Exception, isExcepted, NO_REVIEW, type Review } from './review.ts';
import { toPublicSource } from './source-text.ts';
import { StopError } from './stop-error.ts';
import { cliText, guardText } from './text.ts';
import { type Disclosure, toDisclosure, type WithheldText } from './withheld.ts';

/** The archive of all files that can be published, and everything that was odd. */
export interface ArchiveReading {
  readonly archive: Archive;
  readonly findings: readonly Finding[];
  /** True where a CPR number was met: nothing at all may be published. */
  readonly privacyStop: boolean;
  /** What each parsed file may show; `published` where its meeting is in the archive. */
  readonly disclosed: readonly (DisclosedFile & { readonly published: boolean })[];
  /** CPR-shaped numbers, ten digits each, that a reviewed exception lets through. */
  readonly allowedNumbers: ReadonlySet<string>;
  /** The texts of the published files without what is withheld, by file name within the input. */
  readonly sources: ReadonlyMap<string, string>;
}

/** One file read as a referat: with a meeting, or with the reason why it has none. */
interface FileReading {
  readonly file: string;
  readonly parsed?: ParsedFile;
  readonly disclosure: Disclosure;
  /** The text without what is withheld. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

type ToName = (file: string) => string;

/** What people have decided: about single files, closed items and case numbers. */
export interface ReadingOptions extends Omit<ArchiveOptions, 'corrections'> {
  readonly review?: Review;
  readonly closedItems?: Config['closedItems'];
}

/** The input folder's files. Throws a StopError (2) where there is no folder or no file in it. */
export function readInputFolder(folder: string): Input {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StopError(2, cliText.noFolder(folder));
  }
  const input = readInput(folder);
  if (input.files.length + input.problems.length > 0) return input;
  throw new StopError(2, cliText.noInput(folder));
}

/** Files that the user names, each called as it was named. Throws a StopError (2) where one isn't there. */
export function readNamedFiles(files: readonly string[]): Input {
  const missing = files.find((file) => lstatSync(file, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) throw new StopError(2, cliText.noFile(missing));
  return readInputFiles(files);
}

/** Guards, parses and checks the input. A file that can't be published costs only itself. `toName`: a file's name as it is printed. */
export function readArchive(
  input: Input,
  toName: ToName,
  { review = NO_REVIEW, closedItems = 'withhold', ...options }: ReadingOptions = {},
): ArchiveReading {
  const cprFindings = input.files.map((file) => toCprFindings(file, toName, review));
  const clean = input.files.filter((_, index) => cprFindings[index]?.length === 0);
  const readings = clean.map((file) => toFileReading(file, toName, review, closedItems));
  const parsed = readings.flatMap((reading) => reading.parsed ?? []);
  const { archive, invalid } = toValidArchive(parsed, toName, review, options);
  const findings = [
    ...cprFindings.flat(),
    ...input.problems.map((problem) => toFinding(problem, toName)),
    ...readings.flatMap((reading) => reading.findings),
    ...invalid,
    ...archive.messages.map((message) => ({ ...message, file: toName(message.file) })),
    ...toUnusedFindings(input.files, readings, toName, review),
  ];
  const published = new Set(archive.meetings.map(({ source }) => source.file));
  return {
    archive,
    findings,
    privacyStop: clean.length < input.files.length,
    disclosed: readings.map(({ file, disclosure }) => ({
      file: toName(file),
      disclosure: withoutExcepted(disclosure, file, review),
      published: published.has(file),
    })),
    sources: new Map(
      readings.flatMap(({ file, source }) => (published.has(file) ? [[file, source]] : [])),
    ),
    allowedNumbers: new Set(input.files.flatMap((file) => toAllowedNumbers(file, review))),
  };
}

/** Every CPR number of a file, its name included; what prints it never repeats it. */
function toCprFindings(
  { file, text }: InputFile,
  toName: ToName,
  review: Review,
): readonly Finding[] {
  const finding = {
    file: maskCprNumbers(toName(file)),
    ruleId: 'cpr-number',
    severity: 'error',
    reason: guardText.cprNumber,
  } as const;
  const inName = findCprNumbers(file).map(() => finding);
  const inText = findCprNumbers(text).filter(
    ({ line }) => !isExcepted(review, { fil: file, linje: line, regel: 'cpr-number' }),
  );
  return [...inName, ...inText.map((place) => ({ ...finding, ...place }))];
}

function toAllowedNumbers({ file, text }: InputFile, review: Review): readonly string[] {
  if (!review.exceptions.some(({ fil, regel }) => fil === file && regel === 'cpr-number'))
    return [];
  const places = findCprNumbers(text);
  return readCprNumbers(text).flatMap(({ digits }, index) => {
    const linje = places[index]?.line ?? 0;
    return isExcepted(review, { fil: file, linje, regel: 'cpr-number' }) ? digits : [];
  });
}

function toFileReading(
  { file, sha256, text }: InputFile,
  toName: ToName,
  review: Review,
  closedItems: Config['closedItems'],
): FileReading {
  const { tree, file: vfile } = parseReferat(text, file, { closedItems });
  const meeting = toParsedMeeting(tree, vfile);
  const disclosure = toDisclosure(tree);
  const findings = [
    ...vfile.messages.map((message) => toMessageFinding(message, toName(file))),
    ...toContactFindings({ file, text }, disclosure, toName, review),
  ];
  const parsed = meeting === undefined ? {} : { parsed: { file, sha256, text, meeting } };
  return { file, ...parsed, disclosure, source: toPublicSource(text, tree), findings };
}

/** What stands under a closed item is not published: it needs no warning. */
function toContactFindings(
  { file, text }: Pick<InputFile, 'file' | 'text'>,
  { lines }: Disclosure,
  toName: ToName,
  review: Review,
): readonly Finding[] {
  const withheld = new Set(lines.map(({ line }) => line));
  return findPrivateContacts(text)
    .filter(({ line }) => !withheld.has(line))
    .filter(({ line }) => !isExcepted(review, { fil: file, linje: line, regel: 'private-contact' }))
    .map((place) => ({
      file: toName(file),
      ...place,
      ruleId: 'private-contact',
      severity: 'warning',
      reason: guardText.privateContact,
    }));
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

/** An exception that fits nothing is dangerous: the file has changed, and the line may say something else now. */
function toUnusedFindings(
  files: readonly InputFile[],
  readings: readonly FileReading[],
  toName: ToName,
  { exceptions }: Review,
): readonly Finding[] {
  const known = new Set(files.map(({ file }) => file));
  const hits: Readonly<Record<Exception['regel'], (file: string) => readonly { line: number }[]>> =
    {
      'cpr-number': (file) =>
        files.filter((it) => it.file === file).flatMap((it) => findCprNumbers(it.text)),
      'private-contact': (file) =>
        files.filter((it) => it.file === file).flatMap((it) => findPrivateContacts(it.text)),
      'output-leak': (file) =>
        readings
          .filter((it) => it.file === file)
          .flatMap(({ disclosure }) => [...disclosure.lines, ...disclosure.numbers]),
    };
  return exceptions
    .filter(({ fil }) => known.has(fil))
    .filter(({ fil, linje, regel }) => !hits[regel](fil).some(({ line }) => line === linje))
    .map(({ fil, linje, regel }) => ({
      file: toName(fil),
      line: linje,
      ruleId: 'unused-exception',
      severity: 'warning',
      reason: guardText.unusedException(regel),
    }));
}

/** The archive without the meetings that break the published schema, and a finding for each of those. */
function toValidArchive(
  parsed: readonly ParsedFile[],
  toName: ToName,
  { corrections }: Review,
  choices: Omit<ArchiveOptions, 'corrections'>,
): { readonly archive: Archive; readonly invalid: readonly Finding[] } {
  const options = { ...choices, corrections };
  const archive = buildArchive(parsed, options);
  const invalid = new Map<string, Finding>();
  for (const meeting of archive.meetings) {
    const [issue] = meetingSchema.safeParse(meeting).error?.issues ?? [];
    if (issue === undefined) continue;
    invalid.set(meeting.source.file, {
      file: toName(meeting.source.file),
      ruleId: 'schema',
      severity: 'error',
      reason: guardText.invalidMeeting(issue.path.join('.')),
    });
  }
  if (invalid.size === 0) return { archive, invalid: [] };
  const valid = parsed.filter(({ file }) => !invalid.has(file));
  return { archive: buildArchive(valid, options), invalid: [...invalid.values()] };
}

function toFinding(problem: InputProblem, toName: ToName): Finding {
  return { ...problem, severity: 'error', file: maskCprNumbers(toName(problem.file)) };
}

function toMessageFinding(message: VFileMessage, file: string): Finding {
  return {
    file,
    ...(message.line === undefined ? {} : { line: message.line }),
    ...(message.column === undefined ? {} : { column: message.column }),
    ruleId: message.ruleId ?? 'referat',
    severity: message.fatal ? 'error' : 'warning',
    reason: message.reason,
  };
}
