import type { YearEntry } from '../src/archive.ts';
import { toVersion } from '../src/complete-meeting.ts';
import { formatMonthName } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { MeetingList } from './components/meeting-list.tsx';
import { type NeighbourPair, Neighbours, toNeighbourSources } from './components/neighbours.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { countText, siteText, yearText } from './text.ts';

interface YearData {
  readonly year: YearEntry;
}

export const data = paginate('year', {
  list: ({ archive }): readonly YearEntry[] => archive.years,
  toAddress: ({ urls }, year) => urls.year(year.year),
  toSources: (site, year) => [
    ...year.meetings.map(toVersion),
    ...toNeighbourSources(toNeighbours(site, year)),
  ],
});

export default function render({ site, year }: PageData & YearData): string {
  return renderPage(<YearPage site={site} year={year} />);
}

/** A year's meetings, month by month; a month without any says so. */
export function YearPage({ site, year: entry }: YearData & { readonly site: Site }) {
  const { urls } = site;
  const { year, meetings, itemCount } = entry;
  const months = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  );
  return (
    <Page
      site={site}
      title={yearText.heading(year)}
      description={`${yearText.heading(year)}: ${countText.meetings(meetings.length)}`}
      address={urls.year(year)}
      place="years"
      crumbs={[{ label: siteText.years, href: urls.years() }, { label: year }]}
    >
      <h1>{yearText.heading(year)}</h1>
      <p class="lead">
        {countText.meetings(meetings.length)}, {countText.items(itemCount)}
      </p>
      {months.map((month) => {
        const held = meetings.filter(({ date }) => date.startsWith(month));
        return (
          <section key={month} class="month" aria-labelledby={`maaned-${month}`}>
            <h2 id={`maaned-${month}`}>{formatMonthName(month)}</h2>
            {held.length > 0 ? (
              <MeetingList site={site} rows={held} />
            ) : (
              <p class="aside">{yearText.none}</p>
            )}
          </section>
        );
      })}
      <Neighbours
        label={yearText.neighbours}
        previousLabel={yearText.previous}
        nextLabel={yearText.next}
        {...toNeighbours(site, entry)}
      />
    </Page>
  );
}

/** The years before and after this one that have a meeting. */
function toNeighbours({ archive, urls }: Site, year: YearEntry): NeighbourPair {
  const place = archive.years.indexOf(year);
  const toNeighbour = (other: YearEntry | undefined) =>
    other && { href: urls.year(other.year), label: other.year };
  return {
    previous: toNeighbour(archive.years[place - 1]),
    next: toNeighbour(archive.years[place + 1]),
  };
}
