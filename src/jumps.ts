import { groupBy } from './group-by.ts';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import { perObject } from './per-object.ts';
import { toSitePath } from './site-path.ts';
import type { Urls } from './urls.ts';

/** The numbers whose last part (of a J.nr.: whose digits) begins with the same two digits. */
export interface NumberList {
  readonly sag: readonly string[];
  readonly jnr: readonly string[];
  /** A document number and the address of the first item that names it, without the path prefix. */
  readonly dok: readonly (readonly [number: string, url: string])[];
}

/** A day's meeting: its date, its address without the path prefix and its body's name. */
export type DayEntry = readonly [date: string, url: string, body: string];

/** Static lists that lead from a number or a day straight to its page. */
export interface JumpLists {
  /** By two digits. */
  readonly numbers: ReadonlyMap<string, NumberList>;
  /** By year. */
  readonly days: ReadonlyMap<string, readonly DayEntry[]>;
}

/** A document number and the address of an item that names it. */
export type DocumentEntry = readonly [number: string, url: string];

/** `00.22.04`: what follows is a facet of the number. */
const JOURNAL_LENGTH = 8;

/** The lists of all meetings; `documents` are those that their items name, oldest first. */
export function buildJumps(
  meetings: readonly Meeting[],
  documents: readonly DocumentEntry[],
  urls: Urls,
): JumpLists {
  const cases = meetings.flatMap(listCases);
  const journals = meetings.flatMap(listJournals);
  const sag = groupBy(listOnce(cases, toItself).sort(compareCodeUnits), toPrefix);
  const jnr = groupBy(listOnce(journals, toItself).sort(compareCodeUnits), toJournalPrefix);
  const dok = groupBy(listOnce(documents, toNumber), (entry) => toPrefix(toNumber(entry)));
  const prefixes = new Set([...sag.keys(), ...jnr.keys(), ...dok.keys()]);
  const numbers = [...prefixes].sort(compareCodeUnits).map((prefix): [string, NumberList] => {
    const list = {
      sag: sag.get(prefix) ?? [],
      jnr: jnr.get(prefix) ?? [],
      dok: dok.get(prefix) ?? [],
    };
    return [prefix, list];
  });
  return { numbers: new Map(numbers), days: buildDays(meetings, urls) };
}

const listCases = perObject(({ items }: Meeting) =>
  items.flatMap(({ caseNumber }) => caseNumber ?? []),
);
const listJournals = perObject(({ items }: Meeting) =>
  items.flatMap((item) => {
    return item.public ? (item.journalNumber?.slice(0, JOURNAL_LENGTH) ?? []) : [];
  }),
);

/** The first of those whose numbers differ in nothing but the case of their letters. */
function listOnce<T>(entries: readonly T[], toOwnNumber: (entry: T) => string): T[] {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const key = toOwnNumber(entry).toUpperCase();
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()];
}

const toItself = (number: string) => number;
const toNumber = ([number]: DocumentEntry) => number;

function toPrefix(number: string): string | undefined {
  return toJournalPrefix(number.slice(number.lastIndexOf('-') + 1));
}

function toJournalPrefix(number: string): string | undefined {
  const digits = number.replace(/\D/gu, '');
  return digits === '' ? undefined : digits.slice(0, 2);
}

function buildDays(meetings: readonly Meeting[], urls: Urls): JumpLists['days'] {
  const days = meetings.map(
    ({ id, date, body }) => [date, `/${toSitePath(urls, urls.meeting(id))}`, body.name] as const,
  );
  return groupBy(days, ([date]) => date.slice(0, 4));
}
