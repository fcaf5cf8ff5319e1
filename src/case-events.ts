import { toItemOutline } from './archived-item.ts';
import { groupBy } from './group-by.ts';
import type { ItemRef } from './item-refs.ts';
import type { AgendaItem, Decision, IsoDate } from './meeting.ts';
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
}

/** An event by the upper-case number of the case that it points to. */
export interface Mention {
  readonly target: string;
  readonly event: CaseEvent;
}

/** What an item adds to the timeline of its own case. */
export function listEvents({ meeting, item }: ItemRef): readonly CaseEvent[] {
  const history = item.history.map((line) => {
    const { date, body } = line;
    const event = { kind: 'history', meeting, item, date, body } as const;
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

/** How many of them there are. */
export function countEvents(item: AgendaItem): number {
  return toItemOutline(item).eventCount ?? 1;
}

/** The other cases that an item's prose points to, each once an item, in the words of the first place. */
export const listMentions = perObject(({ meeting, item }: ItemRef): readonly Mention[] => {
  const { date, body } = meeting;
  const pointers = groupBy(
    item.references.filter(({ kind }) => kind === 'case'),
    ({ target }) => target.toUpperCase(),
  );
  return [...pointers].flatMap(([target, [first]]) => {
    if (first === undefined || target === item.caseNumber?.toUpperCase()) return [];
    const event = { kind: 'mention', meeting, item, date, body: body.name } as const;
    return { target, event: { ...event, text: first.text } };
  });
});

/** By day; on a day in the order of the source (the sort is stable, but mentions come last). */
export function compareEvents(a: CaseEvent, b: CaseEvent): number {
  return (
    compareCodeUnits(a.date, b.date) ||
    compareCodeUnits(a.meeting.id, b.meeting.id) ||
    a.item.order - b.item.order
  );
}
