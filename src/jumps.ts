import { groupBy } from './group-by.ts';
import { compareCodeUnits } from './order.ts';
import type { SearchRecord } from './search.ts';

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

interface NumberEntry {
  readonly kind: keyof NumberList;
  readonly number: string;
  readonly url: string;
}

/** The lists of all records. */
export function buildJumps(records: readonly SearchRecord[]): JumpLists {
  const entries = new Map<string, NumberEntry>();
  for (const record of records) {
    for (const entry of listNumbers(record)) {
      const key = `${entry.kind} ${entry.number.toUpperCase()}`;
      if (!entries.has(key)) entries.set(key, entry);
    }
  }
  const groups = groupBy([...entries.values()], toPrefix);
  const numbers = [...groups].sort(([a], [b]) => compareCodeUnits(a, b)).map(toList);
  return { numbers: new Map(numbers), days: buildDays(records) };
}

function listNumbers({ url, meta, facets, documentNumbers }: SearchRecord): readonly NumberEntry[] {
  const { sag } = meta;
  return [
    ...(sag === undefined ? [] : [{ kind: 'sag', number: sag, url } as const]),
    ...(facets.jnr === undefined ? [] : [{ kind: 'jnr', number: facets.jnr, url } as const]),
    ...documentNumbers.map((number) => ({ kind: 'dok', number, url }) as const),
  ];
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

function buildDays(records: readonly SearchRecord[]): JumpLists['days'] {
  const meetings = new Map<string, DayEntry>();
  for (const { url, facets } of records) {
    const meeting = url.slice(0, url.indexOf('#'));
    meetings.set(meeting, [facets.dato, meeting, facets.udvalg[1]]);
  }
  return groupBy([...meetings.values()], ([date]) => date.slice(0, 4));
}
