import type { Site } from '../src/site.ts';
import { ActivityChart } from './components/activity-chart.tsx';
import { Facts } from './components/facts.tsx';
import { FeedLink } from './components/feed-link.tsx';
import { MeetingSummary } from './components/meeting-summary.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { SearchBox } from './components/search-box.tsx';
import { WaysIn } from './components/ways-in.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginateOne } from './paginate.ts';
import { toArchiveSources } from './sources.ts';
import { countText, homeText } from './text.ts';

export const data = paginateOne(({ urls }) => urls.home(), toArchiveSources);

export default function render({ site }: PageData): string {
  return renderPage(<Home site={site} />);
}

/** The front page: search first, then what was decided last, the figures and the ways in. */
function Home({ site }: { readonly site: Site }) {
  const { config, archive, urls } = site;
  const latest = archive.meetings.slice(-3).reverse();
  const heading = homeText.heading(config.municipality);
  return (
    <Page
      site={site}
      description={`${heading}. ${homeText.lead}`}
      address={urls.home()}
      {...(latest.length > 0 && { feed: urls.feed(urls.home()) })}
      searchBox={false}
    >
      <h1>{heading}</h1>
      <p class="lead">{homeText.lead}</p>
      <SearchBox urls={urls} id="q" hint={homeText.searchHint} />
      <section aria-labelledby="seneste">
        <h2 id="seneste">{homeText.latest}</h2>
        {latest.length === 0 && <p>{homeText.empty}</p>}
        <div class="summaries">
          {latest.map((meeting) => (
            <MeetingSummary key={meeting.id} site={site} meeting={meeting} />
          ))}
        </div>
        {latest.length > 0 && <FeedLink href={urls.feed(urls.home())} />}
      </section>
      <section aria-labelledby="veje">
        <h2 id="veje">{homeText.waysIn}</h2>
        <WaysIn urls={urls} />
      </section>
      {latest.length > 0 && <Figures site={site} />}
    </Page>
  );
}

function Figures({ site }: { readonly site: Site }) {
  const { archive } = site;
  const first = archive.meetings[0];
  const last = archive.meetings.at(-1);
  return (
    <>
      <section aria-labelledby="tal">
        <h2 id="tal">{homeText.figures}</h2>
        <Facts
          kind="figures"
          facts={[
            { label: homeText.meetings, value: countText.number(archive.meetings.length) },
            { label: homeText.items, value: countText.number(archive.itemCount) },
            { label: homeText.cases, value: countText.number(archive.caseCount) },
            {
              label: homeText.period,
              value: first && last && toPeriod(first.date.slice(0, 4), last.date.slice(0, 4)),
            },
          ]}
        />
      </section>
      <section aria-labelledby="aktivitet">
        <h2 id="aktivitet">{homeText.activity}</h2>
        <p>{homeText.activityLead}</p>
        <ActivityChart site={site} />
      </section>
    </>
  );
}

function toPeriod(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}
