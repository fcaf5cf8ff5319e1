import { formatDate } from '../src/dates.ts';
import type { Meeting } from '../src/meeting.ts';
import type { Site } from '../src/site.ts';
import { ClosedItem, OpenItem } from './components/agenda-item.tsx';
import { MeetingCitation } from './components/citation.tsx';
import { CorrectionNote } from './components/correction-note.tsx';
import { describeMeeting } from './components/describe-meeting.ts';
import { MeetingContents } from './components/meeting-contents.tsx';
import { MeetingFacts } from './components/meeting-facts.tsx';
import { MeetingName } from './components/meeting-name.tsx';
import { MeetingSource } from './components/meeting-source.tsx';
import { toMeetingTitle } from './components/meeting-title.ts';
import { type NeighbourPair, Neighbours, toNeighbourSources } from './components/neighbours.tsx';
import { Page } from './components/page.tsx';
import { renderPage } from './components/render-page.tsx';
import { shorten } from './components/shorten.ts';
import type { PageData } from './eleventy-types.ts';
import { paginate } from './paginate.ts';
import { isMeetingTouched, toMeetingSources } from './sources.ts';
import { countText, meetingText, siteText } from './text.ts';

interface MeetingData {
  readonly meeting: Meeting;
}

export const data = paginate('meeting', {
  list: ({ archive }): readonly Meeting[] => archive.meetings,
  toAddress: ({ urls }, meeting) => urls.meeting(meeting.id),
  toSources: (site, meeting) => [
    ...toMeetingSources(site, meeting),
    ...toNeighbourSources(toNeighbours(site, meeting)),
  ],
  isOther: ({ meetings, change }, meeting) =>
    meetings.has(meeting.id) || isMeetingTouched(change, meeting),
});

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
      description={shorten(
        `${title}: ${countText.items(items.length)}. ${items.map((item) => item.title).join('; ')}`,
      )}
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
          <CorrectionNote meeting={meeting} />
          <PrintNotes address={urls.absolute(urls.meeting(meeting.id))} />
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

/** On paper: that what is printed is a part, and where the whole is. */
function PrintNotes({ address }: { readonly address: string }) {
  return (
    <p class="excerpt">
      <span class="one">{meetingText.onlyItemPrinted}</span>{' '}
      <span class="decided">{meetingText.onlyDecisionsPrinted}</span> {meetingText.whole} {address}
    </p>
  );
}

function MeetingNeighbours({ site, meeting }: MeetingData & { readonly site: Site }) {
  return (
    <Neighbours
      label={meetingText.neighbours}
      previousLabel={meetingText.previous}
      nextLabel={meetingText.next}
      {...toNeighbours(site, meeting)}
    />
  );
}

/** The body's meetings before and after this one. */
function toNeighbours({ archive, urls }: Site, meeting: Meeting): NeighbourPair {
  const meetings = archive.bodies.find(({ slug }) => slug === meeting.body.slug)?.meetings ?? [];
  const place = meetings.indexOf(meeting);
  const toNeighbour = (other: Meeting | undefined) =>
    other && { href: urls.meeting(other.id), label: toMeetingTitle(other) };
  return { previous: toNeighbour(meetings[place - 1]), next: toNeighbour(meetings[place + 1]) };
}
