/** The few parts of Pagefind's browser script that are used here. */
interface Pagefind {
  search(query: string | null): Promise<{ readonly results: readonly Result[] }>;
  mergeIndex(address: string, options: { readonly ranking: object }): Promise<void>;
  options(options: { readonly ranking: object }): Promise<void>;
}

/** A hit before its text is fetched. */
export interface Result {
  /** `da_1d7238d`: the fragment's name. */
  readonly id: string;
  readonly score: number;
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

/** The youngest shard's index, fetched at the first query. */
export function loadIndex(prefix: string): Promise<Pagefind> {
  script ??= importIndex(`${prefix}pagefind/pagefind.js`).catch((error: unknown) => {
    script = undefined;
    throw error;
  });
  return script;
}

async function importIndex(address: string): Promise<Pagefind> {
  const index: Pagefind = await import(address);
  await index.options({ ranking: RANKING });
  return index;
}

/** Adds the older shards to the index, once. */
export async function mergeShards(prefix: string): Promise<void> {
  const [index, { shards }] = await Promise.all([loadIndex(prefix), loadManifest(prefix)]);
  merged ??= Promise.all(
    shards
      .slice(1)
      .map((folder) => index.mergeIndex(`${prefix}pagefind/${folder}`, { ranking: RANKING })),
  ).catch((error: unknown) => {
    merged = undefined;
    throw error;
  });
  await merged;
}
