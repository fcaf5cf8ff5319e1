import type { archives } from '../assets/archives.ts';
import type { find } from '../assets/find.ts';

/** The script that asks the index, from beside the script that wants it; fetched once. */
export async function loadFind(): Promise<typeof find> {
  return (await load<{ readonly find: typeof find }>('find.js')).find;
}

/** The script that asks other archives. */
export async function loadArchives(): Promise<typeof archives> {
  return (await load<{ readonly archives: typeof archives }>('archives.js')).archives;
}

function load<T>(name: string): Promise<T> {
  return import(new URL(name, import.meta.url).href);
}
