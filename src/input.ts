import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RuleId } from '../parsers/parsed-meeting.ts';
import { decode } from './decode.ts';
import { compareCodeUnits } from './order.ts';
import { StopError } from './stop-error.ts';
import { inputText } from './text.ts';

/** One input file, read. */
export interface InputFile {
  /** The file's name within the input folder, with `/` between folders. */
  readonly file: string;
  /** Hash of the bytes as they are, 64 hex digits. */
  readonly sha256: string;
  /** Decoded, without a BOM; line ends and the rest as they are. */
  readonly text: string;
  /** Says the same as long as nobody has touched the file on the disk; absent where that can't be known. */
  readonly stamp?: string;
}

/** The hash of a file's bytes, where the file was read before with this stamp. */
export type GetHash = (file: string, stamp: string) => string | undefined;

/** Why a file can't be read; the others are. */
export interface InputProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly ruleId: RuleId;
  readonly reason: string;
}

/** What was read and what could not be, each in the order of the names. */
export interface Input {
  readonly files: readonly InputFile[];
  readonly problems: readonly InputProblem[];
}

/** A referat is some 10 KB; a file above this is no referat, in MB of a million bytes. */
const SIZE_LIMIT_MB = 20;
const BYTES_PER_MB = 1_000_000;

/**
 * Every `*.txt` of a folder and its subfolders, by name in code units; throws where the folder can't be listed. A file
 * whose hash is known is only read where its text is asked for.
 */
export function readInput(folder: string, getHash: GetHash = () => undefined): Input {
  const found = listFolder(folder, '').sort((a, b) => compareCodeUnits(a.file, b.file));
  return toInput(
    found.map(({ file, problem }) => problem ?? readOne(join(folder, file), file, getHash)),
  );
}

/** One file that was read, or why it wasn't. */
export type Reading = InputFile | InputProblem;

/** The names below a folder that end in `.txt`, whatever they are; a subfolder that can't be listed is a problem. */
function listFolder(root: string, folder: string): { file: string; problem?: InputProblem }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.endsWith('.txt')) return [{ file }];
    if (!entry.isDirectory()) return [];
    try {
      return listFolder(root, file);
    } catch (error) {
      return [{ file, problem: toProblem(file, inputText.unreadable(toCode(error))) }];
    }
  });
}

/** The bytes of one file, called as it was named; or why they can't be read. */
export function readBytes(path: string): { readonly bytes: Uint8Array } | InputProblem {
  try {
    return toStatsProblem(path, lstatSync(path)) ?? { bytes: readFileSync(path) };
  } catch (error) {
    return toProblem(path, inputText.unreadable(toCode(error)));
  }
}

function readOne(path: string, file: string, getHash: GetHash): Reading {
  try {
    // Looked at without following it: a link may lead out of the folder, a FIFO would wait for ever.
    const stats = lstatSync(path);
    const problem = toStatsProblem(file, stats);
    if (problem !== undefined) return problem;
    const stamp = toStamp(stats);
    const sha256 = stamp && getHash(file, stamp);
    if (stamp === undefined || sha256 === undefined)
      return toReading(file, readFileSync(path), stamp);
    return toKnownFile(path, { file, sha256, stamp });
  } catch (error) {
    return toProblem(file, inputText.unreadable(toCode(error)));
  }
}

/**
 * A file that was read before: its text is read when it is asked for. Throws a StopError (3) then where the file is another
 * one meanwhile: what it says now is not what the archive has of it.
 */
export function toKnownFile(path: string, known: Omit<InputFile, 'text'>): InputFile {
  return new KnownFile(path, known);
}

/** A class: an archive has thousands, and a getter of its own costs each of them a shape of its own. */
class KnownFile implements InputFile {
  readonly file: string;
  readonly sha256: string;
  declare readonly stamp?: string;
  readonly #path: string;
  /** While pages are rendered, the process stands in another folder. */
  readonly #base = process.cwd();

  constructor(path: string, { file, sha256, stamp }: Omit<InputFile, 'text'>) {
    this.file = file;
    this.sha256 = sha256;
    if (stamp !== undefined) this.stamp = stamp;
    this.#path = path;
  }

  get text() {
    const path = resolve(this.#base, this.#path);
    const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
    const reading = toReading(this.file, bytes);
    if ('text' in reading && reading.sha256 === this.sha256) return reading.text;
    throw new StopError(3, inputText.changedMeanwhile(this.#path));
  }
}

/** Clocks of file systems are coarse: a file that was written just now could be written again within the same tick. */
const TICK_MS = 50;

function toStamp({ size, mtimeMs, ctimeMs, ino }: Stats): string | undefined {
  return Date.now() - ctimeMs < TICK_MS ? undefined : [size, mtimeMs, ctimeMs, ino].join(' ');
}

function toStatsProblem(file: string, stats: Stats): InputProblem | undefined {
  if (!stats.isFile()) return toProblem(file, inputText.notRegular(toKind(stats)));
  return stats.size > SIZE_LIMIT_MB * BYTES_PER_MB ? toTooLarge(file, stats.size) : undefined;
}

/** A file's bytes as text with their hash; or why they are none. */
export function toReading(file: string, bytes: Uint8Array, stamp?: string): Reading {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return { file, ruleId: 'undecodable', ...decoded };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, sha256, text: decoded.text, ...(stamp === undefined ? {} : { stamp }) };
}

function toKind(stats: Stats): string {
  if (stats.isSymbolicLink()) return inputText.kinds.link;
  if (stats.isDirectory()) return inputText.kinds.folder;
  return stats.isFIFO() ? inputText.kinds.pipe : inputText.kinds.other;
}

function toTooLarge(file: string, size: number): InputProblem {
  return toProblem(file, inputText.tooLarge(Math.ceil(size / BYTES_PER_MB), SIZE_LIMIT_MB));
}

function toProblem(file: string, reason: string): InputProblem {
  return { file, ruleId: 'undecodable', reason };
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function toInput(readings: readonly Reading[]): Input {
  return {
    files: readings.filter((reading) => 'sha256' in reading),
    problems: readings.filter((reading) => 'reason' in reading),
  };
}
