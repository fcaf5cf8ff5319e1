import type { BodyEntry } from '../src/archive.ts';
import { formatDate } from '../src/dates.ts';
import type { Site } from '../src/site.ts';
import { FeedLink } from './components/feed-link.tsx';
import { MeetingList } from './components/meeting-list.tsx';
import { OutcomeTag } from './components/outcome-tag.tsx';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { Paragraphs } from './components/paragraphs.tsx';
import { renderPage } from './components/render-page.tsx';
import { splitByYear } from './components/split.ts';
import { YearLinks } from './components/year-links.tsx';
import type { PageData, PaginatedSettings } from './eleventy-types.ts';
import { bodyText, countText, siteText } from './text.ts';

interface BodyData {
  readonly body: BodyEntry;
}

export const data: PaginatedSettings<BodyData> = {
  pagination: { data: 'site.archive.bodies', size: 1, alias: 'body' },
  permalink: ({ site: { urls }, body }) => toOutputPath(urls, urls.body(body.slug)),
};

export default function render({ site, body }: PageData & BodyData): string {
  return renderPage(<BodyPage site={site} body={body} />);
}

/** A body: its meetings by year, newest first, and its decisions that other minutes print. */
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
            meetings={meetings.filter(({ date }) => date.startsWith(year)).reverse()}
          />
        </section>
      ))}
      {reported.length > 0 && <Reported site={site} body={body} />}
      <FeedLink href={urls.feed(urls.body(slug))} />
    </Page>
  );
}

function Reported({ site, body }: BodyData & { readonly site: Site }) {
  return (
    <section aria-labelledby="gengivet">
      <h2 id="gengivet">{bodyText.reported}</h2>
      <ul class="rows">
        {body.reported.map(({ meeting, item, decision }) => (
          <li key={`${meeting.id} ${item.id} ${decision.lines[0]}`}>
            <a href={site.urls.item(meeting.id, item.id)}>{item.title}</a>{' '}
            <OutcomeTag outcome={decision.outcome} />
            <Paragraphs text={decision.text} />
            <span class="aside">
              {decision.date && `${formatDate(decision.date)}. `}
              {bodyText.reportedIn(meeting.body.name, formatDate(meeting.date))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
