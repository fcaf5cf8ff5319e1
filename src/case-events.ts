import { toColumns } from './archived-meeting.ts';
import { groupBy } from './group-by.ts';
import { type ItemRef, type ListedItem, listItems } from './item-refs.ts';
import type { Decision, IsoDate, Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import { perObject } from './per-object.ts';

/**
 * One dated line of a case's timeline.
 * - `decision`: a decision printed under an item of the case (own, reported or orphan: see `decision.origin`)
 * - `treated`: an item of the case without any decision (a closed one, or one that was lost)
 * - `history`: a line of an item's Sagens forløb
 * - `mention`: another case's item points to this case in its prose
 */
export interface CaseEvent extends ItemRef {
  readonly kind: 'decision' | 'treated' | 'history' | 'mention';
  readonly date: IsoDate;
  /** Who; absent where the source does not say. */
  readonly body?: string;
  readonly decision?: Decision;
  /** The text of a history line, or the words that mention the case. */
  readonly text?: string;
  /** Who sent apologies, as a history line says; a decision has its own. */
  readonly apologies?: readonly string[];
}

/** Where an item's prose points to another case. */
export interface Mention {
  /** The number of that case, in upper case. */
  readonly target: string;
  readonly meeting: Meeting;
  readonly listed: ListedItem;
  /** The words that point to it. */
  readonly text: string;
}

/** What an item adds to the timeline of its own case. */
export function listEvents({ meeting, item }: ItemRef): readonly CaseEvent[] {
  const history = item.history.map((line) => {
    const { date, body, apologies } = line;
    const event = { kind: 'history', meeting, item, date, body, apologies } as const;
    // Read only where it is shown.
    return Object.defineProperty(event, 'text', { enumerable: true, get: () => line.text });
  });
  const decisions = item.decisions.map((decision) => {
    const { date = meeting.date, body } = decision;
    const event = { kind: 'decision', meeting, item, date, decision } as const;
    return body === undefined ? event : { ...event, body };
  });
  if (decisions.length > 0) return [...history, ...decisions];
  const { date, body } = meeting;
  return [...history, { kind: 'treated', meeting, item, date, body: body.name }];
}

/** The other cases that the prose of a meeting's items points to, each once an item, in the words of the first place. */
export const listMentions = perObject((meeting: Meeting): readonly Mention[] =>
  toColumns(meeting).rest.flatMap(([place, { references = [] }]) => {
    const cited = references.filter(({ kind }) => kind === 'case');
    const listed = cited.length === 0 ? undefined : listItems(meeting)[place];
    if (listed === undefined) return [];
    const pointers = groupBy(cited, ({ target }) => target.toUpperCase());
    return [...pointers].flatMap(([target, [first]]): readonly Mention[] =>
      first === undefined || target === listed.caseNumber?.toUpperCase()
        ? []
        : [{ target, meeting, listed, text: first.text }],
    );
  }),
);

/** What a mention adds to the timeline of the case that it points to. */
export function toMentionEvent({ meeting, listed: { item }, text }: Mention): CaseEvent {
  const { date, body } = meeting;
  return { kind: 'mention', meeting, item, date, body: body.name, text };
}

/** By day; on a day in the order of the source (the sort is stable, but mentions come last). */
export function compareEvents(a: CaseEvent, b: CaseEvent): number {
  return (
    compareCodeUnits(a.date, b.date) ||
    compareCodeUnits(a.meeting.id, b.meeting.id) ||
    a.item.order - b.item.order
  );
}
