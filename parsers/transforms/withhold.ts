import { parseAccess } from '../access-line.ts';
import { type Item, itemsOf, type Line, type LineUse, leavesOf, type Referat } from '../tree.ts';

/** What a closed item's head says of itself. */
const OPEN_USES: ReadonlySet<LineUse | undefined> = new Set<LineUse>([
  'title',
  '-wrapper',
  '-repeated-title',
  '-page-foot',
]);

/**
 * Marks every line of a closed item but its heading and its case number: it reaches no output. A council that must
 * publish closed decisions keeps those that have a heading of their own, under an item that has one.
 */
export function withhold(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    if (item.public) continue;
    const isPublishing = tree.closedItems === 'publish-decision' && item.status === 'present';
    for (const child of item.children) {
      const isDecision = child.type === 'decision' && child.fields !== undefined;
      if (isPublishing && isDecision && child.fields?.origin !== 'orphan') continue;
      if (child.type === 'decision') delete child.fields;
      for (const line of leavesOf(child)) if (!isOpen(item, line)) hide(line);
    }
  }
}

/** What a closed item's line may show: its title, its case number, the bare words that it is closed. */
function isOpen(item: Item, line: Line): boolean {
  // Whatever else stands beside them is the item's own.
  if (line.use === '-access') return parseAccess(line.value.trim()) !== undefined;
  return OPEN_USES.has(line.use) || line.construct === 'supplement' || isCaseNumber(item, line);
}

/** A line of the template that says something of its own is text: those who look for what is withheld look for text. */
function hide(line: Line): void {
  const { said, rest } = line.fields;
  if (said || rest || line.use === '-access') line.construct = 'text';
  line.use = '-withheld';
}

function isCaseNumber(item: Item, line: Line): boolean {
  return line.construct === 'bare-case-number' && line.fields['caseNumber'] === item.caseNumber;
}
