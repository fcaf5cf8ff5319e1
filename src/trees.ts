import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { copyTree, followTree, keepRecord, takeTree } from './follow-tree.ts';
import { awaitLock, takeLock } from './lock.ts';
import { type Output, readOutput, toLiveTree, toShareLock } from './output.ts';
import { readTreeRecord, type TreeRecord } from './tree-record.ts';

/** A folder that a new site is built into, out of sight, and what to do with it afterwards. */
export interface Staging {
  /** Absolute path of a folder: empty, or with an earlier site that its record describes. */
  readonly folder: string;
  /** What the folder holds; absent where it is empty. */
  readonly record?: TreeRecord;
  /** Makes the new tree the published one, in one step, and gives up the lock. */
  publish(result?: PublishedTree): void;
  /** Leaves the published one as it is, and gives up the lock. */
  abandon(): void;
}

/** What is kept beside the trees; a plain folder has no such place. */
export interface PublishedTree {
  /** What the new tree holds. */
  readonly record: TreeRecord;
  /** What it changes, as JSON. */
  readonly changes: string;
}

/** A record that is being written. */
const RECORD_DRAFT = /^[ab]\.json\.\d+$/u;

/** What the last build changed: beside the trees, never in one. */
const CHANGES = 'aendringer.json';

/**
 * Locks the output and opens the tree that isn't published: the same as the published one, if both were made by the same
 * program with the same settings, else with what it holds or empty. Throws a StopError (3) while another build runs.
 */
export function openStaging(output: Output, siteKey = ''): Staging {
  const { path, workshop } = output;
  mkdirSync(workshop, { recursive: true });
  const release = takeLock(join(workshop, 'lock'));
  const live = output.kind === 'link' ? toLiveTree(output) : undefined;
  const name = output.kind === 'folder' ? 'next' : live === 'a' ? 'b' : 'a';
  const folder = join(workshop, name);
  let record: TreeRecord | undefined;
  try {
    removeDrafts(workshop);
    // What a killed build had begun beside itself may still be writing into the tree.
    awaitLock(toShareLock(folder));
    if (output.kind === 'folder') repairSwap(path, workshop);
    else record = takeTree(folder, siteKey, live && join(workshop, live));
    if (record === undefined) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    }
  } catch (error) {
    release();
    throw error;
  }
  const close = (): void => {
    release();
    if (output.kind === 'folder') removeWorkshop(workshop);
  };
  return {
    folder,
    ...(record === undefined ? {} : { record }),
    publish: (result) => {
      try {
        if (output.kind === 'folder') swapFolder(path, workshop, folder);
        else {
          flipLink(path, workshop, name, result?.changes);
          if (result !== undefined) {
            keepRecord(folder, result.record);
            const other = join(workshop, name === 'a' ? 'b' : 'a');
            // One that can be brought up to date waits for `settleOutput`, or for the next build.
            if (readTreeRecord(other)?.siteKey !== result.record.siteKey) followTree(folder, other);
          }
        }
      } finally {
        close();
      }
    },
    abandon: () => {
      rmSync(folder, { recursive: true, force: true });
      close();
    },
  };
}

/**
 * Publishes what lies at another output here too, by sharing its files, where that is made by the same program with the
 * same settings and what is published here isn't. Nothing happens while a build of either runs, or where something else
 * lies there.
 */
export function borrowSite(output: Output, path: string, siteKey: string): void {
  if (output.kind === 'folder' || readLiveRecord(output)?.siteKey === siteKey) return;
  try {
    const lender = readOutput(path, false);
    if (readLiveRecord(lender)?.siteKey !== siteKey) return;
    const release = takeLock(join(lender.workshop, 'lock'));
    try {
      const record = readLiveRecord(lender);
      if (record?.siteKey === siteKey) copyLive(lender, record, openStaging(output));
    } finally {
      release();
    }
  } catch {
    // It is made from the beginning then.
  }
}

function copyLive(lender: Output, record: TreeRecord, staging: Staging): void {
  try {
    copyTree(join(lender.workshop, toLiveTree(lender) ?? ''), staging.folder);
  } catch (error) {
    staging.abandon();
    throw error;
  }
  staging.publish({ record, changes: '{}\n' });
}

/** What the published site holds; undefined where nothing is published, or where nobody knows. */
export function readLiveRecord(output: Output): TreeRecord | undefined {
  const live = toLiveTree(output);
  return live === undefined ? undefined : readTreeRecord(join(output.workshop, live));
}

function flipLink(path: string, workshop: string, name: string, changes?: string): void {
  const draft = join(workshop, 'link');
  const draftChanges = join(workshop, `${CHANGES}.new`);
  if (changes !== undefined) writeFileSync(draftChanges, changes);
  rmSync(draft, { force: true });
  symlinkSync(join(basename(workshop), name), draft);
  renameSync(draft, path);
  if (changes !== undefined) renameSync(draftChanges, join(workshop, CHANGES));
}

function swapFolder(path: string, workshop: string, folder: string): void {
  const old = join(workshop, 'old');
  const stands = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  if (stands) renameSync(path, old);
  try {
    renameSync(folder, path);
  } catch (error) {
    if (stands) renameSync(old, path);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Puts back what a build that was killed between its two renames has moved away. */
function repairSwap(path: string, workshop: string): void {
  const old = join(workshop, 'old');
  const stands = (place: string) => lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (stands(old) && !stands(path)) renameSync(old, path);
  rmSync(old, { recursive: true, force: true });
}

/** Who holds the lock is the only one that writes records: what lies there is a killed build's. */
function removeDrafts(workshop: string): void {
  for (const name of readdirSync(workshop).filter((it) => RECORD_DRAFT.test(it))) {
    rmSync(join(workshop, name), { force: true });
  }
}

function removeWorkshop(workshop: string): void {
  rmSync(join(workshop, 'cache'), { recursive: true, force: true });
  try {
    rmdirSync(workshop);
  } catch {
    // Another build has moved in: the folder is its own now.
  }
}
