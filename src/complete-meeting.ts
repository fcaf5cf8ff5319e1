import type { ParsedItem, ParsedSection } from '../parsers/parsed-meeting.ts';
import type { ParsedFile } from './archive.ts';
import { buildKeySort } from './key-order.ts';
import { type AgendaItem, type Meeting, meetingSchema, type Section } from './meeting.ts';
import { renderProse } from './prose.ts';
import { isResolved, type Targets } from './references.ts';

const sortKeys = buildKeySort(meetingSchema);

/** A file's meeting as it is published: with its id, its prose as HTML and its references resolved. */
export function completeMeeting(
  { file, sha256, meeting }: ParsedFile,
  id: string,
  targets: Targets,
): Meeting {
  return sortKeys({
    id,
    ...meeting,
    source: { file, sha256, lines: meeting.source.lines },
    items: meeting.items.map((item) => completeItem(item, targets)),
  });
}

function completeItem(item: ParsedItem, targets: Targets): AgendaItem {
  return {
    ...item,
    sections: item.sections.map(completeSection),
    references: item.references.map((reference) => ({
      ...reference,
      resolved: isResolved(reference, targets),
    })),
  };
}

function completeSection({ heading, kind, content, text, lines }: ParsedSection): Section {
  const section = { kind, html: renderProse(content), text, lines };
  return heading === undefined ? section : { heading, ...section };
}
