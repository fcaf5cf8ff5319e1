import type { BodyEntry } from './bodies.ts';
import type { CaseEntry } from './case-entry.ts';
import { groupBy } from './group-by.ts';
import type { ItemRef } from './item-refs.ts';
import { listLongLists, toYearAddress } from './long-lists.ts';
import type { IsoDate, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import type { Urls } from './urls.ts';
import { escapeXml } from './xml.ts';

/** A file by its path within the site. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A page's address, and the day of the newest meeting that it shows something of. */
interface SitemapEntry {
  readonly address: string;
  readonly modified?: IsoDate | undefined;
}

/** The sitemap protocol allows no more addresses in a file. */
const LARGEST_MAP = 50_000;

/** `sitemap.xml` with every page; above `largest` pages an index of `sitemap-1.xml` and so on. */
export function toSitemap(site: Site, largest = LARGEST_MAP): readonly TextFile[] {
  const { urls } = site;
  const entries = listPages(site);
  if (entries.length <= largest) {
    return [{ path: 'sitemap.xml', text: renderUrlSet(site, entries) }];
  }
  const parts = Array.from({ length: Math.ceil(entries.length / largest) }, (_, index) => {
    const part = entries.slice(index * largest, (index + 1) * largest);
    const address = `${urls.home()}sitemap-${index + 1}.xml`;
    const modified = toNewest(part.flatMap((entry) => entry.modified ?? []));
    return { entry: { address, modified }, text: renderUrlSet(site, part) };
  });
  const rows = renderRows(
    urls,
    'sitemap',
    parts.map(({ entry }) => entry),
  );
  const index = renderList('sitemapindex', rows);
  return [
    { path: 'sitemap.xml', text: index },
    ...parts.map(({ entry, text }) => ({ path: toSitePath(urls, entry.address), text })),
  ];
}

/** How many pages show something of the archive: nearly all that there are. */
export function countPages(site: Site): number {
  return listPages(site).length;
}

/** Lets every reader in and names the sitemap; the index is for the search page only. */
export function renderRobots({ urls }: Pick<Site, 'urls'>): string {
  const sitemap = urls.absolute(`${urls.home()}sitemap.xml`);
  return `User-agent: *\nDisallow: ${urls.home()}pagefind/\n\nSitemap: ${sitemap}\n`;
}

/** Every page that shows something of the archive: not those that only lead on. */
function listPages(site: Site): readonly SitemapEntry[] {
  const { archive, urls } = site;
  const whole = archive.meetings.at(-1)?.date;
  const overviews = [
    urls.home(),
    urls.bodies(),
    urls.years(),
    urls.cases(),
    urls.journals(),
    urls.search(),
    urls.data(),
    urls.about(),
  ];
  return [
    ...overviews.map((address) => ({ address, modified: whole })),
    ...archive.meetings.map(({ id, date }) => ({ address: urls.meeting(id), modified: date })),
    ...archive.bodies.map((body) => ({ address: urls.body(body.slug), modified: toBodyDay(body) })),
    ...archive.years.map(({ year, meetings }) => ({
      address: urls.year(year),
      modified: meetings.at(-1)?.date,
    })),
    ...archive.cases.map((entry) => ({
      address: urls.case(entry.caseNumber),
      modified: toCaseDay(entry),
    })),
    ...archive.journal.all.map(({ number, items }) => ({
      address: urls.journal(number),
      modified: items[0]?.meeting.date,
    })),
    ...listYearPages(site),
  ];
}

/** The years of the long lists: a page may show two of them. */
function listYearPages(site: Site): readonly SitemapEntry[] {
  const shown = listLongLists(site).flatMap((list) =>
    list.parts.map(({ year, rows }) => ({
      address: toYearAddress(list.address, year),
      modified: toNewestOf(rows),
    })),
  );
  return [...groupBy(shown, ({ address }) => address)].map(([address, lists]) => ({
    address,
    modified: toNewest(lists.flatMap(({ modified }) => modified ?? [])),
  }));
}

const toNewestOf = perObject((rows: readonly Row[]) =>
  toNewest(rows.flatMap((row) => toRowDay(row) ?? [])),
);

type Row = Meeting | CaseEntry | Pick<ItemRef, 'meeting'>;

/** The newest day of the meetings that a row of a list shows something of. */
function toRowDay(row: Row): IsoDate | undefined {
  if ('meeting' in row) return row.meeting.date;
  return 'mentions' in row ? toCaseDay(row) : row.date;
}

/** Items and mentions come oldest first. */
function toCaseDay({ items, mentions }: CaseEntry): IsoDate | undefined {
  return toLater(items.at(-1)?.meeting.date, mentions.at(-1)?.meeting.date);
}

function toBodyDay({ meetings, reported }: BodyEntry): IsoDate | undefined {
  return toLater(meetings.at(-1)?.date, reported.at(-1)?.meeting.date);
}

function toLater(one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function toNewest(dates: readonly IsoDate[]): IsoDate | undefined {
  let newest = dates[0];
  for (const date of dates) if (newest !== undefined && date > newest) newest = date;
  return newest;
}

function renderUrlSet({ urls }: Pick<Site, 'urls'>, entries: readonly SitemapEntry[]): string {
  return renderList('urlset', renderRows(urls, 'url', entries));
}

function renderRows(
  urls: Urls,
  row: 'url' | 'sitemap',
  entries: readonly SitemapEntry[],
): readonly string[] {
  // An address has nothing in it that is markup, but for what the settings put before it.
  const base = escapeXml(urls.absolute(urls.home()));
  return entries.map(({ address, modified }) => {
    const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    return `  <${row}><loc>${base}${toSitePath(urls, address)}</loc>${lastmod}</${row}>\n`;
  });
}

function renderList(list: 'urlset' | 'sitemapindex', rows: readonly string[]): string {
  const head = `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
  return `${head}${rows.join('')}</${list}>\n`;
}
