/** The few parts of Pagefind's browser script that are used here. */
interface Pagefind {
  search(query: string | null): Promise<{ readonly results: readonly Omit<Result, 'shard'>[] }>;
  mergeIndex(address: string, options: object): Promise<void>;
  options(options: object): Promise<void>;
}

/** A hit before its text is fetched. */
export interface Result {
  /** `da_1d7238d`: the fragment's name. */
  readonly id: string;
  readonly score: number;
  /** The place of its shard among the manifest's. */
  readonly shard: number;
  data(): Promise<Hit>;
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
}

/** What `pagefind/soeg.json` says of the rest. */
export interface Manifest {
  readonly shards: readonly string[];
  readonly numbers: readonly string[];
  readonly years: readonly string[];
}

/** The word itself well above longer words that begin with it. */
const RANKING = { termSimilarity: 4 };

/** Scores are well between 2⁻²⁰ and 2²⁰. */
const SHARD_BITS = 40;

const jsons = new Map<string, Promise<unknown>>();
let script: Promise<Pagefind> | undefined;
let merged: Promise<unknown> | undefined;

/** A JSON file under `pagefind/`, fetched once; a failed fetch is tried again when next asked for. */
export function loadJson<T>(prefix: string, name: string): Promise<T> {
  const address = `${prefix}pagefind/${name}`;
  const loading =
    jsons.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(address);
      return response.json();
    });
  jsons.set(address, loading);
  loading.catch(() => jsons.delete(address));
  return loading as Promise<T>;
}

/** The list that all the others are named in. */
export function loadManifest(prefix: string): Promise<Manifest> {
  return loadJson(prefix, 'soeg.json');
}

/** The hits of a query, best first, in the shards that are loaded. */
export async function searchIndex(
  prefix: string,
  query: string | null,
): Promise<readonly Result[]> {
  const { results } = await (await loadIndex(prefix)).search(query);
  return results
    .map((result) => {
      // Pagefind doesn't say which shard a hit is from; its score does, since each shard has a power of two for its weight.
      const shard = Math.max(0, Math.floor(Math.log2(result.score) / SHARD_BITS + 0.5));
      const score = result.score / 2 ** (shard * SHARD_BITS);
      return { id: result.id, score, shard, data: () => result.data() };
    })
    .sort((a, b) => b.score - a.score);
}

/** The youngest shard's index, fetched at the first query. */
function loadIndex(prefix: string): Promise<Pagefind> {
  script ??= importIndex(prefix).catch((error: unknown) => {
    script = undefined;
    throw error;
  });
  return script;
}

async function importIndex(prefix: string): Promise<Pagefind> {
  const [index, { shards }] = await Promise.all([
    import(`${prefix}pagefind/pagefind.js`) as Promise<Pagefind>,
    loadManifest(prefix),
  ]);
  // A small index answers at once: a worker of its own would be half as much again to fetch.
  await index.options({ ranking: RANKING, noWorker: shards.length === 1 });
  return index;
}

/** Adds the older shards to the index, once. */
export async function mergeShards(prefix: string): Promise<void> {
  const [index, { shards }] = await Promise.all([loadIndex(prefix), loadManifest(prefix)]);
  merged ??= Promise.all(
    shards.slice(1).map((folder, place) =>
      index.mergeIndex(`${prefix}pagefind/${folder}`, {
        ranking: RANKING,
        indexWeight: 2 ** ((place + 1) * SHARD_BITS),
      }),
    ),
  ).catch((error: unknown) => {
    merged = undefined;
    throw error;
  });
  await merged;
}
