import { foldTitle } from '../titles.ts';
import { contentsOf, type Item, itemsOf, type Line, type Referat, type Section } from '../tree.ts';

/**
 * Takes back headings that are none: `Punkt 1: Godkendt.` in the text of another item, or a numbered list that
 * repeats the agenda. What such a line opened goes on in the item before.
 */
export function headings(tree: Referat): void {
  const listed = new Set(contentsOf(tree)?.entries?.map(({ title }) => foldTitle(title)));
  const isListed = (item: Item): boolean => listed.has(foldTitle(item.title));
  const present = itemsOf(tree).filter((item) => item.status === 'present');
  const knownNumbers = new Set(present.filter(isListed).map(({ number }) => number));
  const knownTitles = new Set(present.map((item) => foldTitle(item.title)));
  let previous: Item | undefined;

  const isFalse = (item: Item): boolean => {
    if (!previous || listed.size === 0) return false;
    if (item.status === 'present') {
      const isRising = Number.parseInt(item.number, 10) >= Number.parseInt(previous.number, 10);
      return !isListed(item) && (knownNumbers.has(item.number) || !isRising);
    }
    return knownNumbers.has(item.number) || knownTitles.has(foldTitle(item.title));
  };

  tree.children = tree.children.filter((node) => {
    if (node.type !== 'item') return true;
    if (isFalse(node) && previous) {
      takeBack(previous, node);
      return false;
    }
    if (node.status === 'recovered' && previous) takeWrapper(previous, node);
    previous = node;
    return true;
  });
  tree.children = tree.children.filter((node) => node.type !== 'item' || node.children.length > 0);
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
