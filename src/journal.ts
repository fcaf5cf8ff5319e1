import { toVersions } from './complete-meeting.ts';
import { groupBy } from './group-by.ts';
import type { ItemRef } from './item-refs.ts';
import { toKey } from './key.ts';
import type { CaseNumber } from './meeting.ts';
import { once } from './once.ts';
import { compareCodeUnits, compareDanish, sortCaseNumbers } from './order.ts';
import { isSameList } from './per-object.ts';

/** A node of the J.nr. tree: main group `00`, group `00.22` or topic `00.22.04`. */
export interface JournalEntry {
  readonly number: string;
  readonly level: 1 | 2 | 3;
  /** `00.22` for `00.22.04`; absent on a main group. */
  readonly parent?: string;
  readonly children: readonly JournalEntry[];
  /** Every item at or below, newest first. */
  readonly items: readonly ItemRef[];
  /** Case numbers of those items, in Danish order. */
  readonly cases: readonly CaseNumber[];
  /** The titles used most at or below, with how often; at most five. */
  readonly topTitles: readonly { readonly title: string; readonly count: number }[];
  /** Changes with anything that is published of the meetings of those items. */
  readonly version: string;
}

/** The tree by numbers alone, and the items that print none. */
export interface JournalTree {
  readonly mainGroups: readonly JournalEntry[];
  /** Every node of every level, by number. */
  readonly all: readonly JournalEntry[];
  /** Open items without a J.nr. (the 2024 layout prints none), newest first. */
  readonly without: readonly ItemRef[];
}

/** How far the number of each level reaches: `00`, `00.22`, `00.22.04`; what follows is a facet. */
const LEVELS = [
  { level: 1, length: 2 },
  { level: 2, length: 5 },
  { level: 3, length: 8 },
] as const;

const TOP_TITLES = 5;

/** The J.nr. tree over all items, oldest meeting first as they come; a closed item prints no J.nr. What `before` has already stays as it is. */
export function buildJournal(
  items: readonly ItemRef[],
  before: readonly JournalEntry[] = [],
): JournalTree {
  const newestFirst = toNewestFirst(items);
  const known = new Map(before.map((entry) => [entry.number, entry]));
  const mainGroups = buildLevel(newestFirst, known, 0);
  return {
    mainGroups,
    all: mainGroups.flatMap(listEntries),
    without: newestFirst.filter(({ item }) => item.public && item.journalNumber === undefined),
  };
}

/** Items by day, the last day first; those of a day stay in their order. */
function toNewestFirst(items: readonly ItemRef[]): readonly ItemRef[] {
  const days = [...groupBy(items, ({ meeting }) => meeting.date)];
  return days.sort(([a], [b]) => compareCodeUnits(b, a)).flatMap(([, held]) => held);
}

/** The entries of one level over the items of one parent (at the top: over all). */
function buildLevel(
  items: readonly ItemRef[],
  known: ReadonlyMap<string, JournalEntry>,
  depth: number,
  parent?: string,
): readonly JournalEntry[] {
  const row = LEVELS[depth];
  if (row === undefined) return [];
  const groups = groupBy(items, ({ item }) => item.journalNumber?.slice(0, row.length));
  return [...groups]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([number, group]) => {
      const before = known.get(number);
      if (before !== undefined && isSameList(before.items, group)) return before;
      const children = buildLevel(group, known, depth + 1, number);
      return toEntry(
        { number, level: row.level, ...(parent === undefined ? {} : { parent }), children },
        group,
      );
    });
}

/** What is counted and sorted of the items is made where a page shows it only: at the top of the tree they are nearly all there are. */
function toEntry(
  head: Pick<JournalEntry, 'number' | 'level' | 'parent' | 'children'>,
  items: readonly ItemRef[],
): JournalEntry {
  const cases = once(() => listCases(items));
  const topTitles = once(() => countTitles(items));
  const version = once(() => toKey(toVersions(items)));
  return {
    ...head,
    items,
    get cases() {
      return cases();
    },
    get topTitles() {
      return topTitles();
    },
    get version() {
      return version();
    },
  };
}

function listEntries(entry: JournalEntry): readonly JournalEntry[] {
  return [entry, ...entry.children.flatMap(listEntries)];
}

function listCases(items: readonly ItemRef[]): readonly CaseNumber[] {
  const numbers = new Set(items.flatMap(({ item }) => item.caseNumber ?? []));
  return sortCaseNumbers([...numbers]);
}

function countTitles(items: readonly ItemRef[]): JournalEntry['topTitles'] {
  const counts = new Map<string, number>();
  for (const { item } of items) counts.set(item.title, (counts.get(item.title) ?? 0) + 1);
  // Most titles are there once: those that can't be among the first are not compared.
  const least = [...counts.values()].sort((a, b) => b - a)[TOP_TITLES - 1] ?? 0;
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || compareDanish(a.title, b.title))
    .slice(0, TOP_TITLES);
}
