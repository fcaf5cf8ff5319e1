import { foldTitle, isNearTitle, parseTitle } from '../titles.ts';
import {
  type ContentsEntry,
  contentsOf,
  type Item,
  itemsOf,
  type Line,
  leavesOf,
  type Referat,
} from '../tree.ts';

/** What the signs' constructs say of the item; undefined where they say nothing. */
function toSign(line: Line): boolean | undefined {
  const access = line.fields['access']?.toLowerCase();
  if (line.construct === 'item-heading' || line.construct === 'glued-heading') {
    return access === 'lukket' || parseTitle(line.fields['title'] ?? '').closed;
  }
  if (line.construct === 'lost-title')
    return parseTitle(line.fields['title'] ?? '').closed || undefined;
  return access === undefined ? undefined : access === 'closed';
}

/**
 * Finds every sign of a closed item: the contents list, the heading, its suffix, the line `Lukket` in place of
 * `Åbent`. One sign is enough.
 */
export function access(tree: Referat): void {
  const closed = new Map(
    contentsOf(tree)
      ?.entries?.filter((entry) => entry.closed)
      .map((entry) => [foldTitle(entry.title), entry]),
  );
  for (const item of itemsOf(tree)) {
    item.signs = [...listedSign(item, closed), ...printedSigns(item)];
    item.public = !item.signs.some((sign) => sign.closed);
  }
}

/** The entry's sign; where another entry of the same title is closed and this one's does not fit, that one's. */
function listedSign(item: Item, closed: ReadonlyMap<string, ContentsEntry>): Item['signs'] {
  const isOwn = item.entry && isNearTitle(item.entry.title, item.title);
  const entry = isOwn ? item.entry : (closed.get(foldTitle(item.title)) ?? item.entry);
  return entry ? [{ closed: entry.closed, line: entry.line }] : [];
}

function printedSigns(item: Item): Item['signs'] {
  return leavesOf(item).flatMap((line) => {
    const closed = toSign(line);
    if (line.construct === 'access') line.use = '-access';
    return closed === undefined ? [] : [{ closed, line }];
  });
}
