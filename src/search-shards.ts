import { countAllItems } from './archived-meeting.ts';
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

/** Below this many records one index is lighter than several, and made in half a second. */
const SMALLEST_TO_SPLIT = 400;
/**
 * Of a common word Pagefind compares each hit with every other one of its shard: small shards answer in a third of the time
 * of large ones. Each costs the reader a few requests more.
 */
const OLDER_SIZE = 4500;
const MOST_OLDER = 8;

/** The youngest is made anew for nearly every new referat: of a busy year it has the months only that came after so many records. */
const YOUNGEST_SIZE = 100;

/**
 * The meetings by years, youngest first: the newest year in one or two shards, the year before it in one, since much of it
 * is still to come in, and those before it from the oldest on. A new referat changes no shard but its own.
 */
export function toShards(meetings: readonly Meeting[]): readonly SearchShard[] {
  const years = [...groupBy(meetings, ({ date }) => date.slice(0, 4))]
    .map(([year, held]) => ({ year, meetings: held, recordCount: countAllItems(held) }))
    .sort((a, b) => compareCodeUnits(a.year, b.year));
  const newest = years.at(-1);
  if (newest === undefined || countAllItems(meetings) < SMALLEST_TO_SPLIT || years.length < 2) {
    return [{ folder: '', meetings }];
  }
  const groups = [...groupYears(years.slice(0, -2)), years.slice(-2, -1)];
  return [...splitNewest(newest), ...groups.map(toShard).reverse()];
}

/**
 * The months since the year had as many records more, and what came before them. From January on, and without the newest
 * month, which grows: a new referat, also the first one of a month, seldom moves the border.
 */
function splitNewest({ year, meetings }: Year): readonly SearchShard[] {
  const months = [...groupBy(meetings, ({ date }) => date.slice(0, 7))]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, held]) => held);
  let from = 0;
  let size = 0;
  for (const [place, held] of months.slice(0, -1).entries()) {
    size += countAllItems(held);
    if (size < YOUNGEST_SIZE) continue;
    from = place + 1;
    size = 0;
  }
  if (from === 0) return [{ folder: '', meetings }];
  const isLate = new Set(months.slice(from).flat());
  return [
    { folder: '', meetings: meetings.filter((meeting) => isLate.has(meeting)) },
    { folder: `${year}-${year}/`, meetings: meetings.filter((meeting) => !isLate.has(meeting)) },
  ];
}

/**
 * Whole years from the oldest on, a shard as soon as it is large enough: where the others end doesn't hang on how many
 * there are. Of an archive that grows beyond them all, they are twice as large.
 */
function groupYears(years: readonly Year[], size = OLDER_SIZE): readonly (readonly Year[])[] {
  const groups: Year[][] = [];
  let room = 0;
  for (const year of years) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)?.push(year);
    room -= year.recordCount;
  }
  return groups.length > MOST_OLDER ? groupYears(years, size * 2) : groups;
}

function toShard(years: readonly Year[]): SearchShard {
  const [first, last] = [years[0], years.at(-1)];
  return {
    folder: `${first?.year}-${last?.year}/`,
    meetings: years.flatMap(({ meetings }) => meetings),
  };
}
