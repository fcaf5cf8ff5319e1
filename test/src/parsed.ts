import { createHash } from 'node:crypto';
import { toSlug } from '../../parsers/index.ts';
import type { ParsedItem, ParsedMeeting, ParsedReference } from '../../parsers/parsed-meeting.ts';
import type { CaseNumber, DocumentNumber, IsoDate, JournalNumber } from '../../parsers/values.ts';
import type { ArchiveFile } from '../../src/archive-file.ts';
import { splitMeeting } from '../../src/outline.ts';

export const toCaseNumber = (text: string) => text as CaseNumber;
export const toDocumentNumber = (text: string) => text as DocumentNumber;
export const toJournalNumber = (text: string) => text as JournalNumber;
export const toIsoDate = (text: string) => text as IsoDate;

/** An open agenda item with nothing in it but what is given. */
function buildItem(item: Partial<ParsedItem> = {}): ParsedItem {
  const { id, order = 1, number = String(order), status = 'present', ...rest } = item;
  return {
    id: id ?? `punkt-${number}`,
    order,
    number,
    status,
    title: 'Eventuelt',
    public: true,
    routing: [],
    sections: [],
    decisions: [],
    attachments: [],
    history: [],
    references: [],
    lines: [1, 2],
    ...rest,
  };
}

/** A parsed file; items are numbered in the order given. */
export function buildFile({
  file = '000.txt',
  body = 'Direktionen',
  date = '2019-01-28',
  startTime,
  text = `${body} ${date} ${startTime}`,
  items = [],
}: {
  file?: string;
  body?: string;
  date?: string;
  startTime?: string;
  text?: string;
  items?: readonly Partial<ParsedItem>[];
} = {}): ArchiveFile {
  const meeting: ParsedMeeting = {
    body: { name: body, slug: toSlug(body) },
    date: toIsoDate(date),
    ...(startTime === undefined ? {} : { startTime }),
    participants: [],
    apologies: [],
    layout: '2017',
    remarks: [],
    source: { lines: text.split('\n').length },
    items: items.map((item, index) => buildItem({ order: index + 1, ...item })),
    messages: [],
  };
  return toArchiveFile(file, meeting, text);
}

/** A parsed meeting as the archive takes it. */
export function toArchiveFile(
  file: string,
  meeting: ParsedMeeting,
  text = JSON.stringify(meeting),
): ArchiveFile {
  const { outline, details, texts } = splitMeeting(meeting);
  return {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    meeting: outline,
    readText: () => text,
    readDetails: () => details,
    readTexts: () => texts,
  };
}

/** A reference as the parser reads it. */
export function buildReference(
  kind: ParsedReference['kind'],
  target: string,
  text = target,
): ParsedReference {
  return { kind, text, target, line: 1 };
}
