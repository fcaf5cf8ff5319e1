import { type LongList, listLongLists, toYearAddress, type YearPart } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { CaseRows } from './components/case-rows.tsx';
import { ItemList } from './components/item-list.tsx';
import { MeetingList } from './components/meeting-list.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { ReportedList } from './components/reported-list.tsx';
import type { NavPlace } from './components/site-nav.tsx';
import { Timeline } from './components/timeline.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { toYearSources } from './sources.ts';
import { bodyText, caseText, countText, journalText, siteText, splitText } from './text.ts';

/** One year of the long lists of one page. */
interface SplitPage {
  readonly address: string;
  readonly year: string;
  /** Those that have the year: one, or a body's two. */
  readonly lists: readonly [LongList, ...LongList[]];
}

interface SplitData {
  readonly split: SplitPage;
}

interface KindText {
  readonly place: Extract<NavPlace, 'bodies' | 'cases' | 'journals'>;
  /** What the list's own page is called. */
  readonly toTitle: (subject?: string) => string;
  /** The list's heading where it stands with another. */
  readonly heading: string;
  readonly toCount: (count: number) => string;
}

const byName = (subject = '') => subject;

const KINDS: Readonly<Record<LongList['kind'], KindText>> = {
  cases: {
    place: 'cases',
    toTitle: () => caseText.list,
    heading: caseText.list,
    toCount: countText.cases,
  },
  events: {
    place: 'cases',
    toTitle: (subject = '') => caseText.heading(subject),
    heading: caseText.timeline,
    toCount: countText.events,
  },
  meetings: {
    place: 'bodies',
    toTitle: byName,
    heading: bodyText.meetings,
    toCount: countText.meetings,
  },
  reported: {
    place: 'bodies',
    toTitle: byName,
    heading: bodyText.reported,
    toCount: countText.decisions,
  },
  items: {
    place: 'journals',
    toTitle: (subject) => (subject ? journalText.heading(subject) : journalText.without),
    heading: journalText.items,
    toCount: countText.items,
  },
};

export const data = paginate('split', {
  list: listSplitPages,
  toAddress: (_site, { address, year }) => toYearAddress(address, year),
  toSources: (site, { lists, year }) => toYearSources(site, lists, year),
});

export default function render({ site, split }: PageData & SplitData): string {
  return renderPage(<SplitYear site={site} split={split} />);
}

/** A year of what is too long for one page. */
function SplitYear({ site, split }: SplitData & { readonly site: Site }) {
  const { address, year, lists } = split;
  const [{ kind, subject }] = lists;
  const { place, toTitle } = KINDS[kind];
  const title = toTitle(subject);
  const heading = splitText.title(title, year);
  const counts = lists
    .map((list) => KINDS[list.kind].toCount(toRows<unknown>(list.parts, year).length))
    .join(', ');
  return (
    <Page
      site={site}
      title={heading}
      description={`${heading}: ${counts}`}
      address={toYearAddress(address, year)}
      place={place}
      crumbs={[
        { label: siteText[place], href: site.urls[place]() },
        { label: subject ?? title, href: address },
        { label: year },
      ].filter(({ href }, index) => index === 0 || href !== site.urls[place]())}
    >
      <h1>{heading}</h1>
      <p class="lead">{counts}</p>
      {lists.map((list) => (
        <section key={list.kind} aria-labelledby={`liste-${list.kind}`}>
          <h2 id={`liste-${list.kind}`} class={lists.length === 1 ? 'hidden' : undefined}>
            {KINDS[list.kind].heading}
          </h2>
          <Rows site={site} list={list} year={year} />
          <nav aria-label={splitText.yearsOf(KINDS[list.kind].heading)}>
            <YearLinks address={list.address} parts={list.parts} current={year} />
          </nav>
        </section>
      ))}
    </Page>
  );
}

interface RowsProps {
  readonly site: Site;
  readonly list: LongList;
  readonly year: string;
}

function Rows({ site, list, year }: RowsProps) {
  switch (list.kind) {
    case 'cases':
      return <CaseRows site={site} rows={toRows(list.parts, year)} />;
    case 'events':
      return <Timeline site={site} events={toRows(list.parts, year)} />;
    case 'meetings':
      return <MeetingList site={site} rows={toRows(list.parts, year).toReversed()} />;
    case 'reported':
      return <ReportedList site={site} decisions={toRows(list.parts, year).toReversed()} />;
    case 'items':
      return <ItemList site={site} rows={toRows(list.parts, year)} />;
  }
}

function toRows<Row>(parts: readonly YearPart<Row>[], year: string): readonly Row[] {
  return parts.find((part) => part.year === year)?.rows ?? [];
}

/** A page a year of every page that has a long list. */
export function listSplitPages(site: Site): readonly SplitPage[] {
  const pages = new Map<string, SplitPage>();
  for (const list of listLongLists(site)) {
    for (const { year } of list.parts) {
      const { address } = list;
      const key = toYearAddress(address, year);
      const before = pages.get(key)?.lists;
      pages.set(key, { address, year, lists: before ? [...before, list] : [list] });
    }
  }
  return [...pages.values()];
}
