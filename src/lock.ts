import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StopError } from './stop-error.ts';
import { outputText } from './text.ts';

/**
 * Takes a lock file, so that two builds never write the same site; returns the function that gives it back.
 * A lock whose process is gone is taken over. Throws a StopError (3) while another process holds it.
 */
export function takeLock(path: string): () => void {
  const own = toOwner(process.pid);
  while (!isTaken(path, own)) {
    const owner = readOwner(path);
    if (owner !== undefined && isAlive(owner)) {
      throw new StopError(3, outputText.locked(toPid(owner)));
    }
    if (owner !== undefined) removeStale(path, owner);
  }
  return () => {
    if (readOwner(path) === own) rmSync(path, { force: true });
  };
}

const PERIOD_MS = 50;

/** Waits until nobody holds a lock that a process gives up by itself. Throws a StopError (3) where it is held for longer. */
export function awaitLock(path: string, longest = 30_000): void {
  const sleeping = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += PERIOD_MS) {
    try {
      takeLock(path)();
      return;
    } catch (error) {
      if (!(error instanceof StopError) || waited >= longest) throw error;
      Atomics.wait(sleeping, 0, 0, PERIOD_MS);
    }
  }
}

/** Whether a process with this number runs now, whoever it belongs to. */
function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function isTaken(path: string, owner: string): boolean {
  // Written whole and then linked: a lock is never seen empty.
  const draft = `${path}-${process.pid}`;
  writeFileSync(draft, owner);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOwner(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Only one of several builds that see the same stale lock moves it away; one that moved a fresh lock puts it back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}-stale-${process.pid}`;
  try {
    renameSync(path, aside);
    if (readOwner(aside) !== stale) linkSync(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** `<pid> <start time>`: after a restart another program may have the same number. */
function toOwner(pid: number): string {
  return `${pid} ${readStartTime(pid)}`;
}

function toPid(owner: string): number {
  return Number.parseInt(owner, 10);
}

function isAlive(owner: string): boolean {
  const pid = toPid(owner);
  return isRunning(pid) && owner === toOwner(pid);
}

/** The kernel's start time of a process, where there is a /proc; `-` elsewhere. */
function readStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
