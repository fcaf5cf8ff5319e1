import type { ItemRef } from './archive.ts';
import { toVersions } from './complete-meeting.ts';
import { groupBy } from './group-by.ts';
import { toKey } from './key.ts';
import type { Attachment, CaseNumber, Decision, IsoDate, JournalNumber } from './meeting.ts';
import { once } from './once.ts';
import { compareCodeUnits, sortCaseNumbers } from './order.ts';
import { isSameList, perObject } from './per-object.ts';

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

/** Everything the archive knows of one case number. */
export interface CaseEntry {
  readonly caseNumber: CaseNumber;
  /** The items that carry the number, oldest first. */
  readonly items: readonly ItemRef[];
  /** Oldest first; on a day in the order of the source. */
  readonly events: readonly CaseEvent[];
  /** Every title the items have had, oldest first, each once. */
  readonly titles: readonly string[];
  /** A collective case (samlesag): its items' titles differ. */
  readonly collective: boolean;
  readonly journalNumbers: readonly JournalNumber[];
  readonly documents: readonly (ItemRef & { readonly documentNumber: string })[];
  readonly attachments: readonly (ItemRef & { readonly attachment: Attachment })[];
  /** Numbers that the user's own file says are the same case under another system. */
  readonly aliases: readonly CaseNumber[];
  /** Changes with anything that is published of the meetings in its course. */
  readonly version: string;
}

/** Case numbers that the user says are one case, group by group. */
export type CaseAliases = readonly (readonly CaseNumber[])[];

/** Every case that an item carries, in Danish order; `items` are oldest first. What `before` has already stays as it is. */
export function buildCases(
  items: readonly ItemRef[],
  aliases: CaseAliases,
  before?: ReadonlyMap<string, CaseEntry>,
): readonly CaseEntry[] {
  const pointing = items.filter(({ item }) => item.references.length > 0);
  const mentions = groupBy(pointing.flatMap(listMentions), ({ target }) => target);
  const groups = groupBy(items, ({ item }) => item.caseNumber?.toUpperCase() as CaseNumber);
  const none: readonly Mention[] = [];
  return sortCaseNumbers([...groups.keys()]).map((number) => {
    const own = groups.get(number) ?? [];
    const events = (mentions.get(number) ?? none).map(({ event }) => event);
    const sameCase = aliases.filter((group) => group.includes(number)).flat();
    const parts = { items: own, mentions: events, aliases: distinct(sameCase) };
    const known = before?.get(number);
    return known !== undefined && isSameCase(known, parts) ? known : toCase(number, parts);
  });
}

/** What a case is made of; `aliases` with its own number. */
interface CaseParts {
  readonly items: readonly ItemRef[];
  readonly mentions: readonly CaseEvent[];
  readonly aliases: readonly CaseNumber[];
}

function isSameCase(known: CaseEntry, { items, mentions, aliases }: CaseParts): boolean {
  return (
    isSameList(known.items, items) &&
    isSameList(listOwnMentions(known), mentions) &&
    isSameList(known.aliases, toOthers(aliases, known.caseNumber))
  );
}

const listOwnMentions = perObject(({ events }: CaseEntry) =>
  events.filter(({ kind }) => kind === 'mention'),
);

interface Mention {
  readonly target: string;
  readonly event: CaseEvent;
}

function toCase(caseNumber: CaseNumber, { items, mentions, aliases }: CaseParts): CaseEntry {
  const titles = distinct(items.map(({ item }) => item.title));
  const events = [...items.flatMap(listEvents), ...mentions].sort(compareEvents);
  const toOwnVersion = once(() => toKey(toVersions(events)));
  return {
    caseNumber,
    items,
    events,
    titles,
    collective: titles.length > 1,
    journalNumbers: distinct(items.flatMap(({ item }) => item.journalNumber ?? [])),
    documents: items.flatMap(({ meeting, item }) =>
      item.documentNumber === undefined
        ? []
        : { meeting, item, documentNumber: item.documentNumber },
    ),
    attachments: items.flatMap(({ meeting, item }) =>
      item.attachments.map((attachment) => ({ meeting, item, attachment })),
    ),
    aliases: toOthers(aliases, caseNumber),
    get version() {
      return toOwnVersion();
    },
  };
}

function toOthers(aliases: readonly CaseNumber[], caseNumber: CaseNumber): readonly CaseNumber[] {
  return aliases.filter((other) => other !== caseNumber);
}

/** What an item adds to the timeline of its own case. */
function listEvents({ meeting, item }: ItemRef): readonly CaseEvent[] {
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

/** The other cases that an item's prose points to, each once an item, in the words of the first place. */
const listMentions = perObject(({ meeting, item }: ItemRef): readonly Mention[] => {
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
function compareEvents(a: CaseEvent, b: CaseEvent): number {
  return (
    compareCodeUnits(a.date, b.date) ||
    compareCodeUnits(a.meeting.id, b.meeting.id) ||
    a.item.order - b.item.order
  );
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
