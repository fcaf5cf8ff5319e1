import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { toDraft } from './joined-copy.ts';
import type { JoinedParts } from './tree-record.ts';

/** A file that is put together from parts. An archive has thousands, in each of several files: what is known of them lies in lists. */
export interface JoinedFile {
  /** Its path within the site. */
  readonly path: string;
  /** What each part is made from, in order. */
  readonly keys: readonly string[];
  /** How the part at a place is made; or which file of the site it is the whole of, written before. */
  readonly toPart: (place: number) => string | { readonly path: string };
}

/** How a file was put together. */
interface Joined {
  readonly parts: JoinedParts;
  /** Where there was one before, the texts that weren't in it, but for those of other files. */
  readonly added: readonly string[];
  /** False where all that is new in it are other files. */
  readonly hasOwn: boolean;
}

const CHUNK = 2 ** 20;

/**
 * Writes a file of parts into the site's folder, in one step. Parts that the file has already, in whatever order, are copied from it: only new
 * ones are made. `before` says what the file is made of, and `beginJoined` has copied it; undefined where there is none.
 */
export function writeJoined(
  folder: string,
  { path, keys, toPart }: JoinedFile,
  before: JoinedParts | undefined,
): Joined {
  const target = join(folder, path);
  const draft = toDraft(target);
  const same = before === undefined ? 0 : countSame(keys, before.keys);
  if (before !== undefined && same === before.keys.length && same === keys.length) {
    rmSync(draft);
    return { parts: before, added: [], hasOwn: false };
  }
  const sizes = before?.sizes.slice(0, same) ?? [];
  const kept = sizes.reduce((sum, size) => sum + size, 0);
  const places = before === undefined ? new Map<string, Range>() : toPlaces(before, same, kept);
  const old = before === undefined ? undefined : openSync(target, 'r');
  const out = openSync(draft, before === undefined ? 'w' : 'a');
  const added: string[] = [];
  let hasOwn = false;
  let pending: Range | undefined;
  const flush = (): void => {
    if (pending !== undefined && old !== undefined) copyRange(old, out, pending);
    pending = undefined;
  };
  try {
    cutOff(out, kept);
    for (let part = same; part < keys.length; part += 1) {
      const place = places.get(keys[part] ?? '');
      if (place !== undefined) {
        // Neighbours are copied together.
        if (pending?.end === place.start) pending = { start: pending.start, end: place.end };
        else {
          flush();
          pending = place;
        }
        sizes.push(place.end - place.start);
        continue;
      }
      flush();
      const made = toPart(part);
      if (typeof made === 'string' && before !== undefined) added.push(made);
      hasOwn ||= typeof made === 'string';
      sizes.push(writeAll(out, toBytes(folder, made)));
    }
    flush();
    renameSync(draft, target);
    return { parts: { keys, sizes }, added, hasOwn };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(out);
    if (old !== undefined) closeSync(old);
  }
}

function toBytes(folder: string, part: ReturnType<JoinedFile['toPart']>): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : readFileSync(join(folder, part.path));
}

/** How many parts are the same from the first on. */
function countSame(keys: readonly string[], before: readonly string[]): number {
  let count = 0;
  while (count < keys.length && keys[count] === before[count]) count += 1;
  return count;
}

/** Bytes of a file, the last one not included. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the parts from one on lie, of which the first begins at `start`. */
function toPlaces(
  { keys, sizes }: JoinedParts,
  first: number,
  start: number,
): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  let from = start;
  for (let part = first; part < keys.length; part += 1) {
    const end = from + (sizes[part] ?? 0);
    places.set(keys[part] ?? '', { start: from, end });
    from = end;
  }
  return places;
}

function cutOff(file: number, size: number): void {
  if (fstatSync(file).size < size) throw new Error(TOO_SHORT);
  ftruncateSync(file, size);
}

const TOO_SHORT = 'A file of the site is shorter than its record says';

function copyRange(from: number, to: number, { start, end }: Range): void {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, end - start));
  for (let at = start; at < end; ) {
    const count = readSync(from, buffer, 0, Math.min(buffer.length, end - at), at);
    if (count === 0) throw new Error(TOO_SHORT);
    writeAll(to, buffer.subarray(0, count));
    at += count;
  }
}

/** A full disk may take a part of it only; what is left is offered until it says so. */
function writeAll(file: number, bytes: Uint8Array): number {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  return bytes.length;
}
