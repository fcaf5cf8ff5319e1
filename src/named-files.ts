import { lstatSync } from 'node:fs';
import { type Input, type InputFile, type InputProblem, readBytes, toReading } from './input.ts';
import { isPdf, readPdf } from './pdf.ts';
import { StopError } from './stop-error.ts';
import { cliText } from './text.ts';

/** A file that the user names, read. */
export interface NamedFile extends InputFile {
  /** What a text file of it holds: its own bytes, or a PDF's text. */
  readonly bytes: Uint8Array;
}

/** Files that the user names, each called as it was named, in the order given. Throws a StopError (2) where one isn't there. */
export async function readNamedFiles(
  paths: readonly string[],
): Promise<readonly (NamedFile | InputProblem)[]> {
  const missing = paths.find((path) => lstatSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing !== undefined) throw new StopError(2, cliText.noFile(missing));
  const readings: (NamedFile | InputProblem)[] = [];
  // One after the other: each PDF has a process of its own.
  for (const path of paths) readings.push(await readNamed(path));
  return readings;
}

/** The same as an input folder is read: what was read, and what could not be. */
export async function readNamedInput(paths: readonly string[]): Promise<Input> {
  const readings = await readNamedFiles(paths);
  return {
    files: readings.filter((reading) => 'bytes' in reading),
    problems: readings.filter((reading) => 'reason' in reading),
  };
}

async function readNamed(path: string): Promise<NamedFile | InputProblem> {
  const read = readBytes(path);
  if (!('bytes' in read)) return read;
  const written = isPdf(path) ? await toWritten(path, read.bytes) : read;
  if (!('bytes' in written)) return written;
  const reading = toReading(path, written.bytes);
  return 'text' in reading ? { ...reading, bytes: written.bytes } : reading;
}

/** A PDF's text as the bytes of a text file. */
async function toWritten(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array } | InputProblem> {
  const read = await readPdf(bytes);
  if ('text' in read) return { bytes: Buffer.from(read.text) };
  return { file, ruleId: 'undecodable', reason: read.reason };
}
