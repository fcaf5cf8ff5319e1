import type { archives } from '../assets/archives.ts';
import type { find } from '../assets/find.ts';
import type { jumps } from '../assets/jumps.ts';

const scripts = new Map<string, Promise<unknown>>();

/** The script that asks the index, from beside the script that wants it; fetched once. */
export async function loadFind(): Promise<typeof find> {
  return (await load<{ readonly find: typeof find }>('find.js')).find;
}

/** The script that asks other archives. */
export async function loadArchives(): Promise<typeof archives> {
  return (await load<{ readonly archives: typeof archives }>('archives.js')).archives;
}

/** The script that knows numbers and days. */
export async function loadJumps(): Promise<typeof jumps> {
  return (await load<{ readonly jumps: typeof jumps }>('jumps.js')).jumps;
}

/** Kept, since an import takes a turn of the page each time; a failed one is tried again when next asked for. */
function load<T>(name: string): Promise<T> {
  const loading = scripts.get(name) ?? import(new URL(name, import.meta.url).href);
  scripts.set(name, loading);
  loading.catch(() => scripts.delete(name));
  return loading as Promise<T>;
}
