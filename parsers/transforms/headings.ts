import { parseNumberAlone } from '../item-lines.ts';
import { parseTitle } from '../title-parts.ts';
import { foldTitle, isNearFolded, isNearInPlace } from '../titles.ts';
import {
  type ContentsEntry,
  contentsOf,
  type Item,
  itemsOf,
  type Line,
  leavesOf,
  type Referat,
  type Section,
} from '../tree.ts';
import { toSign } from './sign.ts';

/**
 * Takes back headings that are none: `Punkt 1: Godkendt.` in the text of another item, or a numbered list that
 * repeats the agenda. What such a line opened goes on in the item before.
 */
export function headings(tree: Referat): void {
  const isFalse = findFalse(tree);
  let previous: Item | undefined;
  /** Kept beside it: what is taken back into an item can be all of a long text. */
  let isPreviousClosed = false;
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'item') return true;
    const isNodeClosed = isClosed(node);
    if (previous && isFalse(node, previous, isPreviousClosed)) {
      takeBack(previous, node);
      isPreviousClosed ||= isNodeClosed;
      return false;
    }
    if (node.status === 'recovered' && previous) takeWrapper(previous, node);
    if (node.status === 'present' && previous) takeNumber(previous, node);
    previous = node;
    isPreviousClosed = isNodeClosed;
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
const FIRST_PASSAGES: ReadonlySet<string | undefined> = new Set([
  'caseType',
  'background',
  'recommendation',
]);

/** Whether a heading can be told from a line of prose by what it stands on: the beginning of an item, or nothing. */
function isFollowedByItem(item: Item): boolean {
  const begins = leavesOf(item)[1];
  if (!begins || ITEM_BEGINNINGS.has(begins.construct)) return true;
  return begins.construct === 'label' && FIRST_PASSAGES.has(begins.fields['kind']);
}

/** What prose in a closed item cannot stand on by chance: the item's own head, under the wrapper or without it. */
const OWN_HEAD: ReadonlySet<Line['construct']> = new Set([
  'repeated-title',
  'access',
  'metadata',
  'bare-case-number',
]);

/** Whether its own head follows on a heading: after a closed item, nothing less tells it from that item's text. */
function isFollowedByHead(item: Item): boolean {
  const [, first, second] = leavesOf(item);
  const line = first?.construct === 'wrapper' ? second : first;
  const isClosed = line?.fields['access'] === 'closed';
  return line !== undefined && OWN_HEAD.has(line.construct) && !isClosed;
}

/** Tells headings apart by the contents list, by their numbers, and by what follows. */
function findFalse(
  tree: Referat,
): (item: Item, previous: Item, isPreviousClosed: boolean) => boolean {
  const items = itemsOf(tree);
  const present = items.filter((item) => item.status === 'present');
  const { listed, closed, hasList } = readListed(tree, present);
  const knownNumbers = new Set([...listed].map(({ number }) => number));
  const knownTitles = new Set(present.map((item) => foldTitle(item.title)));
  const counts = new Map<string, number>();
  for (const { number } of present) counts.set(number, (counts.get(number) ?? 0) + 1);
  const following = new Map<Item, Item>();
  for (let index = items.length - 1, next: Item | undefined; index >= 0; index -= 1) {
    const item = items[index] as Item;
    if (next) following.set(item, next);
    if (listed.has(item)) next = item;
  }

  return (item, previous, isPreviousClosed) => {
    if (item.status !== 'present') {
      const isKnown = knownNumbers.has(item.number) || knownTitles.has(foldTitle(item.title));
      return isKnown || isBefore(item, previous);
    }
    // What says that it is closed is believed at once.
    if (listed.has(item) || isMarkedClosed(item)) return false;
    const isAfterClosed = isPreviousClosed || closed.has(previous);
    if (!hasList) {
      const isNext = Number.parseInt(item.number, 10) === Number.parseInt(previous.number, 10) + 1;
      const isOnly = counts.get(item.number) === 1;
      return isAfterClosed && !isFollowedByItem(item) && !(isNext && isOnly);
    }
    const next = following.get(item);
    const fits = isAfter(item, previous) && (!next || isAfter(next, item));
    if (knownNumbers.has(item.number) || !fits) return true;
    // A closed item ends only where the list says so, or where another item's head stands.
    return isAfterClosed ? !isFollowedByHead(item) : !isFollowedByItem(item);
  };
}

/** Longer lists of leftovers than this are no minutes: they are not compared title by title. */
const MOST_COMPARED = 60;

/** The headings that the contents list names, in its words or nearly so, and those that it names as closed. */
function readListed(
  tree: Referat,
  present: readonly Item[],
): {
  readonly listed: ReadonlySet<Item>;
  readonly closed: ReadonlySet<Item>;
  readonly hasList: boolean;
} {
  const entries = contentsOf(tree)?.entries ?? [];
  const byTitle = new Map(entries.map(({ title }, place) => [foldTitle(title), place]));
  const named = new Set(present.map((item) => foldTitle(item.title)));
  const left = [...byTitle].filter(([folded]) => !named.has(folded)).slice(0, MOST_COMPARED);
  const listed = new Set<Item>();
  const closed = new Set<Item>();
  const places = new Map<Item, number>();
  for (const item of present) {
    const title = foldTitle(item.title);
    const inPlace = foldTitle(entries[Number(item.number) - 1]?.title ?? '');
    const near = left.find(
      ([folded]) =>
        isNearFolded(folded, title) ||
        isCutOff(folded, title) ||
        (folded === inPlace && isNearInPlace(folded, title)),
    );
    const place = byTitle.get(title) ?? near?.[1];
    if (place === undefined) continue;
    listed.add(item);
    places.set(item, place);
    if (entries[place]?.closed) closed.add(item);
  }
  for (const item of listReworded(present, places, entries)) {
    listed.add(item);
    closed.add(item);
  }
  return { listed, closed, hasList: entries.length > 0 };
}

/** The headings that stand, with a number between their neighbours', where one closed entry of the list is left for them; they get it. */
function listReworded(
  present: readonly Item[],
  places: ReadonlyMap<Item, number>,
  entries: readonly ContentsEntry[],
): readonly Item[] {
  const reworded: Item[] = [];
  const named = present.filter((item) => places.has(item));
  let next = 0;
  let before: Item | undefined;
  let free = 0;
  for (const item of present) {
    const place = places.get(item);
    if (place !== undefined) {
      [before, free] = [item, place + 1];
      next += 1;
    } else {
      const after = named[next];
      const end = after ? (places.get(after) ?? 0) : entries.length;
      const fits = (!before || isAfter(item, before)) && (!after || isAfter(after, item));
      if (!fits || end - free !== 1 || !entries[free]?.closed) continue;
      item.entry = entries[free] as ContentsEntry;
      reworded.push(item);
      [before, free] = [item, end];
    }
  }
  return reworded;
}

/** A title that the contents list breaks off: `Ansøgning til Effektiviseringspuljen om` … */
function isCutOff(listed: string, title: string): boolean {
  return listed.length >= 15 && title.startsWith(listed);
}

/** Whether any line says so. */
function isClosed(item: Item): boolean {
  return isMarkedClosed(item) || leavesOf(item).some((line) => toSign(line) === true);
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

/** A numbered line that names an earlier item is a list of the agenda in the text, not that item. */
function isBefore(item: Item, previous: Item): boolean {
  return Number.parseInt(item.number, 10) < Number.parseInt(previous.number, 10);
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
    for (const line of lines) {
      if (line.construct !== 'page-foot') line.construct = 'text';
      passage.children.push(line);
    }
  }
}

/** `Punkt 2:` above its title is that item's, not the last words of the item before. */
function takeNumber(previous: Item, item: Item): void {
  const passage = previous.children.at(-1);
  const lines = passage?.type === 'line' ? previous.children : passage?.children;
  const last = lines?.at(-1);
  if (last?.type !== 'line' || parseNumberAlone(last.value) !== item.number) return;
  lines?.pop();
  if (passage?.type === 'section' && passage.children.length === 0) previous.children.pop();
  item.children.splice(1, 0, Object.assign(last, { construct: 'repeated-title' as const }));
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
