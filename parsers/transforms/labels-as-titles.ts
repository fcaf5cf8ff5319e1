import { parseAttachmentLine, toAttachmentKey } from '../attachment-line.ts';
import {
  bodyLines,
  type Decision,
  headingOf,
  type Item,
  itemsOf,
  type Line,
  type Referat,
  type Section,
} from '../tree.ts';

/**
 * Gives a list of attachments back what follows on a title that is a label elsewhere: the document number below it
 * shows that, and in the repeated list, which has no numbers, that a list above has the title. A construct sees only
 * what stands above its line.
 *
 * ```
 * Bilag
 * Høring
 * ^^^^^^
 * 326-2011-56
 * ```
 */
export function labelsAsTitles(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const children: Item['children'] = [];
    /** The titles of the lists above the one that is open. */
    const above = new Set<string>();
    for (const child of item.children) {
      const list = children.at(-1);
      const isBelowList = list?.type === 'section' && list.kind === 'attachments';
      if (isBelowList && child.type !== 'line' && isTitle(child, above)) {
        const [label, ...lines] = child.children as [Line, ...Line[]];
        list.children.push({ ...label, construct: 'text', fields: {} }, ...lines);
        continue;
      }
      if (isBelowList) for (const line of bodyLines(list)) above.add(toAttachmentKey(line.value));
      children.push(child);
    }
    item.children = children;
  }
}

/**
 * Lines of an item's head below the label show that another item begins here. Without a number below it, a label is no
 * title where sentences follow, and `Beslutning` never is.
 */
function isTitle(passage: Section | Decision, above: ReadonlySet<string>): boolean {
  const heading = headingOf(passage);
  const lines = bodyLines(passage);
  if (!heading || isList(passage) || lines.some(({ construct }) => construct !== 'text'))
    return false;
  const below = lines[0] && parseAttachmentLine(lines[0].value);
  if (below?.documentNumber && !below.title) return true;
  const hasSentence = lines.some(({ value }) => value.trimEnd().endsWith('.'));
  return passage.type === 'section' && !hasSentence && above.has(toAttachmentKey(heading.value));
}

function isList(passage: Section | Decision): boolean {
  return passage.type === 'section' && passage.kind === 'attachments';
}
