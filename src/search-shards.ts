import type { SearchRecord } from './search.ts';

/** A part of the index that the browser can load on its own. */
export interface SearchShard {
  /** Under `pagefind/`: `''` for the youngest, else its years, `2006-2012/`. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** Below this many records one index is lighter than several. */
const SMALLEST_TO_SPLIT = 2000;
/** Every shard costs the reader its own list of words: as few older ones as stay quick to load. */
const MOST_OLDER = 3;
const OLDER_SIZE = 12_000;

/** The records by years, youngest first: the newest year by itself, the years before it in at most three shards. */
export function toShards(records: readonly SearchRecord[]): readonly SearchShard[] {
  const years = [...new Set(records.map(toYear))].sort();
  const newest = years.at(-1);
  if (records.length < SMALLEST_TO_SPLIT || newest === undefined || years.length < 2) {
    return [{ folder: '', records }];
  }
  const young = records.filter((record) => toYear(record) === newest);
  const old = records.filter((record) => toYear(record) !== newest);
  return [{ folder: '', records: young }, ...splitYears(old, years.slice(0, -1))];
}

/** Whole years in shards of about the same size, youngest first. */
function splitYears(
  records: readonly SearchRecord[],
  years: readonly string[],
): readonly SearchShard[] {
  const groups: { years: string[]; records: SearchRecord[] }[] = [];
  const count = Math.min(MOST_OLDER, Math.ceil(records.length / OLDER_SIZE));
  const size = records.length / count;
  for (const year of years) {
    const own = records.filter((record) => toYear(record) === year);
    const last = groups.at(-1);
    const full = last === undefined || last.records.length + own.length / 2 > size;
    if (full && groups.length < count) groups.push({ years: [year], records: own });
    else if (last !== undefined) {
      last.years.push(year);
      last.records.push(...own);
    }
  }
  return groups
    .map((group) => ({
      folder: `${group.years[0]}-${group.years.at(-1)}/`,
      records: group.records,
    }))
    .reverse();
}

function toYear({ facets }: SearchRecord): string {
  return facets.dato.slice(0, 4);
}
