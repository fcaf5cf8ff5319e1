import { listTerms, toStart } from '../../src/word-starts.ts';
import { loadJson, loadManifest, type Manifest } from './manifest.ts';
import type { Query } from './query.ts';

/** A list of `src/word-lists.ts`: words with blanks between them, by the shards that have them. */
type WordList = Readonly<Record<string, string>>;

const EVERY = -1;
/** The words that begin as a short one does fill many lists: every shard has some. */
const MOST_LISTS = 2;

/**
 * The folders of the shards that may have hits of a query, youngest first: the youngest, and those that have every word
 * of the query. Where that can't be told, all of them.
 */
export async function chooseShards(
  home: string,
  { terms, phrases }: Query,
): Promise<readonly string[]> {
  const { shards, words } = await loadManifest(home);
  if (words === undefined) return shards;
  const wanted = [...terms, ...phrases.flatMap(listTerms)];
  const found = await Promise.all(wanted.map((term) => findTerm(home, words, term)));
  const bits = found.reduce((all, own) => all & own, EVERY);
  return shards.filter((_folder, place) => place === 0 || bits & (1 << (place - 1)));
}

/** A word with signs stands in a text as a whole, or in its parts: `2018-33014` in `326-2018-33014`. */
async function findTerm(home: string, words: Words, term: string): Promise<number> {
  const ways = [term, ...term.split(/[-/]/u)].map((way) => findStart(home, words, toStart(way)));
  const [whole = 0, ...split] = await Promise.all(ways);
  return whole | split.reduce((all, own) => all & own, EVERY);
}

type Words = NonNullable<Manifest['words']>;

/** A bit for each older shard, set where a word begins so. */
async function findStart(home: string, { name, firsts }: Words, start: string): Promise<number> {
  const from = Math.max(
    0,
    firsts.findLastIndex((first) => first <= start),
  );
  const names = firsts.flatMap((first, place) => {
    return place === from || first.startsWith(start) ? [`ord/${name}-${place}.json`] : [];
  });
  if (names.length > MOST_LISTS) return EVERY;
  try {
    const lists = await Promise.all(names.map((one) => loadJson<WordList>(home, one)));
    const entries = lists.flatMap((list) => Object.entries(list));
    return entries.reduce(
      (bits, [own, text]) => (` ${text}`.includes(` ${start}`) ? bits | Number(own) : bits),
      0,
    );
  } catch {
    return EVERY;
  }
}
