import type { ParsedItem, ParsedMeeting, ParsedSection } from '../parsers/parsed-meeting.ts';
import { type ItemColumns, toItemColumns } from './item-columns.ts';
import { toItemOutline } from './item-outline.ts';
import type { AgendaItem, Section } from './meeting.ts';
import { renderProse } from './prose.ts';

/** What every list of the archive needs of a parsed meeting. */
export interface MeetingOutline
  extends Pick<ParsedMeeting, 'body' | 'date' | 'startTime' | 'source'> {
  readonly items: ItemColumns;
  /** The bodies that it names, a line each, as `parseNamed` reads it. */
  readonly named: string;
  /** The numbers of its documents in upper case, a line each. */
  readonly documents: string;
  /** What corrections say of it; absent where none does, and in every file's own outline. */
  readonly notes?: ParsedMeeting['messages'];
}

/** What of an agenda item is read only where the item is shown. */
export interface ItemDetails
  extends Pick<ParsedItem, 'listedTitle' | 'caseType' | 'routing' | 'attachments' | 'lines'> {
  readonly hasRecommendation: boolean;
  readonly decisions: readonly Omit<ParsedItem['decisions'][number], 'text'>[];
  readonly history: readonly Omit<ParsedItem['history'][number], 'text'>[];
}

/** What of a parsed meeting is read only where the meeting is shown. */
export interface MeetingDetails
  extends Omit<ParsedMeeting, 'body' | 'date' | 'startTime' | 'source' | 'items'> {
  readonly items: readonly ItemDetails[];
}

/** An item's texts: the bulk of the archive. */
export interface ItemTexts {
  readonly sections: readonly Section[];
  readonly recommendation?: NonNullable<AgendaItem['recommendation']>;
  /** The text of each decision, in their order. */
  readonly decisions: readonly string[];
  /** The text of each line of Sagens forløb, in their order. */
  readonly history: readonly string[];
}

/** A parsed meeting in three parts. */
export interface SplitMeeting {
  readonly outline: MeetingOutline;
  readonly details: MeetingDetails;
  /** Item by item, their prose as HTML. */
  readonly texts: readonly ItemTexts[];
}

/** What lists are made of, what a meeting's own pages need besides, and the texts. */
export function splitMeeting(meeting: ParsedMeeting): SplitMeeting {
  const { body, date, startTime, source, items, ...rest } = meeting;
  return {
    outline: {
      ...{ body, date, source },
      ...(startTime === undefined ? {} : { startTime }),
      items: toItemColumns(items.map((item) => toItemOutline(item, meeting))),
      named: listNamed(meeting).join('\n'),
      documents: listDocuments(items).join('\n'),
    },
    details: { ...rest, items: items.map(toItemDetails) },
    texts: items.map(toItemTexts),
  };
}

/** The bodies that a meeting's minutes name, some with a day, each once: whatever page shows a part of the meeting names no other. */
function listNamed({ body: own, date: day, items }: ParsedMeeting): readonly string[] {
  const named = items.flatMap(({ routing, decisions, history }) => [
    ...routing.map((name) => renderNamed(name)),
    ...decisions.flatMap(({ body, date }) => [
      renderNamed(body ?? own.name, date),
      // In the course of its case it stands under the meeting's day.
      ...(body === undefined ? [] : [renderNamed(body, date ?? day)]),
    ]),
    ...history.map(({ body, date }) => renderNamed(body, date)),
  ]);
  return [...new Set([renderNamed(own.name, day), ...named])];
}

/** `2019-01-28 Direktionen`, or ` Direktionen` where the text says no day. */
function renderNamed(name: string, date = ''): string {
  return `${date} ${name}`;
}

/** What `renderNamed` has made one of. */
export function parseNamed(line: string): { readonly name: string; readonly date?: string } {
  const end = line.indexOf(' ');
  const name = line.slice(end + 1);
  return end === 0 ? { name } : { name, date: line.slice(0, end) };
}

function listDocuments(items: readonly ParsedItem[]): readonly string[] {
  const numbers = items.flatMap(({ documentNumber, attachments }) => [
    documentNumber,
    ...attachments.map((attachment) => attachment.documentNumber),
  ]);
  return [...new Set(numbers.flatMap((number) => number?.toUpperCase() ?? []))];
}

function toItemDetails(item: ParsedItem): ItemDetails {
  const { listedTitle, caseType, routing, attachments, lines } = item;
  return {
    ...(listedTitle === undefined ? {} : { listedTitle }),
    ...(caseType === undefined ? {} : { caseType }),
    ...{ routing, attachments, lines },
    hasRecommendation: item.recommendation !== undefined,
    decisions: item.decisions.map(({ text, ...decision }) => decision),
    history: item.history.map(({ text, ...line }) => line),
  };
}

function toItemTexts({ sections, recommendation, decisions, history }: ParsedItem): ItemTexts {
  return {
    sections: sections.map(toSection),
    ...(recommendation === undefined ? {} : { recommendation }),
    decisions: decisions.map(({ text }) => text),
    history: history.map(({ text }) => text),
  };
}

function toSection({ heading, kind, content, text, lines }: ParsedSection): Section {
  const section = { kind, html: renderProse(content), text, lines };
  return heading === undefined ? section : { heading, ...section };
}
