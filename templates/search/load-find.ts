import type { find } from '../assets/find.ts';

/** The script that asks the index, from beside the script that wants it; fetched once. */
export async function loadFind(): Promise<typeof find> {
  const module = (await import(new URL('find.js', import.meta.url).href)) as {
    readonly find: typeof find;
  };
  return module.find;
}
