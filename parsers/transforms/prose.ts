import { type Block, toBlocks } from '../blocks.ts';
import { bodyLines, itemsOf, type PassageKind, type Referat } from '../tree.ts';

/** Passages that are published as sections. */
export const SECTION_KINDS: ReadonlySet<PassageKind> = new Set([
  'background',
  'presentation',
  'finance',
  'other',
  'remarks',
]);

/** Makes the lines of each prose passage into paragraphs, lists and tables. */
export function prose(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    for (const child of item.children) {
      if (child.type !== 'section') continue;
      // What stands above the first entry of Sagens forløb has nowhere else to go.
      const lines = bodyLines(child).filter((line) => line.use === undefined);
      if (lines.length === 0 || !(SECTION_KINDS.has(child.kind) || child.kind === 'history'))
        continue;
      if (child.kind === 'history') child.kind = 'other';
      for (const line of lines) line.use = 'sections';
      const blocks: readonly Block[] = toBlocks(lines);
      child.content = blocks.map(({ node }) => node);
      child.text = blocks.map(({ text }) => text).join('\n\n');
    }
  }
}
