import { foldTitle } from './titles.ts';
import { DOCUMENT_NUMBER, type DocumentNumber } from './values.ts';

/** A line of a Bilag list: a title, a number, or both. */
export interface AttachmentLine {
  readonly title?: string;
  readonly documentNumber?: DocumentNumber;
}

const NUMBER_AT_END = new RegExp(`(?:^|[\\s(])(?<number>${DOCUMENT_NUMBER})\\)?$`, 'u');

/**
 * ```
 * Månedsrapport pr. 31. marts 2017 - Økonomiudvalgets eget område 2017 326-2017-145579
 * ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^
 * ```
 * The number stands after a space, after a tab (000:271) or alone on the next line (000:163).
 */
export function parseAttachmentLine(value: string): AttachmentLine {
  const text = value.trim();
  const tail = text.slice(-24);
  const match = NUMBER_AT_END.exec(tail);
  const documentNumber = match?.groups?.['number'] as DocumentNumber | undefined;
  const cut = match ? text.length - tail.length + match.index : text.length;
  const title = text
    .slice(0, cut)
    .trim()
    .replace(/^(?:[-•·]\s+)/u, '');
  return { ...(title ? { title } : {}), ...(documentNumber ? { documentNumber } : {}) };
}

/** What a line's title is known by in another list, which may have it without its number. */
export function toAttachmentKey(value: string): string {
  return foldTitle(parseAttachmentLine(value).title ?? '');
}
