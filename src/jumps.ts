import { groupBy } from './group-by.ts';
import { toKey } from './key.ts';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import type { SearchRecord } from './search.ts';
import { toSitePath } from './site-path.ts';
import type { Urls } from './urls.ts';

/** The numbers whose last part (of a J.nr.: whose digits) begins with the same two digits. */
export interface NumberList {
  readonly sag: readonly string[];
  readonly jnr: readonly string[];
  /** A document number and the address of the first item that names it, without the path prefix. */
  readonly dok: readonly DocumentEntry[];
}

/** The case numbers that begin alike up to their last part: a number that isn't whole is found by it. */
type CaseList = readonly string[];

/** A document number and the address of an item that names it. */
type DocumentEntry = readonly [number: string, url: string];

/** A day's meeting: its date, its address without the path prefix and its body's name. */
export type DayEntry = readonly [date: string, url: string, body: string];

/** What some meetings add to the lists that lead from a number or a day straight to its page, list by list. */
export interface JumpPart {
  /** By two digits. */
  readonly numbers: JumpTexts;
  /** By all but the last part: `326-2018`, `23`. */
  readonly cases: JumpTexts;
  /** By year. */
  readonly days: JumpTexts;
}

/** Lists by their names. */
export type JumpTexts = Readonly<Record<string, JumpText>>;

/** A list as JSON. */
export interface JumpText {
  /** Tells whether two of them are the same. */
  readonly key: string;
  readonly readText: () => string;
}

/** A list of the site: its name, a key that changes with what is in it, and how it is put together. */
export interface JumpList {
  readonly name: string;
  readonly key: string;
  readonly toText: () => string;
}

/** `00.22.04`: what follows is a facet of the number. */
const JOURNAL_LENGTH = 8;

/** The lists of some meetings, the oldest first, and of their records. */
export function toJumpPart(
  meetings: readonly Meeting[],
  records: readonly Pick<SearchRecord, 'url' | 'documentNumbers'>[],
  urls: Urls,
): JumpPart {
  const items = meetings.flatMap((meeting) => meeting.items);
  const sag = orderNumbers(items.flatMap(({ caseNumber }) => caseNumber ?? []));
  const numbers = groupNumbers({
    sag,
    jnr: items.flatMap((item) => {
      return item.public ? (item.journalNumber?.slice(0, JOURNAL_LENGTH) ?? []) : [];
    }),
    dok: records.flatMap(({ url, documentNumbers }) =>
      documentNumbers.map((number) => [number, url] as const),
    ),
  });
  const days = meetings.map(
    ({ id, date, body }): DayEntry => [date, `/${toSitePath(urls, urls.meeting(id))}`, body.name],
  );
  return {
    numbers: toTexts(numbers),
    cases: toTexts(groupBy(sag, toCaseStart)),
    days: toTexts(groupBy(days, ([date]) => date.slice(0, 4))),
  };
}

/** The lists that parts make together, those of the oldest meetings first; a list is put together only where it is asked for. */
export function joinJumps(parts: readonly JumpPart[]): Record<keyof JumpPart, JumpList[]> {
  return {
    numbers: joinLists(
      parts.map(({ numbers }) => numbers),
      (lists: readonly NumberList[]) => ({
        sag: orderNumbers(lists.flatMap(({ sag }) => sag)),
        jnr: orderNumbers(lists.flatMap(({ jnr }) => jnr)),
        dok: listOnce(
          lists.flatMap(({ dok }) => dok),
          toNumber,
        ),
      }),
    ),
    cases: joinLists(
      parts.map(({ cases }) => cases),
      (lists: readonly CaseList[]) => orderNumbers(lists.flat()),
    ),
    days: joinLists(
      parts.map(({ days }) => days),
      (lists: readonly (readonly DayEntry[])[]) => lists.flat(),
    ),
  };
}

function joinLists<List>(
  parts: readonly JumpTexts[],
  join: (lists: readonly List[]) => List,
): JumpList[] {
  const names = new Set(parts.flatMap(Object.keys));
  return [...names].sort(compareCodeUnits).map((name) => {
    const texts = parts.flatMap((part) => {
      const text = part[name];
      return text === undefined ? [] : [text];
    });
    const [first, ...others] = texts;
    return {
      name,
      key: toKey(texts.map(({ key }) => key)),
      toText: () =>
        first !== undefined && others.length === 0
          ? first.readText()
          : JSON.stringify(join(texts.map(({ readText }) => JSON.parse(readText()) as List))),
    };
  });
}

function toTexts(lists: ReadonlyMap<string, unknown>): JumpTexts {
  const texts = [...lists].map(([name, list]) => {
    const text = JSON.stringify(list);
    return [name, { key: toKey([text]), readText: () => text }] as const;
  });
  return Object.fromEntries(texts);
}

function groupNumbers({ sag, jnr, dok }: NumberList): ReadonlyMap<string, NumberList> {
  const groups = {
    sag: groupBy(sag, toPrefix),
    jnr: groupBy(orderNumbers(jnr), toJournalPrefix),
    dok: groupBy(listOnce(dok, toNumber), (entry) => toPrefix(toNumber(entry))),
  };
  const prefixes = new Set(Object.values(groups).flatMap((group) => [...group.keys()]));
  const toLists = (prefix: string): NumberList => ({
    sag: groups.sag.get(prefix) ?? [],
    jnr: groups.jnr.get(prefix) ?? [],
    dok: groups.dok.get(prefix) ?? [],
  });
  return new Map([...prefixes].map((prefix) => [prefix, toLists(prefix)]));
}

function orderNumbers(numbers: readonly string[]): readonly string[] {
  return listOnce(numbers, (number) => number).sort(compareCodeUnits);
}

/** The first of those whose numbers differ in nothing but the case of their letters. */
function listOnce<T>(entries: readonly T[], toOwnNumber: (entry: T) => string): T[] {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const key = toOwnNumber(entry).toUpperCase();
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()];
}

const toNumber = ([number]: DocumentEntry) => number;

function toCaseStart(number: string): string {
  return number.slice(0, number.lastIndexOf('-'));
}

function toPrefix(number: string): string | undefined {
  return toJournalPrefix(number.slice(number.lastIndexOf('-') + 1));
}

function toJournalPrefix(number: string): string | undefined {
  const digits = number.replace(/\D/gu, '');
  return digits === '' ? undefined : digits.slice(0, 2);
}
