import type { IndexCall, IndexCalls } from './index-calls.ts';
import type { Hit } from './search-index.ts';

/** The few parts of Pagefind's browser script that are used here. */
interface Pagefind {
  search(query: string | null): Promise<{ readonly results: readonly Result[] }>;
  mergeIndex(address: string, options: object): Promise<void>;
  options(options: object): Promise<void>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Hit>;
}

/** The word itself well above longer words that begin with it. */
const RANKING = { termSimilarity: 4 };

/** What an index of several archives does besides. */
export interface OtherIndexes {
  /** Rejects where the folder holds no index that can be merged with that of the folder `own`. */
  check(folder: string, own: string): Promise<void>;
  /** Added to the address of an index's first file, which Pagefind else asks for anew each time. */
  readonly tag: string;
  /** Addresses that have not given what was asked of them. */
  readonly silent: ReadonlySet<string>;
}

/** Makes the worker that it is called in answer `IndexCalls` by message, so that a long answer holds up no page. */
export function serveIndex(others?: OtherIndexes): void {
  const searches = new Map<number, readonly Result[]>();
  let index: Pagefind;
  let ownFolder = '';
  let count = 0;

  const calls: IndexCalls = {
    start: async (home) => {
      ownFolder = `${home}pagefind/`;
      index = await import(`${ownFolder}pagefind.js`);
      await index.options({ ranking: RANKING, baseUrl: home });
    },
    check: async (folder) => others?.check(folder, ownFolder),
    merge: (folder, home, weight) =>
      index.mergeIndex(folder, {
        ranking: RANKING,
        baseUrl: home,
        indexWeight: weight,
        ...(others && { metaCacheTag: others.tag }),
      }),
    search: async (query) => {
      const { results } = await index.search(query);
      count += 1;
      searches.set(count, results);
      return { search: count, found: results.map(({ id, score }) => ({ id, score })) };
    },
    read: async (search, place) => {
      const result = searches.get(search)?.[place];
      if (result === undefined) throw new Error(`${search}: ${place}`);
      const { url, content, excerpt, meta, locations } = await result.data();
      return { url, content, excerpt, meta, locations };
    },
    forget: async (search) => {
      searches.delete(search);
    },
  };

  addEventListener('message', async ({ data: { call, name, args } }: MessageEvent<IndexCall>) => {
    const ask = calls[name] as (...given: readonly never[]) => Promise<unknown>;
    const answer = await ask(...args).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    postMessage({ call, ...answer, silent: [...(others?.silent ?? [])] });
  });
}
