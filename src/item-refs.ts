import type { AgendaItem, Decision, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';

/** An agenda item with the meeting that it belongs to. */
export interface ItemRef {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** A decision with the item and the meeting that print it. */
export interface DecisionRef extends ItemRef {
  readonly decision: Decision;
}

/** The items of a meeting with it: the same objects for the same meeting. */
export const listItems = perObject((meeting: Meeting): readonly ItemRef[] =>
  meeting.items.map((item) => ({ meeting, item })),
);
