import { formatWeekdayDate } from '../../src/dates.ts';
import type { Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';
import { meetingText } from '../text.ts';
import { Facts } from './facts.tsx';

/** When, where and who: what the head of the minutes says. */
export function MeetingFacts({
  site,
  meeting,
}: {
  readonly site: Site;
  readonly meeting: Meeting;
}) {
  const { body, date, startTime, endTime, place, participants, apologies, remarks } = meeting;
  const hasWrongWeekday = meeting.messages.some(({ ruleId }) => ruleId === 'weekday-mismatch');
  return (
    <Facts
      facts={[
        { label: meetingText.body, value: <a href={site.urls.body(body.slug)}>{body.name}</a> },
        {
          label: meetingText.date,
          value: (
            <>
              <time dateTime={date}>{formatWeekdayDate(date)}</time>
              {hasWrongWeekday && <span class="oddity"> {meetingText.wrongWeekday}</span>}
            </>
          ),
        },
        { label: meetingText.time, value: startTime && meetingText.clock(startTime, endTime) },
        { label: meetingText.place, value: place },
        { label: meetingText.participants, value: participants.join(', ') },
        { label: meetingText.apologies, value: apologies.join(', ') },
        { label: meetingText.remarks, value: remarks.join(' ') },
      ]}
    />
  );
}
