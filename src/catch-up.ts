import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareFiles } from './file-keys.ts';
import { linkFile } from './link-tree.ts';
import { isSameList } from './per-object.ts';
import { INDEX, isNamedByContent, listShardFiles } from './shard-files.ts';
import type { TreeRecord } from './tree-record.ts';

/** A tree on the disk and what it holds. */
export interface KnownTree {
  readonly folder: string;
  readonly record: TreeRecord;
}

/**
 * Makes an older tree the same as a newer one by sharing the files that differ: what the last build made isn't made a
 * second time for the other tree.
 */
export function catchUp({ folder, record }: KnownTree, newer: KnownTree): void {
  const folders = new Set<string>();
  const remove = (path: string): void => rmSync(join(folder, path), { force: true });
  const share = (path: string): void => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const draft = `${target}.new`;
    linkFile(join(newer.folder, path), draft);
    // In one step: a reader who has come to this tree just before another was published finds the file or its successor.
    renameSync(draft, target);
    // Nothing is renamed where both are names of one file.
    if (existsSync(draft)) unlinkSync(draft);
  };
  const { gone, other } = compareRecords(record, newer.record);
  for (const path of gone) {
    remove(path);
    removeEmptyFolders(folder, path);
  }
  for (const path of other) share(path);
  for (const path of Object.keys(newer.record.joined)) {
    if (!isSameJoin(path, record, newer.record)) share(path);
  }
  for (const name of Object.keys(record.shards)) {
    if (newer.record.shards[name] !== undefined) continue;
    rmSync(join(folder, INDEX, name), { recursive: true, force: true });
  }
  for (const [name, key] of Object.entries(newer.record.shards)) {
    if (record.shards[name] === key) continue;
    const within = join(INDEX, name);
    const wanted = listShardFiles(join(newer.folder, within));
    const has = new Set(listShardFiles(join(folder, within)));
    for (const file of wanted) {
      if (!isNamedByContent(file) || !has.has(file)) share(join(within, file));
      has.delete(file);
    }
    for (const file of has) remove(join(within, file));
  }
}

/** The files that the newer tree hasn't got, and those that it has and the older one has not, or not so. */
function compareRecords(
  record: TreeRecord,
  { files, since }: TreeRecord,
): Record<'gone' | 'other', readonly string[]> {
  // Mostly it is one build behind.
  if (since?.wholeKey === record.wholeKey) return { gone: [], other: since.paths };
  return compareFiles(record.files, files);
}

function isSameJoin(path: string, { joined: a }: TreeRecord, { joined: b }: TreeRecord): boolean {
  return isSameList(a[path]?.keys ?? [], b[path]?.keys ?? []);
}

/** The folders that a removed file has left empty. */
export function removeEmptyFolders(root: string, removed: string): void {
  for (let folder = dirname(removed); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      break;
    }
  }
}
