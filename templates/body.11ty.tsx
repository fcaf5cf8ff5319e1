import type { BodyEntry } from '../src/bodies.ts';
import { splitByYear, toMeetingDate } from '../src/long-lists.ts';
import type { Site } from '../src/site.ts';
import { FeedLink } from './components/feed-link.tsx';
import { MeetingList } from './components/meeting-list.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { ReportedList } from './components/reported-list.tsx';
import { YearLinks } from './components/year-links.tsx';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { bodyText, countText, siteText } from './text.ts';

interface BodyData {
  readonly body: BodyEntry;
}

export const data = paginate('body', {
  list: ({ archive }): readonly BodyEntry[] => archive.bodies,
  toAddress: ({ urls }, body) => urls.body(body.slug),
  toSources: (_site, { name, version }) => [name, version],
  isOther: ({ change }, body) => change.bodies.has(body.slug),
});

export default function render({ site, body }: PageData & BodyData): string {
  return renderPage(<BodyPage site={site} body={body} />);
}

/** A body: its meetings by year and its decisions that other minutes print, both newest first. */
export function BodyPage({ site, body }: BodyData & { readonly site: Site }) {
  const { urls } = site;
  const { name, slug, meetings, reported } = body;
  const parts = splitByYear(meetings, ({ date }) => date);
  const years =
    parts.length > 0 ? [] : [...new Set(meetings.map(({ date }) => date.slice(0, 4)))].reverse();
  return (
    <Page
      site={site}
      title={name}
      description={`${name}: ${countText.meetings(meetings.length)}`}
      address={urls.body(slug)}
      place="bodies"
      feed={urls.feed(urls.body(slug))}
      crumbs={[{ label: siteText.bodies, href: urls.bodies() }, { label: name }]}
    >
      <h1>{name}</h1>
      <p class="lead">
        {meetings.length > 0 ? countText.meetings(meetings.length) : bodyText.onlyReported(name)}
      </p>
      {parts.length > 0 && (
        <YearLinks address={urls.body(slug)} parts={parts} toCount={countText.meetings} />
      )}
      {years.map((year) => (
        <section key={year} aria-labelledby={`aar-${year}`}>
          <h2 id={`aar-${year}`}>{year}</h2>
          <MeetingList
            site={site}
            rows={meetings.filter(({ date }) => date.startsWith(year)).reverse()}
          />
        </section>
      ))}
      {reported.length > 0 && <Reported site={site} body={body} />}
      <FeedLink href={urls.feed(urls.body(slug))} />
    </Page>
  );
}

function Reported({ site, body }: BodyData & { readonly site: Site }) {
  const parts = splitByYear(body.reported, toMeetingDate);
  return (
    <section aria-labelledby="gengivet">
      <h2 id="gengivet">{bodyText.reported}</h2>
      {parts.length === 0 ? (
        <ReportedList site={site} decisions={body.reported.toReversed()} />
      ) : (
        <YearLinks
          address={site.urls.body(body.slug)}
          parts={parts}
          toCount={countText.decisions}
        />
      )}
    </section>
  );
}
