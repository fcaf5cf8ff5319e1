import type { Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { meetingText } from '../text.ts';
import { Facts } from './facts.tsx';
import { Oddities } from './oddities.tsx';

/** Where the text comes from, what was odd in it, and the meeting as data. */
export function MeetingSource({
  site,
  meeting,
}: {
  readonly site: Site;
  readonly meeting: Meeting;
}) {
  const { file, lines } = meeting.source;
  return (
    <section class="source" id="kilde" aria-labelledby="kilde-titel">
      <h2 id="kilde-titel">{meetingText.source}</h2>
      <Facts
        facts={[
          { label: meetingText.sourceFile, value: `${file}, ${meetingText.sourceLines(lines)}` },
        ]}
      />
      <Oddities meeting={meeting} />
      <p>
        <a href={site.urls.meetingJson(meeting.id)} type="application/json">
          {meetingText.json}
        </a>
        {site.config.publishSource && (
          <>
            {' · '}
            <a href={site.urls.meetingSource(meeting.id)} type="text/plain">
              {meetingText.sourceText}
            </a>
          </>
        )}
      </p>
    </section>
  );
}
