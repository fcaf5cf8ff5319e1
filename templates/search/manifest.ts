import { OTHER_LIMIT } from './other-limit.ts';

/** What `pagefind/soeg.json` says of the rest. */
export interface Manifest {
  /** Folders of the index, youngest first; the first is `''`. */
  readonly shards: readonly string[];
  /** The first two digits that have a list of numbers. */
  readonly numbers: readonly string[];
  /** What case numbers begin with, all but their last part: each has a list of them. An older archive has none. */
  readonly cases?: readonly string[];
  /** Years that have a list of meetings. */
  readonly years: readonly string[];
  /** Lists of the older shards' words: the list at a place is `ord/<name>-<place>.json`, and begins at its first. */
  readonly words?: { readonly name: string; readonly firsts: readonly string[] };
}

const jsons = new Map<string, Promise<unknown>>();

/**
 * A JSON file under `<home>pagefind/`, fetched once; a failed fetch is tried again when next asked for. Rejects where
 * the file isn't there, is no JSON or, of another host, doesn't come in time.
 */
export function loadJson<T>(home: string, name: string): Promise<T> {
  const address = `${home}pagefind/${name}`;
  const limit = home.startsWith('/') ? {} : { signal: AbortSignal.timeout(OTHER_LIMIT) };
  const loading =
    jsons.get(address) ??
    fetch(address, limit).then((response) => {
      if (!response.ok) throw new Error(address);
      return response.json();
    });
  jsons.set(address, loading);
  loading.catch(() => jsons.delete(address));
  return loading as Promise<T>;
}

/** The list that all the others are named in. */
export function loadManifest(home: string): Promise<Manifest> {
  return loadJson(home, 'soeg.json');
}
