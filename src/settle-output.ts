import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { followTree } from './follow-tree.ts';
import { prepareJoined } from './joined-copy.ts';
import { takeLock } from './lock.ts';
import { type Output, toLiveTree } from './output.ts';
import { readTreeRecord } from './tree-record.ts';

/**
 * Does what nobody waits for: makes the second tree the same as the published one, and puts away what a build has left that
 * was killed after it had published. Throws a StopError (3) while another build runs.
 */
export function settleOutput(output: Output): void {
  const { workshop } = output;
  const live = toLiveTree(output);
  if (live === undefined) return;
  const release = takeLock(join(workshop, 'lock'));
  try {
    rmSync(join(workshop, 'link'), { force: true });
    followTree(join(workshop, live), join(workshop, live === 'a' ? 'b' : 'a'));
  } finally {
    release();
  }
}

/** Copies what the next build will go on with: files of which most stays, in the tree that isn't published. */
export async function prepareOutput(output: Output): Promise<void> {
  const live = toLiveTree(output);
  const other = join(output.workshop, live === 'a' ? 'b' : 'a');
  const record = live && readTreeRecord(other);
  if (record === undefined) return;
  const release = takeLock(join(output.workshop, 'lock'));
  try {
    const paths = Object.keys(record.joined);
    // What can't be copied now is copied then.
    await Promise.allSettled(paths.map((path) => prepareJoined(join(other, path))));
  } finally {
    release();
  }
}
