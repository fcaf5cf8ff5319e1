import type { Hit } from './hit.ts';
import { startIndexWorker } from './index-worker-client.ts';

/** A part of an archive's index. */
export interface Shard {
  /** What the addresses of its archive begin with: `/arkiv/`, or `https://b.example/` for another archive. */
  readonly home: string;
  /** Its folder under `pagefind/`. */
  readonly folder: string;
}

/** A hit before its text is fetched. */
export interface Result {
  /** `da_1d7238d`: the fragment's name. */
  readonly id: string;
  readonly score: number;
  /** Where it is from. */
  readonly shard: Shard | undefined;
  /** Fetched once; undefined where another archive doesn't give it. */
  data(): Promise<Hit | undefined>;
}

/** Some shards that are asked as one. */
export interface SearchIndex {
  /** The hits of a term, best first, in the shards that are loaded and wanted; of every record without a term. */
  search(term: string | null, isWanted?: (shard: Shard) => boolean): Promise<readonly Result[]>;
  /** Adds a shard. Refused where another archive's doesn't answer or is of another kind: it is left out then. */
  merge(shard: Shard): Promise<void>;
  /** Addresses at other hosts that have not given what was asked of them so far. */
  listSilent(): readonly string[];
  close(): void;
}

/** Opens the youngest shard of the archive whose addresses begin with `home`, in a worker of its own. */
export function openIndex(home: string, script = 'index-worker.js'): SearchIndex {
  const { call, listSilent, close } = startIndexWorker(script);
  const shards: Shard[] = [{ home, folder: '' }];
  const started = call('start', home);
  started.catch(() => {});
  const unused = new FinalizationRegistry((search: number) => void call('forget', search));
  return {
    search: async (term, isWanted = () => true) => {
      await started;
      const places = shards.flatMap((shard, place) => (isWanted(shard) ? place : []));
      const answer = await call('search', term, places);
      unused.register(answer, answer.search);
      return answer.found
        .map(({ id, score, place }, at) => {
          let hit: Promise<Hit> | undefined;
          const data = () => {
            hit ??= call('read', answer.search, at);
            return hit;
          };
          return { id, score, shard: shards[place], data };
        })
        .sort((a, b) => b.score - a.score);
    },
    merge: async (shard) => {
      await started;
      const address = `${shard.home}pagefind/${shard.folder}`;
      if (shard.home !== home) await call('check', address);
      await call('merge', shards.push(shard) - 1, address, shard.home);
    },
    listSilent,
    close,
  };
}
