import { groupBy } from './group-by.ts';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';

/** A part of the index that the browser can load on its own. */
export interface SearchShard {
  /** Under `pagefind/`: `''` for the youngest, else its years, `2006-2012/`. */
  readonly folder: string;
  readonly meetings: readonly Meeting[];
}

interface Year {
  readonly year: string;
  readonly meetings: readonly Meeting[];
  /** One an agenda item. */
  readonly recordCount: number;
}

/** Below this many records one index is lighter than several. */
const SMALLEST_TO_SPLIT = 2000;
/**
 * Of a common word Pagefind compares each hit with every other one of its shard: eight small shards answer in a third of
 * the time of three large ones. Each costs the reader a few requests more.
 */
const MOST_OLDER = 8;
const OLDER_SIZE = 4000;

/** The youngest is made anew for nearly every new referat: of a busy year it has the last months only. */
const YOUNGEST_SIZE = 100;

/** The meetings by years, youngest first: the newest year in one or two shards, the years before it in at most eight. */
export function toShards(meetings: readonly Meeting[]): readonly SearchShard[] {
  const years = [...groupBy(meetings, ({ date }) => date.slice(0, 4))]
    .map(([year, held]) => ({ year, meetings: held, recordCount: countItems(held) }))
    .sort((a, b) => compareCodeUnits(a.year, b.year));
  const newest = years.at(-1);
  if (newest === undefined || countItems(meetings) < SMALLEST_TO_SPLIT || years.length < 2) {
    return [{ folder: '', meetings }];
  }
  return [...splitNewest(newest), ...splitYears(years.slice(0, -1))];
}

/** The last whole months, as many as are quickly made, and what came before them in the year. */
function splitNewest({ year, meetings }: Year): readonly SearchShard[] {
  const months = [...groupBy(meetings, ({ date }) => date.slice(0, 7))]
    .sort(([a], [b]) => compareCodeUnits(b, a))
    .map(([, held]) => held);
  let size = 0;
  const from = months.findIndex((held, place) => {
    size += countItems(held);
    return place > 0 && size > YOUNGEST_SIZE;
  });
  if (from < 0) return [{ folder: '', meetings }];
  const isLate = new Set(months.slice(0, from).flat());
  return [
    { folder: '', meetings: meetings.filter((meeting) => isLate.has(meeting)) },
    { folder: `${year}-${year}/`, meetings: meetings.filter((meeting) => !isLate.has(meeting)) },
  ];
}

/** Whole years in shards of about the same size, youngest first. */
function splitYears(years: readonly Year[]): readonly SearchShard[] {
  const total = years.reduce((sum, { recordCount }) => sum + recordCount, 0);
  const count = Math.min(MOST_OLDER, Math.ceil(total / OLDER_SIZE));
  const groups: { years: string[]; meetings: Meeting[]; recordCount: number }[] = [];
  for (const { year, meetings, recordCount } of years) {
    const last = groups.at(-1);
    const full = last === undefined || last.recordCount + recordCount / 2 > total / count;
    if (full && groups.length < count) {
      groups.push({ years: [year], meetings: [...meetings], recordCount });
    } else if (last !== undefined) {
      last.years.push(year);
      last.meetings.push(...meetings);
      last.recordCount += recordCount;
    }
  }
  return groups
    .map(({ years: own, meetings }) => ({ folder: `${own[0]}-${own.at(-1)}/`, meetings }))
    .reverse();
}

function countItems(meetings: readonly Meeting[]): number {
  return meetings.reduce((sum, { items }) => sum + items.length, 0);
}
