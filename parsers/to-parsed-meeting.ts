import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { headLines } from './head.ts';
import { countLines } from './lines.ts';
import type {
  Decision,
  Message,
  ParsedItem,
  ParsedMeeting,
  ParsedSection,
  RuleId,
} from './parsed-meeting.ts';
import { toLineRange } from './passage.ts';
import { SECTION_KINDS } from './transforms/prose.ts';
import {
  contentsOf,
  headingOf,
  type Item,
  itemsOf,
  leavesOf,
  lineNumber,
  type Referat,
} from './tree.ts';

/** Tree → ParsedMeeting; undefined without a body or a date: the file's messages say why. */
export function toParsedMeeting(tree: Referat, file: VFile): ParsedMeeting | undefined {
  const { body, date, ...head } = tree.meeting;
  if (!body || !date) return undefined;
  const { startTime, endTime, place, participants, apologies } = head;
  const ids = new Map<string, number>();
  return {
    body,
    date,
    ...(startTime ? { startTime } : {}),
    ...(endTime ? { endTime } : {}),
    ...(place ? { place } : {}),
    participants,
    apologies,
    layout: tree.layout ?? 'other',
    remarks: toRemarks(tree),
    source: { lines: countLines(String(file)) },
    items: itemsOf(tree).map((item, index) => toItem(item, index + 1, ids, date)),
    messages: file.messages.map(toMessage).sort((a, b) => (a.line as number) - (b.line as number)),
  };
}

function toRemarks(tree: Referat): readonly string[] {
  const head = headLines(tree);
  const note = head.find(({ construct }) => construct === 'referat')?.fields['note'];
  const lines = [...head, ...(contentsOf(tree)?.children ?? [])]
    .filter(({ use }) => use === 'remarks')
    .map((line) => line.value.trim());
  return note ? [note, ...lines] : lines;
}

/** `punkt-` + number, a duplicate with `-2`. */
function toId(number: string, ids: Map<string, number>): string {
  const id = `punkt-${number.toLowerCase()}`;
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function toItem(
  item: Item,
  order: number,
  ids: Map<string, number>,
  meetingDate: string,
): ParsedItem {
  const { number, status, title, entry, caseNumber } = item;
  const listedTitle = entry && entry.title !== title ? entry.title : undefined;
  const entryLine = entry ? lineNumber(entry.line) : 1;
  const head = {
    id: toId(number, ids),
    order,
    number,
    status,
    title,
    ...(listedTitle ? { listedTitle } : {}),
    public: item.public,
    ...(caseNumber ? { caseNumber } : {}),
  };
  const lines = toLineRange(leavesOf(item)) ?? ([entryLine, entryLine] as const);
  if (!item.public) {
    const nothing = {
      routing: [],
      sections: [],
      decisions: [],
      attachments: [],
      history: [],
      references: [],
    };
    // None but where the council publishes closed decisions.
    return { ...head, ...nothing, decisions: toDecisions(item, meetingDate), lines };
  }
  const { journalNumber, documentNumber, caseType, recommendation } = item;
  return {
    ...head,
    ...(journalNumber ? { journalNumber } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(caseType ? { caseType } : {}),
    routing: item.routing,
    ...(recommendation ? { recommendation } : {}),
    sections: toSections(item),
    decisions: toDecisions(item, meetingDate),
    attachments: item.attachments,
    history: item.history,
    references: item.references,
    lines,
  };
}

function toSections(item: Item): readonly ParsedSection[] {
  return item.children.flatMap((child): readonly ParsedSection[] => {
    const lines = toLineRange(leavesOf(child));
    if (child.type !== 'section' || !child.content || child.text === undefined || !lines) return [];
    if (!SECTION_KINDS.has(child.kind)) return [];
    const heading = headingOf(child)?.fields['label'];
    const kind = child.kind as ParsedSection['kind'];
    return [
      { ...(heading ? { heading } : {}), kind, content: child.content, text: child.text, lines },
    ];
  });
}

/** By date, then source order; one without a date counts as this meeting's day. */
function toDecisions(item: Item, meetingDate: string): readonly Decision[] {
  return item.children
    .flatMap((child): readonly Decision[] => {
      const lines = toLineRange(leavesOf(child));
      return child.type === 'decision' && child.fields && lines ? [{ ...child.fields, lines }] : [];
    })
    .sort((a, b) => compare(a.date ?? meetingDate, b.date ?? meetingDate));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A finding of a rule: rules always say the whole place, which is why it is there. */
function toMessage({ place, ruleId, fatal, reason }: VFileMessage): Message {
  const { start, end } = place as Position;
  // What is withheld is said from its first to its last line, be it one.
  const isRange = ruleId === 'closed-content-withheld' || start.line !== end.line;
  return {
    ruleId: ruleId as RuleId,
    severity: fatal ? 'error' : 'warning',
    line: start.line,
    ...(isRange ? { lines: [start.line, end.line] } : {}),
    reason,
  };
}
