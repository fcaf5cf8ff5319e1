import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { listSiteFiles } from './site-files.ts';

/** A folder of the store that is whole. */
export interface StoredFolder {
  /** Absolute. */
  readonly folder: string;
}

/** Folders that are made once and kept from build to build, each under a name that says what it is made from. */
export interface SearchStore {
  /** The folder of that name: as it was made, or made anew where it is absent or anything in it was touched. */
  open(name: string, make: (folder: string) => Promise<void> | void): Promise<StoredFolder>;
  /** Removes all that wasn't opened. */
  prune(): void;
}

/** A file's path, size in bytes and time of writing, as its folder's list knows it. */
type Entry = readonly [file: string, size: number, written: number];

/** The store in a folder of its own; whatever lies there and isn't whole is made anew or removed. */
export function openSearchStore(root: string): SearchStore {
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(root);
  mkdirSync(root, { recursive: true });
  const opened = new Set<string>();
  const make = async (
    name: string,
    fill: (folder: string) => Promise<void> | void,
  ): Promise<StoredFolder> => {
    const [folder, list, draft] = [name, `${name}.json`, `${name}.new`].map((path) =>
      join(root, path),
    ) as [string, string, string];
    for (const path of [folder, list, draft]) rmSync(path, { recursive: true, force: true });
    mkdirSync(draft);
    await fill(draft);
    const entries = listSiteFiles(draft).map((file) => toEntry(draft, file));
    renameSync(draft, folder);
    // The list last: a folder without one is no folder of the store.
    writeFileSync(draft, JSON.stringify(entries));
    renameSync(draft, list);
    return { folder };
  };
  return {
    open: async (name, fill) => {
      opened.add(name);
      return findWhole(root, name) ?? (await make(name, fill));
    },
    prune: () => {
      for (const path of readdirSync(root)) {
        if (opened.has(path.replace(/\.json$/u, ''))) continue;
        rmSync(join(root, path), { recursive: true, force: true });
      }
    },
  };
}

/** A name for what is made from these, the same for the same. */
export function toStoreName(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 32);
}

function findWhole(root: string, name: string): StoredFolder | undefined {
  const folder = join(root, name);
  try {
    const entries = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as readonly Entry[];
    const whole = entries.every(([file, size, written]) => {
      const [, ownSize, ownWritten] = toEntry(folder, file);
      return ownSize === size && ownWritten === written;
    });
    return whole ? { folder } : undefined;
  } catch {
    // Absent, or rubbish: both are made anew.
    return undefined;
  }
}

function toEntry(folder: string, file: string): Entry {
  const stat = lstatSync(join(folder, file));
  return [file, stat.isFile() ? stat.size : -1, stat.mtimeMs];
}
