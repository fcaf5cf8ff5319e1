import { foldTitle, isNearTitle } from '../titles.ts';
import {
  type ContentsEntry,
  contentsOf,
  type Item,
  itemsOf,
  type Referat,
  type Section,
  toItem,
} from '../tree.ts';

/** How many entries ahead a heading's title is looked for. */
const WINDOW = 12;

/**
 * Holds the contents list against the headings: each item gets its entry, and each entry without a heading becomes
 * an item that is `listed-only` for now, in its place and with a number between its neighbours'.
 */
export function reconcile(tree: Referat): void {
  const entries = contentsOf(tree)?.entries ?? [];
  const named = new Set(itemsOf(tree).map((item) => foldTitle(item.title)));
  const items: Item[] = [];
  let next = 0;
  let before: Item | undefined;
  for (const item of itemsOf(tree)) {
    const found = item.entry
      ? entries.indexOf(item.entry, next)
      : (findEntry(item, before, entries, next, named) ?? -1);
    if (found >= 0) {
      items.push(...entries.slice(next, found).map(toListedItem));
      item.entry = entries[found] as ContentsEntry;
      if (item.status !== 'present') item.title = item.entry.title;
      else if (isSameButStop(item.title, item.entry.title))
        item.entry = { ...item.entry, title: item.title };
      next = found + 1;
    }
    items.push(item);
    before = item;
  }
  items.push(...entries.slice(next).map(toListedItem));
  numberHoles(items);
  tree.children = [...tree.children.filter((node) => node.type !== 'item'), ...items];
  takeContentsText(tree);
}

/** The leader's dots can have taken the title's own full stop. */
function isSameButStop(title: string, listed: string): boolean {
  return title !== listed && title.replace(/\.$/u, '') === listed.replace(/\.$/u, '');
}

/** The place in the list of the entry that names an item; undefined where the list lacks it. */
function findEntry(
  item: Item,
  before: Item | undefined,
  entries: readonly ContentsEntry[],
  next: number,
  named: ReadonlySet<string>,
): number | undefined {
  if (item.title === '') return next < entries.length ? next : undefined;
  const isNamed = (place: number): boolean => {
    const entry = entries[place];
    return entry !== undefined && isNearTitle(entry.title, item.title);
  };
  const step = before
    ? Number.parseInt(item.number, 10) - Number.parseInt(before.number, 10)
    : Number.parseInt(item.number, 10);
  const byNumber = next + (step >= 1 ? step - 1 : 0);
  if (isNamed(byNumber)) return byNumber;
  for (let place = next; place < Math.min(next + WINDOW, entries.length); place += 1) {
    if (isNamed(place)) return place;
  }
  // A lost title was known by the list's own words: where they are not ahead, it has no entry.
  if (item.status !== 'present') return undefined;
  // The title was reworded: its number speaks, unless numbering started elsewhere (punkt 49 as the first).
  const place = before ? byNumber : next;
  const entry = entries[place];
  return entry && place < next + WINDOW && !named.has(foldTitle(entry.title)) ? place : undefined;
}

function toListedItem(entry: ContentsEntry): Item {
  return { ...toItem({ status: 'listed-only', number: '', title: entry.title }), entry };
}

/** A lost heading's number is its place between its neighbours; where no number is free there, a letter says so. */
function numberHoles(items: readonly Item[]): void {
  /** The next printed number at or after each item, and how far ahead it stands. */
  let following: { readonly number: number; readonly index: number } | undefined;
  const ahead = items
    .map((item, index) => ({ printed: Number.parseInt(item.number, 10), index }))
    .reverse()
    .map(({ printed, index }) => {
      if (!Number.isNaN(printed)) following = { number: printed, index };
      return following;
    })
    .reverse();
  for (const [index, item] of items.entries()) {
    if (item.number !== '') continue;
    const previous = Number.parseInt(items[index - 1]?.number ?? '', 10);
    const next = ahead[index];
    if (Number.isNaN(previous)) {
      item.number = String(Math.max(1, next ? next.number - (next.index - index) : 1));
    } else item.number = previous + 1 === next?.number ? `${previous}a` : String(previous + 1);
  }
}

/** Text below the list belongs to the first item where that item's heading is lost, or to a closed one lost with it. */
function takeContentsText(tree: Referat): void {
  const node = contentsOf(tree);
  const items = itemsOf(tree);
  const first = items[0];
  if (!node || !first || first.status === 'present') return;
  const last = node.children.findLastIndex(
    (line) => line.use === 'listed' || line.use === '-page-foot',
  );
  const lines = node.children.splice(last + 1);
  if (lines.length === 0) return;
  const section: Section = { type: 'section', kind: 'remarks', children: lines };
  const end = items.findIndex(({ status }) => status !== 'listed-only');
  const lost = items.slice(0, end < 0 ? items.length : end);
  const owner = lost.find(({ entry }) => entry?.closed) ?? first;
  // Of several nobody can tell whose it is: it stays the meeting's.
  if (lost.length === 1) for (const line of lines) if (line.use === 'remarks') delete line.use;
  owner.children.unshift(section);
  owner.status = 'recovered';
}
