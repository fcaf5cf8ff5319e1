import type { Archive } from './archive.ts';
import type { BodyEntry } from './bodies.ts';
import type { CaseEntry } from './case-entry.ts';
import type { DecisionRef, ItemRef, ListedItem } from './item-refs.ts';
import { type JoinedEvent, listJoinedEvents } from './joined-case.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { IsoDate, Meeting } from './meeting.ts';
import { isSameList, perObject } from './per-object.ts';
import type { Site } from './site.ts';
import type { Urls } from './urls.ts';

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
  | LongListOf<'items', ListedItem>
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
export function listLongLists({ archive, urls }: Pick<Site, 'archive' | 'urls'>) {
  return listsOf(urls)(archive);
}

/** Asked for by the pages and by the sitemap. */
const listsOf = perObject((urls: Urls) => {
  const known = new Map<string, Parts>();
  return perObject((archive: Archive) =>
    splitLists(archive, urls).map((list) => {
      const key = `${list.kind} ${list.address}`;
      const parts = carryOn(list.parts, known.get(key));
      known.set(key, parts);
      return { ...list, parts } as LongList;
    }),
  );
});

type Parts = readonly YearPart<unknown>[];

/** Years with the same rows as in an earlier archive are the same object: what is made of them stays. */
function carryOn(parts: Parts, before: Parts = NONE): Parts {
  const known = new Map(before.map((part) => [part.year, part]));
  return parts.map((part) => {
    const old = known.get(part.year);
    return old !== undefined && isSameList(old.rows, part.rows) ? old : part;
  });
}

const splitMeetings = perObject(({ meetings }: BodyEntry) =>
  splitByYear(meetings, ({ date }) => date),
);
const splitReported = perObject(({ reported }: BodyEntry) => splitByYear(reported, toMeetingDate));
const splitItems = perObject(({ items }: JournalEntry) => splitByYear(items, toMeetingDate));

/** With another number's events it is longer than its own. */
function mayBeLong({ eventCount, aliases }: CaseEntry): boolean {
  return eventCount > LONGEST_LIST || aliases.length > 0;
}

function splitLists(archive: Archive, urls: Urls): readonly LongList[] {
  const { cases, bodies, journal } = archive;
  const topics = journal.all.filter(({ children }) => children.length === 0);
  const lists: readonly LongList[] = [
    { kind: 'cases', address: urls.cases(), parts: splitByYear(cases, toLastDate) },
    // Of many thousands nearly none.
    ...cases.filter(mayBeLong).map((entry): LongList => {
      const { caseNumber } = entry;
      const parts = splitByYear(listJoinedEvents(archive, entry), toEventDate);
      return { kind: 'events', address: urls.case(caseNumber), subject: caseNumber, parts };
    }),
    ...bodies.flatMap((body): readonly LongList[] => {
      const page = { address: urls.body(body.slug), subject: body.name };
      return [
        { ...page, kind: 'meetings', parts: splitMeetings(body) },
        { ...page, kind: 'reported', parts: splitReported(body) },
      ];
    }),
    ...topics.map((topic): LongList => {
      const { number } = topic;
      return {
        kind: 'items',
        address: urls.journal(number),
        subject: number,
        parts: splitItems(topic),
      };
    }),
    {
      kind: 'items',
      address: urls.journals(),
      parts: splitByYear(journal.without, toMeetingDate),
    },
  ];
  return lists.filter(({ parts }) => parts.length > 0);
}
