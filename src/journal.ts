import { groupBy } from './group-by.ts';
import { type ListedItem, listItems } from './item-refs.ts';
import { type JournalEntry, toJournalEntry } from './journal-entry.ts';
import { listChanged } from './list-changed.ts';
import type { Meeting } from './meeting.ts';
import { mergeSorted } from './merge-sorted.ts';
import { compareCodeUnits } from './order.ts';
import { isSameList, perObject } from './per-object.ts';

/** The tree by numbers alone, and the items that print none. */
export interface JournalTree {
  readonly mainGroups: readonly JournalEntry[];
  /** Every node of every level, by number. */
  readonly all: readonly JournalEntry[];
  /** Open items without a J.nr. (the 2024 layout prints none), newest first. */
  readonly without: readonly ListedItem[];
}

/** A level of the tree. */
interface Level {
  readonly level: JournalEntry['level'];
  /** How far its number reaches: `00`, `00.22`, `00.22.04`; what follows is a facet. */
  readonly length: number;
  /** Absent below which there is none. */
  readonly below?: Level;
}

const TOPIC: Level = { level: 3, length: 8 };
const GROUP: Level = { level: 2, length: 5, below: TOPIC };
const MAIN: Level = { level: 1, length: 2, below: GROUP };
const LEVELS: readonly Level[] = [MAIN, GROUP, TOPIC];

/** An archive as far as its tree is made from it. */
export interface KnownJournal {
  readonly meetings: readonly Meeting[];
  readonly journal: JournalTree;
}

const NOTHING: KnownJournal = { meetings: [], journal: { mainGroups: [], all: [], without: [] } };

/**
 * The J.nr. tree over the items of all meetings, oldest first; a closed item prints no J.nr. What no meeting touches that is
 * new or gone since `before` stays as it is.
 */
export function buildJournal(
  meetings: readonly Meeting[],
  { meetings: oldMeetings, journal: before }: KnownJournal = NOTHING,
): JournalTree {
  const changed = new Set(listChanged(oldMeetings, meetings));
  const fresh = listNewestFirst(meetings.filter((it) => changed.has(it)));
  const carryOn = (old: readonly ListedItem[], come: readonly ListedItem[]) =>
    mergeSorted(
      old.filter(({ meeting }) => !changed.has(meeting)),
      come,
      compareNewestFirst,
    );
  const known = new Map(before.all.map((entry) => [entry.number, entry]));
  // Of a tree from the beginning all is new.
  const touched = new Set(known.size === 0 ? [] : [...changed].flatMap(listMainNumbers));
  const come = groupBy(fresh, toMainNumber);
  const numbers = new Set([...before.mainGroups.map(({ number }) => number), ...come.keys()]);
  const mainGroups = [...numbers].sort(compareCodeUnits).flatMap((number) => {
    const old = known.get(number);
    if (old !== undefined && !touched.has(number)) return old;
    const items = carryOn(old?.items ?? [], come.get(number) ?? []);
    return items.length === 0 ? [] : buildEntry(number, items, known, MAIN);
  });
  return {
    mainGroups,
    all: mainGroups.flatMap(listEntries),
    without: carryOn(before.without, fresh.filter(isWithout)),
  };
}

/** The numbers of a J.nr. on every level. */
export function listJournalLevels(journalNumber: string): readonly string[] {
  return LEVELS.map(({ length }) => journalNumber.slice(0, length));
}

function isWithout({ public: isOpen, journalNumber }: ListedItem): boolean {
  return isOpen && journalNumber === undefined;
}

function toMainNumber({ journalNumber }: ListedItem): string | undefined {
  return journalNumber?.slice(0, MAIN.length);
}

const listMainNumbers = perObject((meeting: Meeting): readonly string[] => [
  ...new Set(listItems(meeting).flatMap((ref) => toMainNumber(ref) ?? [])),
]);

/** The items of meetings, oldest first: by day, the last day first; those of a day stay in their order. */
function listNewestFirst(meetings: readonly Meeting[]): readonly ListedItem[] {
  const days = [...groupBy(meetings, ({ date }) => date).values()];
  return days.reverse().flatMap((held) => held.flatMap(listItems));
}

/** The order of `listNewestFirst`, since meetings come by day, then id, and items by their order. */
function compareNewestFirst(a: ListedItem, b: ListedItem): number {
  return (
    compareCodeUnits(b.meeting.date, a.meeting.date) ||
    compareCodeUnits(a.meeting.id, b.meeting.id) ||
    a.order - b.order
  );
}

/** What there was before, by number. */
type Known = ReadonlyMap<string, JournalEntry>;

/** The entries of one level over the items of one parent. */
function buildLevel(
  items: readonly ListedItem[],
  known: Known,
  level: Level,
  parent: string,
): readonly JournalEntry[] {
  const groups = groupBy(items, ({ journalNumber }) => journalNumber?.slice(0, level.length));
  return [...groups]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([number, group]) => buildEntry(number, group, known, level, parent));
}

/** The entry of a number over its items, and all entries below it. */
function buildEntry(
  number: string,
  items: readonly ListedItem[],
  known: Known,
  { level, below }: Level,
  parent?: string,
): JournalEntry {
  const before = known.get(number);
  if (before !== undefined && isSameList(before.items, items)) return before;
  const children = below === undefined ? [] : buildLevel(items, known, below, number);
  return toJournalEntry({ number, level, children, items }, parent);
}

/** An entry and all below it. */
const listEntries = perObject((entry: JournalEntry): readonly JournalEntry[] => [
  entry,
  ...entry.children.flatMap((child) => listEntries(child)),
]);
