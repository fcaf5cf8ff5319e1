import type { ParsedItem, ParsedMeeting, ParsedSection } from '../parsers/parsed-meeting.ts';
import type { AgendaItem, Section } from './meeting.ts';
import { renderProse } from './prose.ts';

/** What of an agenda item is read only where it is shown: the bulk of the archive, and none of its indexes need it. */
export interface ItemTexts {
  readonly sections: readonly Section[];
  readonly recommendation?: NonNullable<AgendaItem['recommendation']>;
  /** The text of each decision, in their order. */
  readonly decisions: readonly string[];
  /** The text of each line of Sagens forløb, in their order. */
  readonly history: readonly string[];
}

/** An agenda item without its texts. */
export interface ItemOutline
  extends Omit<ParsedItem, 'sections' | 'recommendation' | 'decisions' | 'history'> {
  readonly hasRecommendation: boolean;
  readonly decisions: readonly Omit<ParsedItem['decisions'][number], 'text'>[];
  readonly history: readonly Omit<ParsedItem['history'][number], 'text'>[];
}

/** A parsed meeting without its items' texts. */
export interface MeetingOutline extends Omit<ParsedMeeting, 'items'> {
  readonly items: readonly ItemOutline[];
}

/** A parsed meeting in two parts: what indexes are made of, and the texts of each item, their prose as HTML. */
export function splitMeeting(meeting: ParsedMeeting): {
  readonly outline: MeetingOutline;
  readonly texts: readonly ItemTexts[];
} {
  return {
    outline: { ...meeting, items: meeting.items.map(toItemOutline) },
    texts: meeting.items.map(toItemTexts),
  };
}

function toItemOutline(item: ParsedItem): ItemOutline {
  const { sections, recommendation, decisions, history, ...rest } = item;
  return {
    ...rest,
    hasRecommendation: recommendation !== undefined,
    decisions: decisions.map(({ text, ...decision }) => decision),
    history: history.map(({ text, ...line }) => line),
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
