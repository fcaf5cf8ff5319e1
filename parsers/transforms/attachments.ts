import { parseAttachmentLine } from '../attachment-line.ts';
import type { Attachment } from '../parsed-meeting.ts';
import { foldTitle } from '../titles.ts';
import { bodyLines, type Item, itemsOf, type Line, type Referat } from '../tree.ts';
import type { DocumentNumber } from '../values.ts';

/** An attachment while its lists are read: a number may follow on the next line. */
interface Found {
  title: string;
  documentNumber?: DocumentNumber;
  /** The list that names it, so that a list's own twins are kept and another list's are merged. */
  readonly list: number;
  isRepeated?: true;
}

/**
 * Reads the Bilag lists of each item and merges them: the list with numbers, then the repeated one without, which
 * can restore titles that the first has lost (seed 002, line 176).
 */
export function attachments(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const found: Found[] = [];
    const lists = item.children.filter(
      (child) => child.type === 'section' && child.kind === 'attachments',
    );
    for (const [list, section] of lists.entries()) {
      if (section.type !== 'section') continue;
      for (const line of bodyLines(section)) line.use = addLine(found, line, list);
    }
    item.attachments = found.map(
      ({ title, documentNumber }): Attachment => ({
        title,
        ...(documentNumber ? { documentNumber } : {}),
      }),
    );
    dropEmpty(item);
  }
}

function addLine(found: Found[], line: Line, list: number): NonNullable<Line['use']> {
  const { title, documentNumber } = parseAttachmentLine(line.value);
  const last = found.at(-1);
  if (!title && documentNumber) {
    // A number alone belongs to the title above it; without one it is all that is known of the document.
    if (last?.list === list && !last.documentNumber) last.documentNumber = documentNumber;
    else found.push({ title: documentNumber, documentNumber, list });
    return 'attachments';
  }
  const twin = found.find(
    (other) =>
      other.list !== list &&
      !other.isRepeated &&
      foldTitle(other.title) === foldTitle(title ?? '') &&
      (!documentNumber || !other.documentNumber || other.documentNumber === documentNumber),
  );
  if (twin) {
    twin.isRepeated = true;
    if (documentNumber) twin.documentNumber = documentNumber;
    return '-repeated-attachment';
  }
  found.push({
    title: title ?? line.value.trim(),
    ...(documentNumber ? { documentNumber } : {}),
    list,
  });
  return 'attachments';
}

/** An empty heading (`Bilagsnr`) has nothing to say. */
function dropEmpty(item: Item): void {
  for (const child of item.children) {
    if (child.type === 'section' && child.kind === 'attachments') {
      const [label] = child.children;
      if (label) label.use ??= '-label';
    }
  }
}
