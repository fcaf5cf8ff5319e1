import { groupBy } from './group-by.ts';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
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

interface NumberEntry {
  readonly kind: keyof NumberList;
  readonly number: string;
  readonly url: string;
}

/** `00.22.04`: what follows is a facet of the number. */
const JOURNAL_LENGTH = 8;

/** The lists of all meetings; `documents` are those that their items name, oldest first. */
export function buildJumps(
  meetings: readonly Meeting[],
  documents: readonly DocumentEntry[],
  urls: Urls,
): JumpLists {
  const entries = new Map<string, NumberEntry>();
  for (const entry of listNumbers(meetings, documents)) {
    const key = `${entry.kind} ${entry.number.toUpperCase()}`;
    if (!entries.has(key)) entries.set(key, entry);
  }
  const groups = groupBy([...entries.values()], toPrefix);
  const numbers = [...groups].sort(([a], [b]) => compareCodeUnits(a, b)).map(toList);
  return { numbers: new Map(numbers), days: buildDays(meetings, urls) };
}

function* listNumbers(
  meetings: readonly Meeting[],
  documents: readonly DocumentEntry[],
): Iterable<NumberEntry> {
  for (const { items } of meetings) {
    for (const { public: open, caseNumber, journalNumber } of items) {
      if (caseNumber !== undefined) yield { kind: 'sag', number: caseNumber, url: '' };
      if (open && journalNumber !== undefined) {
        yield { kind: 'jnr', number: journalNumber.slice(0, JOURNAL_LENGTH), url: '' };
      }
    }
  }
  for (const [number, url] of documents) yield { kind: 'dok', number, url };
}

function toPrefix({ kind, number }: NumberEntry): string | undefined {
  const part = kind === 'jnr' ? number : (number.split('-').at(-1) ?? '');
  const digits = part.replace(/\D/gu, '');
  return digits === '' ? undefined : digits.slice(0, 2);
}

function toList([prefix, entries]: readonly [string, readonly NumberEntry[]]) {
  const list = (kind: keyof NumberList) => entries.filter((entry) => entry.kind === kind);
  const numbers = (kind: keyof NumberList) => list(kind).map(({ number }) => number);
  return [
    prefix,
    {
      sag: numbers('sag').sort(compareCodeUnits),
      jnr: numbers('jnr').sort(compareCodeUnits),
      dok: list('dok').map(({ number, url }) => [number, url] as const),
    },
  ] as const;
}

function buildDays(meetings: readonly Meeting[], urls: Urls): JumpLists['days'] {
  const days = meetings.map(
    ({ id, date, body }) => [date, `/${toSitePath(urls, urls.meeting(id))}`, body.name] as const,
  );
  return groupBy(days, ([date]) => date.slice(0, 4));
}
