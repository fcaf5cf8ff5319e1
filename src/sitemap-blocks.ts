import type { BodyEntry } from './bodies.ts';
import type { CaseEntry } from './case-entry.ts';
import type { EarlierSite } from './earlier-site.ts';
import { groupBy } from './group-by.ts';
import type { ItemRef } from './item-refs.ts';
import { listRuns } from './list-runs.ts';
import { listLongLists, toYearAddress } from './long-lists.ts';
import type { IsoDate, Meeting } from './meeting.ts';
import { perObject } from './per-object.ts';
import type { Site } from './site.ts';

/** A page's address, and the day of the newest meeting that it shows something of. */
export interface SitemapEntry {
  readonly address: string;
  readonly modified?: IsoDate | undefined;
}

/** Pages that lie together in the sitemap. */
export interface SitemapBlock {
  /** Another one for each; it has no blank. */
  readonly name: string;
  readonly count: number;
  readonly toEntries: () => readonly SitemapEntry[];
  /** False where it is sure that an earlier site has the same. */
  readonly isOther: (earlier: EarlierSite) => boolean;
}

/** Every page that shows something of the archive: not those that only lead on. */
export function listBlocks(site: Site): readonly SitemapBlock[] {
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
    toSmall(
      'oversigter',
      overviews.map((address) => ({ address, modified: whole })),
    ),
    ...archive.years.map(({ year, meetings }) => ({
      ...{ name: `moeder-${year}`, count: meetings.length },
      toEntries: () =>
        meetings.map(({ id, date }) => ({ address: urls.meeting(id), modified: date })),
      isOther: ({ named }: EarlierSite) => named.meetings.some((id) => id.startsWith(year)),
    })),
    toSmall('udvalg-og-aar', [
      ...archive.bodies.map((body) => ({
        address: urls.body(body.slug),
        modified: toBodyDay(body),
      })),
      ...archive.years.map(({ year, meetings }) => ({
        address: urls.year(year),
        modified: meetings.at(-1)?.date,
      })),
    ]),
    ...listRuns(archive.cases, ({ caseNumber }) => toCaseGroup(caseNumber)).map((run) => ({
      ...{ name: `sager-${run.name}`, count: run.rows.length },
      toEntries: () =>
        run.rows.map((entry) => ({
          address: urls.case(entry.caseNumber),
          modified: toCaseDay(entry),
        })),
      isOther: ({ change }: EarlierSite) => listCaseGroups(change).has(run.group),
    })),
    ...listRuns(archive.journal.all, ({ number }) => number.slice(0, 2)).map((run) => ({
      ...{ name: `jnr-${run.name}`, count: run.rows.length },
      toEntries: () =>
        run.rows.map(({ number, items }) => ({
          address: urls.journal(number),
          modified: items[0]?.meeting.date,
        })),
      isOther: ({ journals }: EarlierSite) => journals.has(run.group),
    })),
    toSmall('aarslister', listYearPages(site)),
  ];
}

/** One that is looked at each time. */
function toSmall(name: string, entries: readonly SitemapEntry[]): SitemapBlock {
  return { name, count: entries.length, toEntries: () => entries, isOther: () => true };
}

/** `326-2018` of `326-2018-33014`, `23` of `23-010268`. */
function toCaseGroup(caseNumber: string): string {
  return caseNumber.slice(0, Math.max(0, caseNumber.lastIndexOf('-')));
}

const listCaseGroups = perObject(
  ({ cases }: EarlierSite['change']): ReadonlySet<string> => new Set([...cases].map(toCaseGroup)),
);

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
    modified: toNewest(lists),
  }));
}

const toNewestOf = perObject((rows: readonly Row[]): IsoDate | undefined =>
  rows.reduce<IsoDate | undefined>((newest, row) => toLater(newest, toRowDay(row)), undefined),
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

/** The newest day that entries name. */
export function toNewest(entries: readonly Pick<SitemapEntry, 'modified'>[]): IsoDate | undefined {
  return entries.reduce<IsoDate | undefined>(
    (newest, { modified }) => toLater(newest, modified),
    undefined,
  );
}

function toLater(one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}
