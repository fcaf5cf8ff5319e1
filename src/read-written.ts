import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toNewParts } from './new-parts.ts';
import type { Written } from './tree-update.ts';

/** Where the files lie that are looked through. */
export interface ScannedFolders {
  readonly folder: string;
  /** The published site, where the same program has made it and looked through it: what stands there isn't looked for again. */
  readonly published?: string;
}

/**
 * The published site is compared with only where each of its meetings is the same in the new one: what a new edition
 * closes was open there, and would be taken for looked through.
 */
export function toScannedFolders(
  folder: string,
  published?: { readonly folder: string; readonly meetings: ReadonlyMap<string, string> },
  meetings: ReadonlyMap<string, string> = new Map(),
): ScannedFolders {
  const isSame = ([id, version]: readonly [string, string]) => meetings.get(id) === version;
  return published !== undefined && [...published.meetings].every(isSame)
    ? { folder, published: published.folder }
    : { folder };
}

/** Text that changes in a few places from one build to the next. */
const PLAIN_FILE = /\.(?:html|xml|json)$/u;

/** What is new in a file that was written: all of it, or where the published site has another version, what that hasn't got. */
export function readWritten(
  { folder, published }: ScannedFolders,
  { path, text }: Written,
): Uint8Array {
  if (text !== undefined) return Buffer.from(text);
  const now = readFileSync(join(folder, path));
  const before = published !== undefined && PLAIN_FILE.test(path) && join(published, path);
  if (!before || !existsSync(before)) return now;
  return toNewParts(readFileSync(before), now, path.endsWith('.html') ? 'tags' : 'lines');
}
