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
  const items = itemsOf(tree).flatMap(leavesOf);
  const lines = [...head, ...(contentsOf(tree)?.children ?? []), ...items]
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

/**
 * What is filled in key by key, in the order of the data contract: objects made of many spread parts cost more than all
 * the rest of an item.
 */
type Draft<T> = { -readonly [Key in keyof T]?: T[Key] };

function toItem(
  item: Item,
  order: number,
  ids: Map<string, number>,
  meetingDate: string,
): ParsedItem {
  const { number, status, title, entry, caseNumber } = item;
  /** A closed item has nothing to show but what names it. */
  const shown = item.public ? item : undefined;
  const parsed: Draft<ParsedItem> = { id: toId(number, ids), order, number, status, title };
  if (entry?.title && entry.title !== title) parsed.listedTitle = entry.title;
  parsed.public = item.public;
  if (caseNumber) parsed.caseNumber = caseNumber;
  if (shown?.journalNumber) parsed.journalNumber = shown.journalNumber;
  if (shown?.documentNumber) parsed.documentNumber = shown.documentNumber;
  if (shown?.caseType) parsed.caseType = shown.caseType;
  parsed.routing = shown?.routing ?? [];
  if (shown?.recommendation) parsed.recommendation = shown.recommendation;
  parsed.sections = shown ? toSections(shown) : [];
  // None of a closed item but where the council publishes closed decisions.
  parsed.decisions = toDecisions(item, meetingDate);
  parsed.attachments = shown?.attachments ?? [];
  parsed.history = shown?.history ?? [];
  parsed.references = shown?.references ?? [];
  const entryLine = entry ? lineNumber(entry.line) : 1;
  parsed.lines = toLineRange(leavesOf(item)) ?? [entryLine, entryLine];
  return parsed as ParsedItem;
}

function toSections(item: Item): readonly ParsedSection[] {
  return item.children.flatMap((child): readonly ParsedSection[] => {
    if (child.type !== 'section' || !child.content || child.text === undefined) return [];
    const lines = toLineRange(child.children);
    if (!lines || !SECTION_KINDS.has(child.kind)) return [];
    const section: Draft<ParsedSection> = {};
    const heading = headingOf(child)?.fields['label'];
    if (heading) section.heading = heading;
    section.kind = child.kind as ParsedSection['kind'];
    section.content = child.content;
    section.text = child.text;
    section.lines = lines;
    return [section as ParsedSection];
  });
}

/** By date, then source order; one without a date counts as this meeting's day. */
function toDecisions(item: Item, meetingDate: string): readonly Decision[] {
  return item.children
    .flatMap((child): readonly Decision[] => {
      if (child.type !== 'decision' || !child.fields) return [];
      const lines = toLineRange(child.children);
      return lines ? [{ ...child.fields, lines }] : [];
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
