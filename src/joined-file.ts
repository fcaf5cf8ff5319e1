import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import type { JoinedPart } from './tree-record.ts';

/** A part of a file: what it is made from, and how it is made. */
export interface JoinedText {
  readonly key: string;
  readonly toText: () => string;
}

/** Such a file, by its path within the site. */
export interface JoinedFile {
  readonly path: string;
  readonly parts: readonly JoinedText[];
}

/** How a file was put together, and the texts in it that weren't there before. */
interface Joined {
  readonly parts: readonly JoinedPart[];
  readonly added: readonly string[];
}

const CHUNK = 2 ** 20;

/** Copies that were begun before anything was to be written; a file with another stamp is another one meanwhile. */
const ahead = new Map<string, { readonly stamp: string; readonly copied: Promise<unknown> }>();

/** Does what `beginJoined` does where nobody waits for it: a process that stays knows which files it will write next. */
export async function prepareJoined(target: string): Promise<void> {
  const stamp = toStamp(target);
  const copied = copyFile(target, toDraft(target));
  ahead.set(target, { stamp, copied });
  await copied;
}

/** Begins to copy a file that is going to be written by `writeJoined`: of a long one most stays, and the copy is no work of this thread. */
export async function beginJoined(target: string): Promise<void> {
  const known = ahead.get(target);
  ahead.delete(target);
  if (known !== undefined) {
    const [copied] = await Promise.allSettled([known.copied]);
    if (copied.status === 'fulfilled' && known.stamp === toStamp(target)) return;
  }
  await copyFile(target, toDraft(target));
}

/** Takes back what `beginJoined` has done, where the file isn't written after all. */
export function endJoined(target: string): void {
  rmSync(toDraft(target), { force: true });
}

function toStamp(target: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(target);
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}

/**
 * Writes a file of parts, in one step. Parts that the file has already, in whatever order, are copied from it: only new
 * ones are made. `before` says what the file is made of, and `beginJoined` has copied it; undefined where there is none.
 */
export function writeJoined(
  target: string,
  parts: readonly JoinedText[],
  before: readonly JoinedPart[] | undefined,
): Joined {
  const places = before === undefined ? new Map<string, Range>() : toPlaces(before);
  const draft = toDraft(target);
  const same = before === undefined ? 0 : countSame(parts, before);
  if (before !== undefined && same === before.length && same === parts.length) {
    rmSync(draft);
    return { parts: before, added: [] };
  }
  const kept = before?.slice(0, same) ?? [];
  const old = before === undefined ? undefined : openSync(target, 'r');
  const out = openSync(draft, before === undefined ? 'w' : 'a');
  const added: string[] = [];
  let pending: Range | undefined;
  const flush = (): void => {
    if (pending !== undefined && old !== undefined) copyRange(old, out, pending);
    pending = undefined;
  };
  try {
    cutOff(
      out,
      kept.reduce((sum, [, size]) => sum + size, 0),
    );
    const rest = parts.slice(same).map(({ key, toText }): JoinedPart => {
      const place = places.get(key);
      if (place !== undefined) {
        // Neighbours are copied together.
        if (pending?.end === place.start) pending = { start: pending.start, end: place.end };
        else {
          flush();
          pending = place;
        }
        return [key, place.end - place.start];
      }
      flush();
      const text = toText();
      if (before !== undefined) added.push(text);
      return [key, writeAll(out, Buffer.from(text))];
    });
    flush();
    renameSync(draft, target);
    return { parts: [...kept, ...rest], added };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(out);
    if (old !== undefined) closeSync(old);
  }
}

function toDraft(target: string): string {
  return `${target}.new`;
}

/** How many parts are the same from the first on. */
function countSame(parts: readonly JoinedText[], before: readonly JoinedPart[]): number {
  let count = 0;
  while (count < parts.length && parts[count]?.key === before[count]?.[0]) count += 1;
  return count;
}

/** Bytes of a file, the last one not included. */
interface Range {
  readonly start: number;
  readonly end: number;
}

function toPlaces(parts: readonly JoinedPart[]): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  let start = 0;
  for (const [key, size] of parts) {
    places.set(key, { start, end: start + size });
    start += size;
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
