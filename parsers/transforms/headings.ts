import { foldTitle, parseTitle } from '../titles.ts';
import {
  contentsOf,
  type Item,
  itemsOf,
  type Line,
  leavesOf,
  type Referat,
  type Section,
} from '../tree.ts';

/**
 * Takes back headings that are none: `Punkt 1: Godkendt.` in the text of another item, or a numbered list that
 * repeats the agenda. What such a line opened goes on in the item before.
 */
export function headings(tree: Referat): void {
  const isFalse = findFalse(tree);
  let previous: Item | undefined;
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'item') return true;
    if (previous && isFalse(node, previous)) {
      takeBack(previous, node);
      return false;
    }
    if (node.status === 'recovered' && previous) takeWrapper(previous, node);
    previous = node;
    return true;
  });
  tree.children = tree.children.filter((node) => node.type !== 'item' || node.children.length > 0);
}

/** What stands right under an item's heading, and never under a line of prose that looks like one. */
const ITEM_BEGINNINGS: ReadonlySet<Line['construct']> = new Set([
  'wrapper',
  'repeated-title',
  'access',
  'metadata',
  'bare-case-number',
  'decision-label',
]);

/** Tells headings apart by the contents list; without one, all are believed. */
function findFalse(tree: Referat): (item: Item, previous: Item) => boolean {
  const entries = contentsOf(tree)?.entries ?? [];
  const listed = new Set(entries.map(({ title }) => foldTitle(title)));
  const items = itemsOf(tree);
  const present = items.filter((item) => item.status === 'present');
  const isListed = (item: Item): boolean => listed.has(foldTitle(item.title));
  const knownNumbers = new Set(present.filter(isListed).map(({ number }) => number));
  const knownTitles = new Set(present.map((item) => foldTitle(item.title)));
  const isReworded = entries.some(({ title }) => !knownTitles.has(foldTitle(title)));
  const following = new Map<Item, Item>();
  for (let index = items.length - 1, next: Item | undefined; index >= 0; index -= 1) {
    const item = items[index] as Item;
    if (next) following.set(item, next);
    if (item.status === 'present' && isListed(item)) next = item;
  }

  return (item, previous) => {
    if (listed.size === 0) return false;
    if (item.status !== 'present') {
      return knownNumbers.has(item.number) || knownTitles.has(foldTitle(item.title));
    }
    // What says that it is closed is believed at once.
    if (isListed(item) || isMarkedClosed(item)) return false;
    const next = following.get(item);
    const fits = isAfter(item, previous) && (!next || isAfter(next, item));
    const begins = leavesOf(item)[1];
    const isItem = isReworded || (begins !== undefined && ITEM_BEGINNINGS.has(begins.construct));
    return knownNumbers.has(item.number) || !fits || !isItem;
  };
}

function isMarkedClosed(item: Item): boolean {
  const heading = leavesOf(item)[0];
  return (
    parseTitle(heading?.fields['title'] ?? '').closed || heading?.fields['access'] !== undefined
  );
}

/** `2a` comes after `2`, and `3` after both. */
function isAfter(item: Item, previous: Item): boolean {
  const [now, before] = [Number.parseInt(item.number, 10), Number.parseInt(previous.number, 10)];
  return now > before || (now === before && item.number !== previous.number);
}

/** Appends all of a false item to the item before it: its own lines as text of the passage that is open there. */
function takeBack(previous: Item, item: Item): void {
  for (const child of item.children) {
    if (child.type !== 'line' && child.children[0]?.construct !== 'text') {
      previous.children.push(child);
      continue;
    }
    const lines = child.type === 'line' ? [child] : child.children;
    const last = previous.children.at(-1);
    const passage: Section | Exclude<typeof last, Line | undefined> =
      last && last.type !== 'line' ? last : { type: 'section', kind: 'remarks', children: [] };
    if (passage !== last) previous.children.push(passage);
    for (const line of lines)
      passage.children.push(Object.assign(line, { construct: 'text' as const }));
  }
}

/** The empty `Sagsfremstilling` above a recovered title is that item's wrapper, not the last passage of the item before. */
function takeWrapper(previous: Item, item: Item): void {
  const last = previous.children.at(-1);
  if (last?.type === 'section' && last.kind === 'presentation' && last.children.length === 1) {
    previous.children.pop();
    item.children.unshift(
      Object.assign(last.children[0] as Line, { construct: 'wrapper' as const }),
    );
  } else if (last?.type === 'line' && last.construct === 'wrapper') {
    previous.children.pop();
    item.children.unshift(last);
  }
}
