import type { Hit } from './hit.ts';
import type { Found, IndexCall, IndexCalls } from './index-calls.ts';

/** The few parts of Pagefind's browser script that are used here. */
interface Pagefind {
  createInstance(options: object): Shard;
}

interface Shard {
  search(term: string | null): Promise<{ readonly results: readonly Result[] }>;
  options(options: object): Promise<void>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Hit>;
}

/** The word itself well above longer words that begin with it. */
const RANKING = { termSimilarity: 4 };
/** What begins every file of Pagefind's that isn't compressed. */
export const SIGNATURE = 'pagefind_dcd';

/** What an index of several archives does besides. */
export interface OtherIndexes {
  /** Rejects where the folder holds no index that can be asked as that of the folder `own` is. */
  check(folder: string, own: string): Promise<void>;
  /** Added to the address of an index's first file, which Pagefind else asks for anew each time. */
  readonly tag: string;
  /** Addresses that have not given what was asked of them. */
  readonly silent: ReadonlySet<string>;
}

/** Makes the worker that it is called in answer `IndexCalls` by message, so that a long answer holds up no page. */
export function serveIndex(others?: OtherIndexes): void {
  const searches = new Map<number, readonly Result[]>();
  /** Each an index of its own, so that only those are asked that are to be. */
  const shards: Shard[] = [];
  let pagefind: Pagefind;
  let ownFolder = '';
  let count = 0;

  const open = async (place: number, basePath: string, baseUrl: string) => {
    const tag = others && { metaCacheTag: others.tag };
    const shard = pagefind.createInstance({ basePath, baseUrl, ...tag });
    // Waits until it is loaded, and fails where it can't be.
    await shard.options({ ranking: RANKING });
    shards[place] = shard;
  };

  const calls: IndexCalls = {
    start: async (home) => {
      ownFolder = `${home}pagefind/`;
      pagefind = await import(`${ownFolder}pagefind.js`);
      await open(0, ownFolder, home);
      keepProgram();
    },
    check: async (folder) => others?.check(folder, ownFolder),
    merge: (place, folder, home) => open(place, folder, home),
    search: async (term, places) => {
      const loaded = places.filter((place) => shards[place]);
      const answers = await Promise.all(loaded.map((place) => shards[place]?.search(term)));
      const all: Result[] = [];
      const found: Found[] = [];
      for (const [at, answer] of answers.entries()) {
        for (const result of answer?.results ?? []) {
          all.push(result);
          found.push({ id: result.id, score: result.score, place: loaded[at] ?? 0 });
        }
      }
      count += 1;
      searches.set(count, all);
      return { search: count, found };
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

/** Pagefind's program is here: an empty file stands for it where another shard's own would be fetched, and isn't there. */
function keepProgram(): void {
  const load = globalThis.fetch;
  globalThis.fetch = async (input, init) =>
    String(input).includes('/wasm.') ? new Response(SIGNATURE) : load(input, init);
}
