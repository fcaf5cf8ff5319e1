import { loadManifest } from './manifest.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

let index: SearchIndex | undefined;
/** Of each older shard that was asked for, whether it is here. */
const older = new Map<string, Promise<void>>();

/** The archive's own index, its youngest shard fetched at the first query. */
export function openOwnIndex(home: string): SearchIndex {
  index ??= openIndex(home);
  return index;
}

/** Adds older shards to the archive's own index, each once, until it has so many, or every one. */
export async function mergeOlder(home: string, count?: number): Promise<void> {
  const { merge } = openOwnIndex(home);
  const { shards } = await loadManifest(home);
  await Promise.all(
    shards.slice(1, count).map((folder) => {
      const merging = older.get(folder) ?? merge({ home, folder });
      older.set(folder, merging);
      return merging;
    }),
  );
}

/** Ends it after a failure, so that the next query begins afresh. */
export function closeOwnIndex(): void {
  index?.close();
  index = undefined;
  older.clear();
}
