import { type Answer, ask } from './ask.ts';
import { loadManifest } from './manifest.ts';
import { listVariants, listWideVariants, readQuery } from './query.ts';
import { stripLabel } from './read-number.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { chooseShards } from './shard-choice.ts';

let index: SearchIndex | undefined;
/** Of each older shard that was asked for, whether it is here. */
const older = new Map<string, Promise<void>>();

/** The archive's own index, its youngest shard fetched at the first query. */
export function openOwnIndex(home: string): SearchIndex {
  index ??= openIndex(home);
  return index;
}

/**
 * What the youngest shards answer before all are here that may have hits: of the youngest, then with one more each time.
 * Nothing where all are here already.
 */
export async function* askYoungest(home: string, text: string): AsyncGenerator<Answer> {
  const bare = stripLabel(text);
  for (const reading of [...listVariants(bare), ...listWideVariants(bare)]) {
    const folders = await chooseShards(home, readQuery(reading));
    for (const folder of folders.slice(1).filter((one) => !older.has(one))) {
      yield ask((term) => search(home, term, folders), reading, true);
      await merge(home, [folder]);
    }
    // What the archive knows in one reading, it is asked for in that.
    if (folders.length > 1) return;
  }
}

/** The archive's whole answer. Shards that can't have a hit are not asked; where none has any, all are, for near ones. */
export async function askOwn(home: string, text: string): Promise<Answer> {
  const { shards } = await loadManifest(home);
  const searchIn = async (term: string | null, folders: readonly string[]) => {
    await merge(home, folders);
    return search(home, term, folders);
  };
  const answer = await ask(
    async (term, query) => searchIn(term, query ? await chooseShards(home, query) : shards),
    text,
  );
  return answer.exact ? answer : ask((term) => searchIn(term, shards), text, true);
}

function search(home: string, term: string | null, folders: readonly string[]) {
  return openOwnIndex(home).search(term, ({ folder }) => folders.includes(folder));
}

/** Adds older shards to the archive's own index, each once. */
async function merge(home: string, folders: readonly string[]): Promise<void> {
  const own = openOwnIndex(home);
  await Promise.all(
    folders.filter(Boolean).map((folder) => {
      const merging = older.get(folder) ?? own.merge({ home, folder });
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
