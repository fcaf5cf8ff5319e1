import { type Item, itemsOf, type Line, type Referat, type Section } from '../tree.ts';

/**
 * Makes what nobody knows in an item's head a passage without a heading, together with the text that follows on it.
 *
 * ```
 * Sagsbehandler: Lis Kjær
 * ^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function headText(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const children: Item['children'] = [];
    let open: Section | undefined;
    for (const child of item.children) {
      const lines = toText(child) ?? (open && isRemarks(child) ? child.children : undefined);
      if (lines && open) open.children.push(...lines);
      else if (lines) {
        open = { type: 'section', kind: 'remarks', children: [...lines] };
        children.push(open);
      } else {
        open = undefined;
        children.push(child);
      }
    }
    item.children = children;
  }
}

function toText(child: Item['children'][number]): readonly Line[] | undefined {
  if (child.type !== 'line' || child.construct !== 'head-text') return undefined;
  child.construct = 'text';
  return [child];
}

function isRemarks(child: Item['children'][number]): child is Section {
  return child.type === 'section' && child.kind === 'remarks';
}
