import { parseAttachmentLine } from '../attachment-line.ts';
import type { Attachment } from '../parsed-meeting.ts';
import { parseTitle } from '../title-parts.ts';
import { foldTitle } from '../titles.ts';
import { bodyLines, type Item, itemsOf, type Line, type LineUse, type Referat } from '../tree.ts';
import type { DocumentNumber } from '../values.ts';

/** An attachment while its lists are read: its number may follow on the next line, or in the next list. */
interface Found {
  title: string;
  documentNumber?: DocumentNumber;
}

/** `Tilbud (lukket bilag)` */
const CLOSED = /(?:^|[[(]|[\s,–-]\s?)(?:lukket|fortroligt)\sbilag(?:[\])]|:|$)/iu;

/** A line of a list. */
interface Read {
  readonly line: Line;
  /** Empty where it is a number alone. */
  readonly title: string;
  readonly documentNumber: DocumentNumber | undefined;
}

/**
 * Reads the Bilag lists of each item and merges them: the list with numbers, then the repeated one without, which
 * can restore titles that the first has lost (seed 002, line 176). One that says itself that it is closed is withheld.
 */
export function attachments(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const found: Found[] = [];
    /** What the lists above hold, by title: each can be repeated once. */
    const above = new Map<string, Found[]>();
    for (const section of item.children) {
      if (section.type !== 'section' || section.kind !== 'attachments') continue;
      const start = found.length;
      let isClosed = false;
      for (const line of bodyLines(section)) {
        const { title = '', documentNumber } = parseAttachmentLine(line.value);
        // A number alone is that of the title above it.
        isClosed = title === '' ? isClosed : CLOSED.test(title) || parseTitle(title).closed;
        line.use = isClosed
          ? '-withheld'
          : addLine(found, start, above, { line, title, documentNumber });
      }
      for (const entry of found.slice(start)) {
        const twins = above.get(foldTitle(entry.title));
        if (twins) twins.push(entry);
        else above.set(foldTitle(entry.title), [entry]);
      }
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

function addLine(
  found: Found[],
  start: number,
  above: ReadonlyMap<string, Found[]>,
  { line, title, documentNumber }: Read,
): LineUse {
  if (title === '' && documentNumber) {
    // A number alone belongs to the title above it; without one it is all that is known of the document.
    const last = found.length > start ? found.at(-1) : undefined;
    if (last && !last.documentNumber) last.documentNumber = documentNumber;
    else found.push({ title: documentNumber, documentNumber });
    return 'attachments';
  }
  const twins = above.get(foldTitle(title)) ?? [];
  const at = twins.findIndex(
    (other) => !documentNumber || !other.documentNumber || other.documentNumber === documentNumber,
  );
  const [twin] = at < 0 ? [] : twins.splice(at, 1);
  if (twin) {
    if (documentNumber) twin.documentNumber = documentNumber;
    return '-repeated-attachment';
  }
  found.push({
    title: title === '' ? line.value.trim() : title,
    ...(documentNumber ? { documentNumber } : {}),
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
