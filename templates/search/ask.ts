import { isExact } from './exact.ts';
import { listVariants, listWideVariants, type Query, readQuery } from './query.ts';
import { stripLabel } from './read-number.ts';
import type { Result, Shard } from './search-index.ts';

/** What the index has for a query. */
export interface Answer {
  /** By relevance; where `exact` is false the index knew no such word and these are near ones. */
  readonly results: readonly Result[];
  readonly exact: boolean;
}

/** The hits of a term, best first; `query` is what it was made from. */
export type Search = (term: string | null, query?: Query) => Promise<readonly Result[]>;

/** The later parts of a number: the index knows the whole and each part alone. */
const PARTED_NUMBER = /^\d+(?:-\d+)+[a-z]?$/iu;
const FIRST = 5;
/** As many hits of such a number, or of a query with a phrase, are read to see whether they say it. */
const MOST_READ = 100;

/**
 * Asks the index in every reading of the query's letters. A hit of a shard stands for all of that shard: where the word
 * is unknown there, all its hits are of a shortened word. A `quick` answer is of the query as it is written. The name that
 * a number is called by is not asked for: few texts write it as the reader does.
 */
export async function ask(search: Search, asked: string, quick = false): Promise<Answer> {
  const text = stripLabel(asked);
  if (text === '') return { results: await search(null), exact: true };
  let near: readonly Result[] = [];
  const ways = quick ? [[text]] : [listVariants(text), listWideVariants(text)];
  for (const variants of ways) {
    let found: readonly Result[] = [];
    for (const variant of variants) {
      const query = readQuery(variant);
      const results = await search(toTerm(query), query);
      found = [...found, ...(await findExact(results, query))];
      if (near.length === 0) near = results;
    }
    // Of one reading alone each hit is there once, best first.
    const results = variants.length > 1 ? mergeResults(found) : found;
    if (results.length > 0) return { results, exact: true };
  }
  if (!quick && PARTED_NUMBER.test(text)) {
    const query = readQuery(text);
    const results = await search(text.replaceAll('-', ' '), query);
    const found = await readExact(results, query);
    if (found.length > 0) return { results: found, exact: true };
  }
  const quoted = readQuery(text).phrases.length > 0;
  return { results: quoted ? [] : near, exact: false };
}

/** Each hit once, with its best score, best first. */
export function mergeResults<R extends Pick<Result, 'id' | 'score' | 'shard'>>(
  results: readonly R[],
): readonly R[] {
  const best = new Map<string, R>();
  for (const result of results) {
    const key = `${result.shard?.home} ${result.shard?.folder} ${result.id}`;
    const other = best.get(key);
    if (other === undefined || other.score < result.score) best.set(key, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Two answers as one, best first; near hits are none where the other one has real ones. */
export function joinAnswers(one: Answer, other: Answer): Answer {
  if (one.exact !== other.exact) return one.exact ? one : other;
  const results = [...one.results, ...other.results];
  return { results: results.sort((a, b) => b.score - a.score), exact: one.exact };
}

/** A phrase that stands alone is asked for as one; beside other words all are asked for, and read afterwards. */
function toTerm({ terms, phrases }: Query): string {
  if (terms.length === 0 && phrases.length === 1) return `"${phrases[0]}"`;
  return [...phrases, ...terms].join(' ');
}

async function findExact(results: readonly Result[], query: Query): Promise<readonly Result[]> {
  if (query.phrases.length > 0) return readExact(results, query);
  // Most likely what is shown first: fetched meanwhile. What fails is told when it is.
  for (const result of results.slice(0, FIRST)) result.data().catch(() => {});
  const tops = new Map<Shard | undefined, Result>();
  for (const result of results) {
    if (!tops.has(result.shard)) tops.set(result.shard, result);
  }
  const read = await readExact([...tops.values()], query);
  const exact = new Set(read.map(({ shard }) => shard));
  return results.filter(({ shard }) => exact.has(shard));
}

/** Of the best hits those that say what is asked for, each read by itself. */
async function readExact(results: readonly Result[], query: Query): Promise<readonly Result[]> {
  const read = results.slice(0, MOST_READ);
  const hits = await Promise.all(read.map((result) => result.data()));
  return read.filter((_result, place) => {
    const hit = hits[place];
    return hit !== undefined && isExact(hit, query);
  });
}
