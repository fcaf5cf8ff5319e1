import { parseAccess } from '../access-line.ts';
import { type Item, itemsOf, type Line, type LineUse, leavesOf, type Referat } from '../tree.ts';

/** What a closed item's head says of itself. */
const OPEN_USES: ReadonlySet<LineUse | undefined> = new Set<LineUse>([
  'title',
  '-wrapper',
  '-repeated-title',
  '-access',
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
      for (const line of leavesOf(child)) {
        const isOpen =
          line.use === '-access' ? parseAccess(line.value.trim()) : OPEN_USES.has(line.use);
        if (!isOpen && !isCaseNumber(item, line)) line.use = '-withheld';
      }
    }
  }
}

function isCaseNumber(item: Item, line: Line): boolean {
  return line.construct === 'bare-case-number' && line.fields['caseNumber'] === item.caseNumber;
}
