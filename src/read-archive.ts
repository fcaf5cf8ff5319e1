import { lstatSync, statSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { parseReferat, toParsedMeeting } from '../parsers/index.ts';
import { type Archive, buildArchive, type ParsedFile } from './archive.ts';
import { findCprNumbers, maskCprNumbers } from './guards.ts';
import {
  type Input,
  type InputFile,
  type InputProblem,
  readInput,
  readInputFiles,
} from './input.ts';
import { meetingSchema } from './meeting.ts';
import type { Finding } from './report.ts';
import { StopError } from './stop-error.ts';
import { cliText, guardText } from './text.ts';

/** The archive of all files that can be published, and everything that was odd. */
export interface ArchiveReading {
  readonly archive: Archive;
  readonly findings: readonly Finding[];
  /** True where a CPR number was met: nothing at all may be published. */
  readonly privacyStop: boolean;
}

/** One file read as a referat: with a meeting, or with the reason why it has none. */
interface FileReading {
  readonly parsed?: ParsedFile;
  readonly findings: readonly Finding[];
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
export function readArchive(input: Input, toName: (file: string) => string): ArchiveReading {
  const cprFindings = input.files.map((file) => toCprFindings(file, toName));
  const clean = input.files.filter((_, index) => cprFindings[index]?.length === 0);
  const readings = clean.map((file) => toFileReading(file, toName));
  const parsed = readings.flatMap((reading) => reading.parsed ?? []);
  const { archive, invalid } = toValidArchive(parsed, toName);
  const findings = [
    ...cprFindings.flat(),
    ...input.problems.map((problem) => toFinding(problem, toName)),
    ...readings.flatMap((reading) => reading.findings),
    ...invalid,
    ...archive.messages.map((message) => ({ ...message, file: toName(message.file) })),
  ];
  return { archive, findings, privacyStop: clean.length < input.files.length };
}

/** Every CPR number of a file, its name included; what prints it never repeats it. */
function toCprFindings(
  { file, text }: InputFile,
  toName: (file: string) => string,
): readonly Finding[] {
  const finding = {
    file: maskCprNumbers(toName(file)),
    ruleId: 'cpr-number',
    severity: 'error',
    reason: guardText.cprNumber,
  } as const;
  const inName = findCprNumbers(file).map(() => finding);
  return [...inName, ...findCprNumbers(text).map((place) => ({ ...finding, ...place }))];
}

function toFileReading(
  { file, sha256, text }: InputFile,
  toName: (file: string) => string,
): FileReading {
  const { tree, file: vfile } = parseReferat(text, file);
  const meeting = toParsedMeeting(tree, vfile);
  const findings = vfile.messages.map((message) => toMessageFinding(message, toName(file)));
  return meeting === undefined
    ? { findings }
    : { parsed: { file, sha256, text, meeting }, findings };
}

/** The archive without the meetings that break the published schema, and a finding for each of those. */
function toValidArchive(
  parsed: readonly ParsedFile[],
  toName: (file: string) => string,
): { readonly archive: Archive; readonly invalid: readonly Finding[] } {
  const archive = buildArchive(parsed);
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
  return { archive: buildArchive(valid), invalid: [...invalid.values()] };
}

function toFinding(problem: InputProblem, toName: (file: string) => string): Finding {
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
