import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltShard } from './built-shard.ts';
import { removeEmptyFolders } from './catch-up.ts';
import { FileKeys } from './file-keys.ts';
import { beginJoined, endJoined } from './joined-copy.ts';
import { type JoinedFile, writeJoined } from './joined-file.ts';
import { type PlacedShard, placeShard } from './place-shard.ts';
import { INDEX, isNamedByContent, listShardFiles } from './shard-files.ts';
import { listGone } from './staying-files.ts';
import type { JoinedParts, TreeRecord } from './tree-record.ts';

/** Something new in a tree: a whole file, or the new part of one. */
export interface Written {
  readonly path: string;
  readonly text?: string;
}

/** A tree that is brought up to date: what it holds already stays as it is, file by file. */
export interface TreeUpdate {
  readonly folder: string;
  /**
   * Whether the file at this path has to be written, since it isn't there or was made from something else, as its key
   * says. The old one is gone then. A path that nobody asks for is removed in the end, but for one that stays.
   */
  needs(path: string, key: string): boolean;
  /** Writes a file that is needed. */
  write(path: string, text: string): void;
  /** Takes in files that were written into the folder; of those without asking nobody knows what they are made from. */
  adopt(paths: readonly string[]): void;
  /** Begins with the files that are put together: what must be done before `join`, and is no work of this thread. */
  beginJoins(): readonly Promise<void>[];
  /** Brings such a file up to date. */
  join(file: JoinedFile): void;
  /** Brings a shard of the search index up to date. */
  place(shard: BuiltShard): void;
  /** Takes in a shard that another process has placed. */
  adoptShard(shard: PlacedShard): void;
  /** Removes what nobody asked for. */
  end(): Pick<TreeRecord, 'files' | 'joined' | 'shards'>;
  /** After the end: the files that may be others than before. */
  listTouched(): ReadonlySet<string>;
  /** What is new on the disk up to now. */
  listWritten(): readonly Written[];
}

/** The key of a file that says nothing of what it is made from. */
const ADOPTED = '?';

/**
 * An update of the tree in a folder, which holds what the record says; nothing without one. `named`: where it is known what has
 * changed, all that it may have of that; of the rest what has a key that stays, stays.
 */
export function openTreeUpdate(
  folder: string,
  record?: TreeRecord,
  named?: ReadonlySet<string>,
): TreeUpdate {
  /** What was asked for; undefined where it is gone. */
  const keys = new Map<string, string | undefined>();
  const joined: Record<string, JoinedParts> = {};
  const shards: Record<string, string> = {};
  const needed = new Set<string>();
  const touched = new Set<string>();
  const written: Written[] = [];
  const folders = new Set<string>();

  const makeFolder = (path: string): void => {
    const target = dirname(path);
    if (folders.has(target)) return;
    makeFolders(target);
    folders.add(target);
  };
  /** A file may be shared with the other tree: it is replaced, never written into. */
  const remove = (path: string): void => rmSync(join(folder, path), { force: true });

  // They are written each time, and never into the file that the other tree shares.
  const before = record?.files ?? new FileKeys();
  for (const path of before.listPaths(ADOPTED, true)) remove(path);

  const update: TreeUpdate = {
    folder,
    adopt: (paths) => {
      for (const path of paths) {
        if (!keys.has(path)) keys.set(path, ADOPTED);
        touched.add(path);
        written.push({ path });
      }
    },
    needs: (path, key) => {
      const old = before.get(path);
      // What is the same is asked for most: it costs least.
      if (old === key) {
        keys.set(path, key);
        return false;
      }
      if (needed.has(path)) return true;
      keys.set(path, key);
      needed.add(path);
      if (old !== undefined) remove(path);
      return true;
    },
    write: (path, text) => {
      const target = join(folder, path);
      makeFolder(target);
      writeFileSync(target, text);
      written.push({ path });
    },
    beginJoins: () =>
      Object.keys(record?.joined ?? {}).map((path) => beginJoined(join(folder, path))),
    join: (file) => {
      const { path } = file;
      keys.set(path, '');
      makeFolder(join(folder, path));
      const old = record?.joined[path];
      const result = writeJoined(folder, file, old);
      joined[path] = result.parts;
      // The other files are among what is written, each by itself.
      if (old !== undefined) written.push(...result.added.map((text) => ({ path, text })));
      else if (result.hasOwn) written.push({ path });
    },
    place: (shard) => {
      const { folder: name, key } = shard;
      // Another process may have placed it.
      if (shards[name] === key) return;
      shards[name] = key;
      const oldKey = record?.shards[name];
      if (oldKey === key) return;
      if (oldKey === undefined) {
        update.adoptShard(placeShard(folder, shard));
        return;
      }
      const within = join(INDEX, name);
      const old = listShardFiles(join(folder, within));
      const files = shard.listFiles();
      const wanted = new Set(files);
      for (const file of old) if (!wanted.has(file)) remove(join(within, file));
      const kept = new Set(old.filter(isNamedByContent));
      const known = new Set(old);
      for (const file of files) {
        if (kept.has(file)) continue;
        const target = join(folder, within, file);
        const bytes = shard.readFile(file);
        // The script is the same from build to build.
        if (known.has(file) && readFileSync(target).equals(bytes)) continue;
        makeFolder(target);
        if (known.has(file)) remove(join(within, file));
        writeFileSync(target, bytes);
        written.push({ path: `${INDEX}/${name}${file}` });
      }
    },
    adoptShard: ({ folder: name, key, files }) => {
      shards[name] = key;
      for (const file of files) written.push({ path: `${INDEX}/${name}${file}` });
    },
    end: () => {
      for (const path of listGone(before, keys, named)) {
        keys.set(path, undefined);
        touched.add(path);
        remove(path);
        removeEmptyFolders(folder, path);
      }
      for (const path of Object.keys(record?.joined ?? {})) {
        if (joined[path] === undefined) endJoined(join(folder, path));
      }
      for (const name of Object.keys(record?.shards ?? {})) {
        if (shards[name] === undefined) rmSync(join(folder, INDEX, name), { recursive: true });
      }
      return { files: before.with(keys), joined, shards };
    },
    listTouched: () => new Set([...needed, ...touched]),
    listWritten: () => written,
  };
  return update;
}

/** The folder above is nearly always there: looking at all of them takes longer than making one. */
function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch {
    mkdirSync(path, { recursive: true });
  }
}
