import type { Archive } from './archive.ts';
import type { CaseEntry } from './case-entry.ts';
import type { CaseEvent } from './case-events.ts';
import { compareCodeUnits } from './order.ts';

/** An event of a case's timeline, with its number where it is another than the page's. */
export interface JoinedEvent extends CaseEvent {
  readonly otherNumber?: string;
}

/** A case's events and those of the numbers that the municipality says are the same case, oldest first. */
export function listJoinedEvents(
  { caseByNumber }: Pick<Archive, 'caseByNumber'>,
  entry: CaseEntry,
): readonly JoinedEvent[] {
  const others = entry.aliases.flatMap((alias) => {
    const other = caseByNumber.get(alias);
    return (other?.events ?? [])
      .filter((event) => !isOwnMention(event, entry))
      .map((event) => ({ ...event, otherNumber: alias }));
  });
  if (others.length === 0) return entry.events;
  return [...entry.events, ...others].sort((a, b) => compareCodeUnits(a.date, b.date));
}

/** An item of this case that points to its other number is on the timeline already. */
function isOwnMention(event: CaseEvent, { items }: CaseEntry): boolean {
  return event.kind === 'mention' && items.some(({ item }) => item === event.item);
}
