import type { Archive, DecisionRef, ItemRef } from './archive.ts';
import type { CaseEntry } from './cases.ts';
import { type JoinedEvent, listJoinedEvents } from './joined-case.ts';
import type { IsoDate, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';
import type { Site } from './site.ts';

/** The longest list that stands on one page; a longer one is split by year. */
export const LONGEST_LIST = 500;

/** One year of a list that is split: its page lies under the list's own, `<address>/<year>/`. */
export interface YearPart<Row> {
  readonly year: string;
  readonly rows: readonly Row[];
}

/** A list that is too long for the page at its address; a page can have two of them. */
export type LongList =
  | LongListOf<'cases', CaseEntry>
  | LongListOf<'meetings', Meeting>
  | LongListOf<'reported', DecisionRef>
  | LongListOf<'items', ItemRef>
  | LongListOf<'events', JoinedEvent>;

interface LongListOf<Kind extends string, Row> {
  readonly kind: Kind;
  /** The list's own page. */
  readonly address: string;
  /** What that page is about: a body's name, a case number, a J.nr.; absent on the list of all of them. */
  readonly subject?: string;
  readonly parts: readonly YearPart<Row>[];
}

const NONE: readonly never[] = [];

/** The years of a long list, newest first, each with its rows in the list's order; none where it is short enough. */
export function splitByYear<Row>(
  rows: readonly Row[],
  toDate: (row: Row) => string,
): readonly YearPart<Row>[] {
  if (rows.length <= LONGEST_LIST) return NONE;
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const year = toDate(row).slice(0, 4);
    const part = parts.get(year);
    if (part) part.push(row);
    else parts.set(year, [row]);
  }
  return [...parts]
    .map(([year, part]) => ({ year, rows: part }))
    .sort((a, b) => Number(b.year) - Number(a.year));
}

/** The address of a year's part of the list at `address`. */
export function toYearAddress(address: string, year: string): string {
  return `${address}${year}/`;
}

/** The day that an item, a decision or any other thing of a meeting is listed under. */
export function toMeetingDate({ meeting }: Pick<ItemRef, 'meeting'>): IsoDate {
  return meeting.date;
}

/** The day that an event of a case is listed under. */
export function toEventDate({ date }: JoinedEvent): IsoDate {
  return date;
}

/** The day a case was last on an agenda. */
export function toLastDate({ items }: CaseEntry): string {
  return items.at(-1)?.meeting.date ?? '';
}

/** Every list of the site that is split: the cases, each case's course, each body's lists, each topic's items and those without a J.nr. */
export function listLongLists(site: Pick<Site, 'archive' | 'urls'>): readonly LongList[] {
  const known = listsOf(site.archive);
  const { prefix } = site.urls;
  const lists = known.get(prefix) ?? splitLists(site);
  known.set(prefix, lists);
  return lists;
}

/** Asked for by the pages and by the sitemap: by path prefix. */
const listsOf = perObject((_archive: Archive) => new Map<string, readonly LongList[]>());

function splitLists({ archive, urls }: Pick<Site, 'archive' | 'urls'>): readonly LongList[] {
  const { cases, bodies, journal } = archive;
  const topics = journal.all.filter(({ children }) => children.length === 0);
  const lists: readonly LongList[] = [
    { kind: 'cases', address: urls.cases(), parts: splitByYear(cases, toLastDate) },
    ...cases.flatMap((entry): readonly LongList[] => {
      const { caseNumber } = entry;
      const parts = splitByYear(listJoinedEvents(archive, entry), toEventDate);
      if (parts.length === 0) return NONE;
      return [{ kind: 'events', address: urls.case(caseNumber), subject: caseNumber, parts }];
    }),
    ...bodies.flatMap(({ slug, name, meetings, reported }): readonly LongList[] => {
      const page = { address: urls.body(slug), subject: name };
      return [
        { ...page, kind: 'meetings', parts: splitByYear(meetings, ({ date }) => date) },
        { ...page, kind: 'reported', parts: splitByYear(reported, toMeetingDate) },
      ];
    }),
    ...topics.map(({ number, items }): LongList => {
      const parts = splitByYear(items, toMeetingDate);
      return { kind: 'items', address: urls.journal(number), subject: number, parts };
    }),
    {
      kind: 'items',
      address: urls.journals(),
      parts: splitByYear(journal.without, toMeetingDate),
    },
  ];
  return lists.filter(({ parts }) => parts.length > 0);
}
