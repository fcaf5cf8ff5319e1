import {
  type CaseEvent,
  compareEvents,
  listEvents,
  listMentions,
  type Mention,
} from './case-events.ts';
import { toVersions } from './complete-meeting.ts';
import { groupBy } from './group-by.ts';
import { type ItemRef, listItems } from './item-refs.ts';
import { toKey } from './key.ts';
import { listChanged } from './list-changed.ts';
import type { Attachment, CaseNumber, JournalNumber, Meeting } from './meeting.ts';
import { mergeSorted } from './merge-sorted.ts';
import { once } from './once.ts';
import { compareCaseNumbers, sortCaseNumbers } from './order.ts';
import { perObject } from './per-object.ts';

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

/** An archive as far as its cases are made from it. */
export interface KnownCases {
  readonly meetings: readonly Meeting[];
  readonly aliases: CaseAliases;
  readonly cases: readonly CaseEntry[];
}

/**
 * Every case that an item carries, in Danish order; `meetings` are oldest first. A case in which no meeting is new or gone
 * since `before` stays as it is.
 */
export function buildCases(
  meetings: readonly Meeting[],
  aliases: CaseAliases,
  before?: KnownCases,
): readonly CaseEntry[] {
  if (before === undefined || JSON.stringify(before.aliases) !== JSON.stringify(aliases)) {
    return makeCases(meetings, aliases, () => true);
  }
  const changed = listChanged(before.meetings, meetings);
  const touched = new Set(changed.flatMap(listCaseNumbers));
  const isTouched = (number: string): boolean => touched.has(number);
  const concerned = meetings.filter((meeting) => listCaseNumbers(meeting).some(isTouched));
  return mergeSorted(
    before.cases.filter(({ caseNumber }) => !isTouched(caseNumber)),
    makeCases(concerned, aliases, isTouched),
    (a, b) => compareCaseNumbers(a.caseNumber, b.caseNumber),
  );
}

/** The cases of some meetings, those that are meant. */
function makeCases(
  meetings: readonly Meeting[],
  aliases: CaseAliases,
  isMeant: (number: string) => boolean,
): readonly CaseEntry[] {
  const items = meetings.flatMap(listItems);
  const pointing = items.filter(({ item }) => item.references.length > 0);
  const mentions = groupBy(pointing.flatMap(listMentions), ({ target }) => target);
  const groups = groupBy(items, ({ item }) => item.caseNumber?.toUpperCase() as CaseNumber);
  const none: readonly Mention[] = [];
  return sortCaseNumbers([...groups.keys()].filter(isMeant)).map((number) => {
    const own = groups.get(number) ?? [];
    const events = (mentions.get(number) ?? none).map(({ event }) => event);
    const sameCase = aliases.filter((group) => group.includes(number)).flat();
    return toCase(number, { items: own, mentions: events, aliases: distinct(sameCase) });
  });
}

/** The numbers of a meeting's own cases and of those that it mentions. */
export const listCaseNumbers = perObject((meeting: Meeting): readonly string[] => {
  const refs = listItems(meeting);
  const own = refs.flatMap(({ item }) => item.caseNumber?.toUpperCase() ?? []);
  return distinct([...own, ...refs.flatMap(listMentions).map(({ target }) => target)]);
});

/** What a case is made of; `aliases` with its own number. */
interface CaseParts {
  readonly items: readonly ItemRef[];
  readonly mentions: readonly CaseEvent[];
  readonly aliases: readonly CaseNumber[];
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

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
