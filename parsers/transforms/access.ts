import { foldTitle, isNearTitle } from '../titles.ts';
import {
  type ContentsEntry,
  contentsOf,
  type Item,
  itemsOf,
  type Line,
  leavesOf,
  type Referat,
} from '../tree.ts';
import { findClosedGroups } from './closed-groups.ts';
import { findNamedClosed } from './named-closed.ts';
import { toSign } from './sign.ts';

/**
 * Finds every sign of a closed item: the contents list, the heading, its suffix, the line `Lukket` in place of
 * `Åbent`, `Lukkede punkter` above it, its number in a list of them and others. One sign is enough.
 */
export function access(tree: Referat): void {
  const closed = new Map(
    contentsOf(tree)
      ?.entries?.filter((entry) => entry.closed)
      .map((entry) => [foldTitle(entry.title), entry]),
  );
  const named = findNamedClosed(tree);
  for (const item of itemsOf(tree)) {
    item.signs = [...listedSign(item, closed), ...printedSigns(item, named.lines)];
  }
  const { signs, headings } = findClosedGroups(tree, named.lines);
  for (const item of itemsOf(tree)) {
    const above = [...(signs.get(item) ?? []), ...(named.signs.get(item) ?? [])];
    // What stands above it, or names it, says it in the heading's place.
    const own = item.signs.filter(
      ({ closed: isClosed, line }) =>
        !headings.has(line) && (isClosed || above.length === 0 || line.construct === 'access'),
    );
    item.signs = [...own, ...above];
    item.public = !item.signs.some((sign) => sign.closed);
  }
}

/** The entry's sign; where another entry of the same title is closed and this one's does not fit, that one's. */
function listedSign(item: Item, closed: ReadonlyMap<string, ContentsEntry>): Item['signs'] {
  const isOwn = item.entry && isNearTitle(item.entry.title, item.title);
  const entry = isOwn ? item.entry : (closed.get(foldTitle(item.title)) ?? item.entry);
  return entry ? [{ closed: entry.closed, line: entry.line }] : [];
}

function printedSigns(item: Item, ofOthers: ReadonlySet<Line>): Item['signs'] {
  return leavesOf(item).flatMap((line) => {
    const closed = toSign(line);
    if (line.construct === 'access') line.use = '-access';
    return closed === undefined || ofOthers.has(line) ? [] : [{ closed, line }];
  });
}
