import type { ItemRef } from './archive.ts';
import { groupBy } from './group-by.ts';
import type { CaseNumber } from './meeting.ts';
import { once } from './once.ts';
import { compareCodeUnits, compareDanish, sortCaseNumbers } from './order.ts';

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

/** The J.nr. tree over all items, oldest meeting first as they come; a closed item prints no J.nr. */
export function buildJournal(items: readonly ItemRef[]): JournalTree {
  const newestFirst = items.toSorted((a, b) => compareCodeUnits(b.meeting.date, a.meeting.date));
  const mainGroups = buildLevel(newestFirst, 0);
  return {
    mainGroups,
    all: mainGroups.flatMap(listEntries),
    without: newestFirst.filter(({ item }) => item.public && item.journalNumber === undefined),
  };
}

/** The entries of one level over the items of one parent (at the top: over all). */
function buildLevel(
  items: readonly ItemRef[],
  depth: number,
  parent?: string,
): readonly JournalEntry[] {
  const row = LEVELS[depth];
  if (row === undefined) return [];
  const groups = groupBy(items, ({ item }) => item.journalNumber?.slice(0, row.length));
  return [...groups]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([number, group]) => {
      // Sorted where a page shows them only: at the top of the tree that is nearly all there are.
      const cases = once(() => listCases(group));
      const topTitles = once(() => countTitles(group));
      return {
        number,
        level: row.level,
        ...(parent === undefined ? {} : { parent }),
        children: buildLevel(group, depth + 1, number),
        items: group,
        get cases() {
          return cases();
        },
        get topTitles() {
          return topTitles();
        },
      };
    });
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
