import { formatDate } from '../src/dates.ts';
import type { Meeting } from '../src/meeting.ts';
import type { Site } from '../src/site.ts';
import { ClosedItem, OpenItem } from './components/agenda-item.tsx';
import { MeetingCitation } from './components/citation.tsx';
import { describeMeeting } from './components/describe-meeting.ts';
import { MeetingContents } from './components/meeting-contents.tsx';
import { MeetingFacts } from './components/meeting-facts.tsx';
import { MeetingName } from './components/meeting-name.tsx';
import { MeetingSource } from './components/meeting-source.tsx';
import { toMeetingTitle } from './components/meeting-title.ts';
import { Neighbours } from './components/neighbours.tsx';
import { toOutputPath } from './components/output-path.ts';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import type { PageData, PaginatedSettings } from './eleventy-types.ts';
import { countText, meetingText, siteText } from './text.ts';

interface MeetingData {
  readonly meeting: Meeting;
}

export const data: PaginatedSettings<MeetingData> = {
  pagination: { data: 'site.archive.meetings', size: 1, alias: 'meeting' },
  permalink: ({ site: { urls }, meeting }) => toOutputPath(urls, urls.meeting(meeting.id)),
};

export default function render({ site, meeting }: PageData & MeetingData): string {
  return renderPage(<MeetingPage site={site} meeting={meeting} />);
}

/** A meeting: its facts, its agenda in view, every item with its decision first. */
export function MeetingPage({ site, meeting }: MeetingData & { readonly site: Site }) {
  const { urls } = site;
  const { body, date, items } = meeting;
  const title = toMeetingTitle(meeting);
  return (
    <Page
      site={site}
      title={title}
      description={`${title}: ${countText.items(items.length)}. ${items
        .map((item) => item.title)
        .join('; ')
        .slice(0, 160)}`}
      address={urls.meeting(meeting.id)}
      place="bodies"
      script="meeting.js"
      described={describeMeeting(site, meeting)}
      crumbs={[
        { label: siteText.bodies, href: urls.bodies() },
        { label: body.name, href: urls.body(body.slug) },
        { label: formatDate(date) },
      ]}
    >
      <div class="meeting">
        <div class="meeting-head">
          <h1>
            <MeetingName meeting={meeting} />
          </h1>
          <MeetingFacts site={site} meeting={meeting} />
        </div>
        <MeetingContents meeting={meeting} />
        <article
          class="items"
          aria-label={title}
          data-copy={meetingText.copy}
          data-cite={meetingText.copyCitation}
          data-copied={meetingText.copied}
        >
          {items.map((item) =>
            item.public ? (
              <OpenItem key={item.id} site={site} meeting={meeting} item={item} />
            ) : (
              <ClosedItem key={item.id} site={site} meeting={meeting} item={item} />
            ),
          )}
          <MeetingCitation site={site} meeting={meeting} />
          <MeetingSource site={site} meeting={meeting} />
          <MeetingNeighbours site={site} meeting={meeting} />
        </article>
      </div>
    </Page>
  );
}

function MeetingNeighbours({ site, meeting }: MeetingData & { readonly site: Site }) {
  const { archive, urls } = site;
  const meetings = archive.bodies.find(({ slug }) => slug === meeting.body.slug)?.meetings ?? [];
  const place = meetings.findIndex(({ id }) => id === meeting.id);
  const toNeighbour = (other: Meeting | undefined) =>
    other && {
      href: urls.meeting(other.id),
      label: toMeetingTitle(other),
    };
  return (
    <Neighbours
      label={meetingText.neighbours}
      previousLabel={meetingText.previous}
      nextLabel={meetingText.next}
      previous={toNeighbour(meetings[place - 1])}
      next={toNeighbour(meetings[place + 1])}
    />
  );
}
