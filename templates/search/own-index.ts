import { loadManifest } from './manifest.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

let index: SearchIndex | undefined;
let older: Promise<unknown> | undefined;

/** The archive's own index, its youngest shard fetched at the first query. */
export function openOwnIndex(home: string): SearchIndex {
  index ??= openIndex(home);
  return index;
}

/** Adds the older shards to the archive's own index, once. */
export async function mergeOlder(home: string): Promise<void> {
  const { merge } = openOwnIndex(home);
  const { shards } = await loadManifest(home);
  older ??= Promise.all(shards.slice(1).map((folder) => merge({ home, folder })));
  await older;
}

/** Ends it after a failure, so that the next query begins afresh. */
export function closeOwnIndex(): void {
  index?.close();
  index = undefined;
  older = undefined;
}
