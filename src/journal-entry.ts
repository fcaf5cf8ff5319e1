import { toVersions } from './complete-meeting.ts';
import type { ListedItem } from './item-refs.ts';
import { toKey } from './key.ts';
import type { CaseNumber } from './meeting.ts';
import { compareDanish, sortCaseNumbers } from './order.ts';

/** A node of the J.nr. tree: main group `00`, group `00.22` or topic `00.22.04`. */
export interface JournalEntry {
  readonly number: string;
  readonly level: 1 | 2 | 3;
  /** `00.22` for `00.22.04`; absent on a main group. */
  readonly parent?: string;
  readonly children: readonly JournalEntry[];
  /** Every item at or below, newest first. */
  readonly items: readonly ListedItem[];
  /** Case numbers of those items, in Danish order. */
  readonly cases: readonly CaseNumber[];
  /** The titles used most at or below, with how often; at most five. */
  readonly topTitles: readonly { readonly title: string; readonly count: number }[];
  /** Changes with anything that is published of the meetings of those items. */
  readonly version: string;
}

type JournalHead = Pick<JournalEntry, 'number' | 'level' | 'children' | 'items'>;

/** The entry of a number; `parent`: absent on a main group. */
export function toJournalEntry(head: JournalHead, parent: string | undefined): JournalEntry {
  return new LazyEntry(head, parent);
}

const TOP_TITLES = 5;

/**
 * What is counted and sorted of the items is made where a page shows it only: at the top of the tree they are nearly all
 * there are. A class, since there are ten thousand.
 */
class LazyEntry implements JournalEntry {
  readonly number: string;
  readonly level: JournalEntry['level'];
  /** Declared alone: a main group has no such key. */
  declare readonly parent?: string;
  readonly children: readonly JournalEntry[];
  readonly items: readonly ListedItem[];
  #cases?: readonly CaseNumber[];
  #topTitles?: JournalEntry['topTitles'];
  #version?: string;

  constructor({ number, level, children, items }: JournalHead, parent: string | undefined) {
    this.number = number;
    this.level = level;
    if (parent !== undefined) this.parent = parent;
    this.children = children;
    this.items = items;
  }

  get cases() {
    this.#cases ??= listCases(this.items);
    return this.#cases;
  }
  get topTitles() {
    this.#topTitles ??= countTitles(this.items);
    return this.#topTitles;
  }
  get version() {
    this.#version ??= toKey(toVersions(this.items));
    return this.#version;
  }
}

function listCases(items: readonly ListedItem[]): readonly CaseNumber[] {
  const numbers = new Set(items.flatMap(({ caseNumber }) => caseNumber ?? []));
  return sortCaseNumbers([...numbers]);
}

function countTitles(items: readonly ListedItem[]): JournalEntry['topTitles'] {
  const counts = new Map<string, number>();
  for (const { title } of items) counts.set(title, (counts.get(title) ?? 0) + 1);
  // Most titles are there once: those that can't be among the first are not compared.
  const often = [...counts.values()].filter((count) => count > 1).sort((a, b) => b - a);
  const least = often[TOP_TITLES - 1] ?? 1;
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([title, count]) => ({ title, count }))
    .sort((a, b) => b.count - a.count || compareDanish(a.title, b.title))
    .slice(0, TOP_TITLES);
}
