import type { AgendaItem, Decision, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';

/** An agenda item with the meeting that it belongs to. */
export interface ItemRef {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** Another body's decision with the item and the meeting that print it. */
export interface DecisionRef extends ItemRef, Pick<Decision, 'outcome' | 'text'> {
  readonly date: Decision['date'] | undefined;
  /** Among the item's decisions, from 0 on. */
  readonly place: number;
}

/** The items of a meeting with it: the same objects for the same meeting. */
export const listItems = perObject((meeting: Meeting): readonly ItemRef[] =>
  meeting.items.map((item) => ({ meeting, item })),
);
