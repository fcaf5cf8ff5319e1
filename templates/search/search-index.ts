import { startIndexWorker } from './index-worker-client.ts';
import { decodeScore, toWeight } from './shard-weights.ts';

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
  /** Where it is from; undefined where nothing was asked for, and every record is a hit. */
  readonly shard: Shard | undefined;
  /** Undefined where another archive doesn't give it. */
  data(): Promise<Hit | undefined>;
}

/** A hit: the address of the item, its words, and what `src/search.ts` put beside them. */
export interface Hit {
  readonly url: string;
  readonly content: string;
  /** Text with `<mark>` around the words found; its own `<` and `>` are escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Which words of the content were found, counted from 0. */
  readonly locations: readonly number[];
  /** The name of the other archive that it is from. */
  readonly archive?: string;
}

/** Some shards that are asked as one. */
export interface SearchIndex {
  /** The hits of a query, best first, in the shards that are loaded. */
  search(query: string | null): Promise<readonly Result[]>;
  /** Adds a shard, at most `MOST_SHARDS` in all. Refused where another archive's doesn't answer or is of another kind: it is left out then. */
  merge(shard: Shard): Promise<void>;
  /** What is loaded or on its way, in the order in which every record is listed where nothing is asked for. */
  readonly shards: readonly Shard[];
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
    search: async (query) => {
      await started;
      const answer = await call('search', query);
      unused.register(answer, answer.search);
      return answer.found
        .map(({ id, score: weighed }, place) => {
          const [score, from = -1] = decodeScore(weighed);
          const shard = shards[from];
          return { id, score, shard, data: () => call('read', answer.search, place) };
        })
        .sort((a, b) => b.score - a.score);
    },
    merge: async (shard) => {
      await started;
      const address = `${shard.home}pagefind/${shard.folder}`;
      if (shard.home !== home) await call('check', address);
      // Placed as it is called, so that the places here are Pagefind's own order.
      await call('merge', address, shard.home, toWeight(shards.push(shard) - 1));
    },
    shards,
    listSilent,
    close,
  };
}
