import { parseHeadAccess } from '../access-line.ts';
import { parseGroup } from '../group-line.ts';
import { headLines } from '../head.ts';
import { type AccessSign, type Item, itemsOf, type Line, leavesOf, type Referat } from '../tree.ts';

/** `REFERAT af lukket møde i Byrådet …` */
const CLOSED_MEETING =
  /^referat\s(?!.*åbent).*(?<!\p{L})(?:lukket\s(?:møde|dagsorden)|lukkede\s(?:døre|punkter))(?!\p{L})/iu;

/** What stands above closed items. */
export interface ClosedGroups {
  readonly signs: ReadonlyMap<Item, readonly AccessSign[]>;
  /** Lines that are a heading of what is below them, and say nothing of the item that they follow. */
  readonly headings: ReadonlySet<Line>;
}

/**
 * The signs that stand above a closed item, in the text of the one before or in the meeting's head: above several, until one says
 * that the next are open, or right above its heading. What an item says that is closed by another sign too, it says of itself,
 * unless it names several items. `named`: lines that name the items that they mean.
 *
 * ```
 * Lukkede punkter
 * ^^^^^^^^^^^^^^^
 *
 * Punkt 7: Salg af areal
 * ```
 */
export function findClosedGroups(tree: Referat, named: ReadonlySet<Line>): ClosedGroups {
  let group = headLines(tree).find((line) => !named.has(line) && isClosedHead(line));
  let above: Line | undefined;
  const signs = new Map<Item, readonly AccessSign[]>();
  const headings = new Set<Line>();
  for (const item of itemsOf(tree)) {
    if (above !== undefined && parseGroup(above.value.trim())?.isOfItems) headings.add(above);
    const lines = [...new Set([above, group])].flatMap((line) => line ?? []);
    signs.set(
      item,
      lines.map((line) => ({ closed: true, line })),
    );
    above = undefined;
    const closing = item.signs.filter((sign) => sign.closed);
    for (const line of listTextLines(item)) {
      if (named.has(line)) {
        above = undefined;
        continue;
      }
      const isOwn = closing.some((sign) => sign.line !== line);
      const found =
        line.construct === 'access' || group ? parseGroup(line.value.trim()) : undefined;
      if (found?.access === 'open') group = undefined;
      if (found?.access === 'closed' && (found.isOfItems || !isOwn)) group = line;
      above = isOwn && !found?.isOfItems ? undefined : line;
    }
    if (above && parseHeadAccess(above.value.trim()) !== 'closed') above = undefined;
  }
  return { signs, headings };
}

/** Below an item's head: what stands in that is the item's own. */
function listTextLines(item: Item): readonly Line[] {
  return item.children
    .filter((child) => child.type !== 'line')
    .flatMap((child) => leavesOf(child))
    .filter(({ construct }) => construct !== 'page-foot');
}

function isClosedHead({ value }: Line): boolean {
  return parseGroup(value.trim())?.access === 'closed' || CLOSED_MEETING.test(value.trim());
}
