import { Feed, type Item } from 'feed';
import { countItems } from './archived-meeting.ts';
import type { BodyEntry } from './bodies.ts';
import type { CaseEntry } from './case-entry.ts';
import { toVersions } from './complete-meeting.ts';
import type { DataFile } from './data-file.ts';
import { formatDate } from './dates.ts';
import { type ItemRef, type ListedItem, listItems } from './item-refs.ts';
import type { JournalEntry } from './journal-entry.ts';
import { toKey } from './key.ts';
import type { Decision, IsoDate, Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import { perObject } from './per-object.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import { toStayingKey } from './staying-files.ts';
import { feedText } from './text.ts';
import type { Urls } from './urls.ts';
import { escapeXml, toXmlText } from './xml.ts';

/** A page that has a feed beside it, and the agenda items that the page is about, in any order. */
interface FeedPage {
  readonly address: string;
  readonly toTitle: (config: Site['config']) => string;
  /** Changes with anything that is published of them. */
  readonly key: string;
  readonly listItems: () => readonly ListedItem[];
  readonly most: number;
}

/** A feed is read for what is new; the archive itself is on the pages. The site's own has what many bodies decide on a day. */
const MOST_ENTRIES = { home: 100, page: 40 } as const;

/**
 * An Atom feed for the site, and one beside the page of each body, case and J.nr. main group: one after the other, since they are
 * many; those that stay as they are, are left out.
 */
export function* toFeeds({ archive, urls, earlier }: Site): Iterable<DataFile> {
  const items = listNewestItems(archive.meetings);
  if (items.length > 0) {
    yield toFeed(urls, {
      address: urls.home(),
      toTitle: ({ title, municipality }) => `${title}, ${municipality}`,
      key: toKey(toVersions(items)),
      listItems: () => items,
      most: MOST_ENTRIES.home,
    });
  }
  const { ofBody, ofCase, ofJournal } = feedsOf(urls);
  for (const body of archive.bodies) {
    const { slug, meetings, reported } = body;
    if (earlier !== undefined && !earlier.change.bodies.has(slug)) continue;
    if (reported.length === 0 && meetings.every((it) => countItems(it) === 0)) continue;
    yield ofBody(body);
  }
  for (const entry of archive.cases) {
    if (earlier === undefined || earlier.change.cases.has(entry.caseNumber)) yield ofCase(entry);
  }
  for (const group of archive.journal.mainGroups) {
    if (earlier === undefined || earlier.journals.has(group.number)) yield ofJournal(group);
  }
}

/** Those that there are many of: a process that stays lists the same ones again. */
const feedsOf = perObject((urls: Urls) => {
  const toPageFeed = (
    address: string,
    name: string,
    { version, listItems }: Pick<FeedPage, 'listItems'> & { readonly version: string },
  ): DataFile => {
    const toTitle: FeedPage['toTitle'] = ({ municipality }) => feedText.title(name, municipality);
    const key = toStayingKey(version);
    return toFeed(urls, { address, toTitle, key, listItems, most: MOST_ENTRIES.page });
  };
  return {
    ofBody: perObject((body: BodyEntry) => {
      const { slug, name, version } = body;
      return toPageFeed(urls.body(slug), name, { version, listItems: () => listBodyItems(body) });
    }),
    ofCase: perObject(({ caseNumber, version, items }: CaseEntry) => {
      const name = feedText.case(caseNumber);
      return toPageFeed(urls.case(caseNumber), name, { version, listItems: () => items });
    }),
    ofJournal: perObject(({ number, version, items }: JournalEntry) => {
      const name = feedText.journal(number);
      return toPageFeed(urls.journal(number), name, { version, listItems: () => items });
    }),
  };
});

function toFeed(urls: Urls, page: FeedPage): DataFile {
  return {
    path: toSitePath(urls, urls.feed(page.address)),
    key: page.key,
    toText: (site) => renderFeed(site, page),
  };
}

/** The items of as many of the newest meetings as fill a feed. */
function listNewestItems(meetings: readonly Meeting[]): readonly ListedItem[] {
  const items: ListedItem[] = [];
  for (const meeting of meetings.toReversed()) {
    if (items.length >= MOST_ENTRIES.home) break;
    items.push(...listItems(meeting));
  }
  return items;
}

/** What a body met about, and what it decided in the minutes of others: each item once. */
function listBodyItems({ meetings, reported }: BodyEntry): readonly ListedItem[] {
  const others = new Set(reported.map(({ listed }) => listed));
  return [...meetings.flatMap(listItems), ...others];
}

/** The newest meetings' items first, a meeting's in their own order. */
function listNewest({ listItems, most }: FeedPage): readonly ListedItem[] {
  return listItems()
    .toSorted(
      (a, b) =>
        compareCodeUnits(b.meeting.date, a.meeting.date) ||
        compareCodeUnits(b.meeting.id, a.meeting.id) ||
        a.order - b.order,
    )
    .slice(0, most);
}

function renderFeed({ config, urls }: Site, page: FeedPage): string {
  const { address, toTitle } = page;
  const entries = listNewest(page);
  const self = urls.absolute(urls.feed(address));
  const [newest] = entries;
  const feed = new Feed({
    id: self,
    title: toFeedText(toTitle(config)),
    ...(newest === undefined ? {} : { updated: toInstant(newest.meeting.date) }),
    link: urls.absolute(address),
    feed: self,
    author: { name: toFeedText(config.municipality), link: urls.absolute(urls.home()) },
    favicon: urls.absolute(urls.asset('favicon.svg')),
    ...(config.licence === undefined ? {} : { copyright: toFeedText(config.licence.name) }),
    generator: false,
  });
  for (const ref of entries) feed.addItem(toEntry(ref, urls));
  return `${feed.atom1()}\n`;
}

function toEntry({ meeting, item }: ItemRef, urls: Urls): Item {
  const date = toInstant(meeting.date);
  const content = item.decisions.map(renderDecision).join('');
  return {
    // The library writes titles and contents as HTML.
    title: escapeXml(item.public ? item.title : feedText.closed(item.title)),
    link: urls.absolute(urls.item(meeting.id, item.id)),
    date,
    published: date,
    author: [{ name: toFeedText(meeting.body.name) }],
    ...(content === '' ? {} : { content }),
  };
}

function renderDecision({ body, date, text }: Decision): string {
  const who = [body, date && formatDate(date)].filter((part) => part !== undefined).join(', ');
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${escapeXml(paragraph)}</p>`);
  return `<p><strong>${escapeXml(who || feedText.decision)}</strong></p>${paragraphs.join('')}`;
}

/** Noon in Greenwich: the same day wherever in Europe it is read. */
function toInstant(date: IsoDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** Text that the library writes as it is: it takes `&amp;` for an ampersand already escaped. */
function toFeedText(text: string): string {
  return toXmlText(text).replaceAll('&', '&amp;');
}
