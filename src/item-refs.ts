import { toColumns } from './archived-meeting.ts';
import { type ItemLines, readItemLines } from './item-lines.ts';
import type { AgendaItem, CaseNumber, Decision, JournalNumber, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';

/** An agenda item with the meeting that it belongs to. */
export interface ItemRef {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** An item with what lists need of it: that doesn't make the item itself. */
export interface ListedItem
  extends ItemRef,
    Pick<AgendaItem, 'id' | 'order' | 'number' | 'title' | 'public'> {
  readonly caseNumber: CaseNumber | undefined;
  readonly journalNumber: JournalNumber | undefined;
  /** How many lines it adds to the course of its case. */
  readonly eventCount: number;
}

/** Another body's decision with the item and the meeting that print it. */
export interface DecisionRef extends ItemRef, Pick<Decision, 'outcome' | 'text'> {
  /** The item as lists know it. */
  readonly listed: ListedItem;
  readonly date: Decision['date'] | undefined;
  /** Among the item's decisions, from 0 on. */
  readonly place: number;
}

/** The items of a meeting with it: the same objects for the same meeting. */
export const listItems = perObject((meeting: Meeting): readonly ListedItem[] => {
  const columns = toColumns(meeting);
  const lines = readItemLines(columns);
  return Array.from(
    { length: columns.count },
    (_, place) => new MeetingItem(meeting, place + 1, lines),
  );
});

/** The items of a meeting that were lost in its minutes, and found again in part. */
export function listLost(meeting: Meeting): readonly ListedItem[] {
  return toColumns(meeting).rest.flatMap(([place, { status = 'present' }]) =>
    status === 'present' ? [] : (listItems(meeting)[place] ?? []),
  );
}

/** A class, since there are tens of thousands. */
class MeetingItem implements ListedItem {
  readonly meeting: Meeting;
  readonly order: number;
  readonly #lines: ItemLines;

  constructor(meeting: Meeting, order: number, lines: ItemLines) {
    this.meeting = meeting;
    this.order = order;
    this.#lines = lines;
  }

  get item() {
    return this.meeting.items[this.order - 1] as AgendaItem;
  }
  get id() {
    return this.#read('ids') ?? '';
  }
  get number() {
    return this.#read('numbers') ?? '';
  }
  get title() {
    return this.#read('titles') ?? '';
  }
  get public() {
    return this.#lines.isPublic(this.order - 1);
  }
  get caseNumber() {
    return (this.#read('caseNumbers') || undefined) as CaseNumber | undefined;
  }
  get journalNumber() {
    return (this.#read('journalNumbers') || undefined) as JournalNumber | undefined;
  }
  get eventCount() {
    return this.#lines.countEvents(this.order - 1);
  }

  #read(name: Parameters<ItemLines['read']>[0]): string | undefined {
    return this.#lines.read(name)[this.order - 1];
  }
}
