import { WRAPPER_LABEL } from '../labels.ts';
import {
  headingOf,
  type Item,
  itemsOf,
  type Line,
  type LineUse,
  type Referat,
  type Section,
} from '../tree.ts';

/** What becomes of an item's own lines that are neither numbers nor access. */
const USES: ReadonlyMap<Line['construct'], LineUse> = new Map<Line['construct'], LineUse>([
  ['item-heading', 'title'],
  ['glued-heading', 'title'],
  ['heading-rest', 'title'],
  ['lost-title', '-repeated-title'],
  ['repeated-title', '-repeated-title'],
  ['wrapper', '-wrapper'],
]);

/**
 * Tells the wrapper `Sagsfremstilling` from the passage of that name, and names the labels: the wrapper has nothing
 * of its own below it, the passage has text.
 */
export function unwrap(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    for (const child of item.children) {
      const use = child.type === 'line' ? USES.get(child.construct) : undefined;
      if (child.type === 'line' && use) child.use ??= use;
      else if (child.type !== 'line')
        nameHeading(child.type === 'section' ? child : undefined, headingOf(child));
    }
    toPresentation(item);
  }
}

function nameHeading(section: Section | undefined, heading: Line | undefined): void {
  if (!heading) return;
  const isWrapper = section?.kind === 'presentation' && section.children.length === 1;
  heading.use = isWrapper ? '-wrapper' : '-label';
}

/** What shows that an item's head goes on. */
const HEAD: ReadonlySet<Line['construct']> = new Set([
  'repeated-title',
  'access',
  'metadata',
  'bare-case-number',
]);

/** Text right under the first `Sagsfremstilling` makes it a passage, where an item has no head of its own. */
function toPresentation(item: Item): void {
  const at = item.children.findIndex(
    (child) => child.type === 'line' && child.construct === 'wrapper',
  );
  const [label, section] = item.children.slice(at, at + 2);
  if (at < 0 || label?.type !== 'line' || section?.type !== 'section' || section.kind !== 'remarks')
    return;
  const isWrapper = item.children.some(
    (child, index) => index > at && child.type === 'line' && HEAD.has(child.construct),
  );
  if (isWrapper) return;
  label.use = '-label';
  label.construct = 'label';
  label.fields = { kind: 'presentation', label: WRAPPER_LABEL };
  item.children.splice(at, 2, {
    ...section,
    kind: 'presentation',
    children: [label, ...section.children],
  });
}
