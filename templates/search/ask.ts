import { isExact } from './exact.ts';
import { type Hit, type Result, searchIndex } from './pagefind-index.ts';
import { listVariants, listWideVariants, type Query, readQuery } from './query.ts';

/** What the index has for a query. */
export interface Answer {
  /** By relevance; where `exact` is false the index knew no such word and these are near ones. */
  readonly results: readonly Result[];
  readonly exact: boolean;
}

/** The later parts of a number: the index knows the whole and each part alone. */
const PARTED_NUMBER = /^\d+(?:-\d+)+[a-z]?$/iu;
/** As many hits of such a number, or of a query with a phrase, are read to see whether they say it. */
const MOST_READ = 100;

/**
 * Asks the index in every reading of the query's letters. A hit of a shard stands for all of that shard: where the word
 * is unknown there, all its hits are of a shortened word.
 */
export async function ask(prefix: string, text: string): Promise<Answer> {
  if (text === '') return { results: await searchIndex(prefix, null), exact: true };
  let near: readonly Result[] = [];
  for (const variants of [listVariants(text), listWideVariants(text)]) {
    const found: Result[] = [];
    for (const variant of variants) {
      const query = readQuery(variant);
      const results = await searchIndex(prefix, toTerm(query));
      found.push(...(await findExact(results, query)));
      if (near.length === 0) near = results;
    }
    if (found.length > 0) return { results: mergeResults(found), exact: true };
  }
  if (PARTED_NUMBER.test(text)) {
    const results = await searchIndex(prefix, text.replaceAll('-', ' '));
    const found = await readExact(results, readQuery(text));
    if (found.length > 0) return { results: found, exact: true };
  }
  const quoted = readQuery(text).phrases.length > 0;
  return { results: quoted ? [] : near, exact: false };
}

/** Each hit once, with its best score, best first. */
export function mergeResults<R extends Pick<Result, 'id' | 'score'>>(
  results: readonly R[],
): readonly R[] {
  const best = new Map<string, R>();
  for (const result of results) {
    const other = best.get(result.id);
    if (other === undefined || other.score < result.score) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A phrase that stands alone is asked for as one; beside other words all are asked for, and read afterwards. */
function toTerm({ terms, phrases }: Query): string {
  if (terms.length === 0 && phrases.length === 1) return `"${phrases[0]}"`;
  return [...phrases, ...terms].join(' ');
}

async function findExact(results: readonly Result[], query: Query): Promise<readonly Result[]> {
  if (query.phrases.length > 0) return readExact(results, query);
  const tops = new Map<number, Result>();
  for (const result of results) {
    if (!tops.has(result.shard)) tops.set(result.shard, result);
  }
  const exact = new Set<number>();
  for (const [shard, result] of tops) {
    if (isExact(await result.data(), query)) exact.add(shard);
  }
  return results.filter(({ shard }) => exact.has(shard));
}

/** Of the best hits those that say what is asked for, each read by itself. */
async function readExact(results: readonly Result[], query: Query): Promise<readonly Result[]> {
  const read = results.slice(0, MOST_READ);
  const hits = await Promise.all(read.map((result) => result.data()));
  return read.filter((_result, place) => isExact(hits[place] as Hit, query));
}
