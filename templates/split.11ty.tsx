import type { ComponentChildren } from 'preact';
import type { Site } from '../src/site.ts';
import { CaseRows, toLastDate } from './components/case-rows.tsx';
import { ItemList } from './components/item-list.tsx';
import { MeetingList } from './components/meeting-list.tsx';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { NavPlace } from './components/site-nav.tsx';
import { splitByYear, toYearAddress, type YearPart } from './components/split.ts';
import { YearLinks } from './components/year-links.tsx';
import type { PageData, PaginatedSettings } from './eleventy-types.ts';
import { caseText, countText, journalText, siteText, splitText } from './text.ts';

/** One year of one long list. */
interface SplitPage {
  readonly title: string;
  readonly place: Extract<NavPlace, 'bodies' | 'cases' | 'journals'>;
  /** The list's own page. */
  readonly address: string;
  readonly part: YearPart<unknown>;
  readonly parts: readonly YearPart<unknown>[];
  readonly toCount: (count: number) => string;
  readonly list: ComponentChildren;
}

interface SplitData {
  readonly split: SplitPage;
}

export const data: PaginatedSettings<SplitData> = {
  pagination: {
    data: 'site.archive.years',
    size: 1,
    alias: 'split',
    before: (_years, { site }) => listSplitPages(site),
  },
  permalink: ({ site: { urls }, split }) =>
    toOutputPath(urls, toYearAddress(split.address, split.part.year)),
};

export default function render({ site, split }: PageData & SplitData): string {
  return renderPage(<SplitYear site={site} split={split} />);
}

/** A year of a list that is too long for one page. */
function SplitYear({ site, split }: SplitData & { readonly site: Site }) {
  const { title, place, address, part, parts, toCount, list } = split;
  const heading = splitText.title(title, part.year);
  return (
    <Page
      site={site}
      title={heading}
      description={`${heading}: ${toCount(part.rows.length)}`}
      address={toYearAddress(address, part.year)}
      place={place}
      crumbs={[
        { label: siteText[place], href: site.urls[place]() },
        { label: title, href: address },
        { label: part.year },
      ].filter(({ href }, index) => index === 0 || href !== site.urls[place]())}
    >
      <h1>{heading}</h1>
      <p class="lead">{toCount(part.rows.length)}</p>
      {list}
      <nav aria-label={splitText.years}>
        <YearLinks address={address} parts={parts} toCount={toCount} current={part.year} />
      </nav>
    </Page>
  );
}

/** Every year of every long list: the cases, a body's meetings, a J.nr.'s items and those without one. */
export function listSplitPages(site: Site): readonly SplitPage[] {
  const { archive, urls } = site;
  const { all, without } = archive.journal;
  const items = (title: string, address: string, refs: typeof without) =>
    toPages(
      splitByYear(refs, ({ meeting }) => meeting.date),
      { title, place: 'journals', address, toCount: countText.items },
      (rows) => <ItemList site={site} items={rows} />,
    );
  return [
    ...toPages(
      splitByYear(archive.cases, toLastDate),
      { title: caseText.list, place: 'cases', address: urls.cases(), toCount: countText.cases },
      (rows) => <CaseRows site={site} cases={rows} />,
    ),
    ...archive.bodies.flatMap(({ name, slug, meetings }) =>
      toPages(
        splitByYear(meetings, ({ date }) => date),
        { title: name, place: 'bodies', address: urls.body(slug), toCount: countText.meetings },
        (rows) => <MeetingList site={site} meetings={rows.toReversed()} />,
      ),
    ),
    ...all
      .filter(({ children }) => children.length === 0)
      .flatMap((entry) =>
        items(journalText.heading(entry.number), urls.journal(entry.number), entry.items),
      ),
    ...items(journalText.without, urls.journals(), without),
  ];
}

function toPages<Row>(
  parts: readonly YearPart<Row>[],
  about: Pick<SplitPage, 'title' | 'place' | 'address' | 'toCount'>,
  toList: (rows: readonly Row[]) => ComponentChildren,
): readonly SplitPage[] {
  return parts.map((part) => ({ ...about, part, parts, list: toList(part.rows) }));
}
