import { rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';

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

const DRAFT = '.new';

/** Where the copy of a file lies that is put together anew. */
export function toDraft(target: string): string {
  return target + DRAFT;
}

/** Whether a file's name is that of a copy. */
export function isDraft(name: string): boolean {
  return name.endsWith(DRAFT);
}
