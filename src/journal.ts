import type { ItemRef } from './archive.ts';
import type { CaseNumber } from './meeting.ts';

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
