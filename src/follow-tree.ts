import { lstatSync, rmSync } from 'node:fs';
import { catchUp } from './catch-up.ts';
import { linkTree } from './link-tree.ts';
import { readTreeRecord, type TreeRecord, toRecordPath, writeTreeRecord } from './tree-record.ts';

/** What a tree holds that is going to be changed, once it is the same as the published one; undefined where nobody knows. */
export function takeTree(folder: string, siteKey: string, live?: string): TreeRecord | undefined {
  const record = takeTreeRecord(folder, siteKey);
  const newer = live === undefined ? undefined : readTreeRecord(live);
  if (live === undefined || newer?.siteKey !== siteKey) return record;
  try {
    if (record === undefined) copyTree(live, folder);
    else if (record.wholeKey !== newer.wholeKey) {
      catchUp({ folder, record }, { folder: live, record: newer });
    }
    return newer;
  } catch {
    // Somebody has been in the published tree: the other one is made wholly anew.
    return undefined;
  }
}

/**
 * The record of a tree that is going to be changed. It is taken away from the disk first: a tree without one, as a killed
 * build leaves it, holds nobody knows what.
 */
function takeTreeRecord(folder: string, siteKey: string): TreeRecord | undefined {
  const record = readTreeRecord(folder);
  rmSync(toRecordPath(folder), { force: true });
  const isIntact = record?.siteKey === siteKey && lstatSync(folder, { throwIfNoEntry: false });
  return isIntact ? record : undefined;
}

/** What a published tree holds: written afterwards, since readers wait. Without it the next build has more to do, and nothing else. */
export function keepRecord(folder: string, record: TreeRecord): void {
  try {
    writeTreeRecord(folder, record);
  } catch {
    rmSync(toRecordPath(folder), { force: true });
  }
}

/** Puts a tree of the same files in another's place. */
export function copyTree(folder: string, other: string): void {
  rmSync(other, { recursive: true, force: true });
  linkTree(folder, other);
}

/** Makes the other tree the same as the published one, as the next build would: it has less to do then. */
export function followTree(folder: string, other: string): void {
  const record = readTreeRecord(folder);
  if (record === undefined || readTreeRecord(other)?.wholeKey === record.wholeKey) return;
  if (takeTree(other, record.siteKey, folder) !== undefined) keepRecord(other, record);
}
