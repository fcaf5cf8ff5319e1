import { formatDate } from '../../src/dates.ts';
import type { Meeting } from '../../src/meeting.ts';
import { meetingText } from '../text.ts';
import { toOrdinal } from './meeting-title.ts';

/** A meeting's title with its date marked up as one. */
export function MeetingName({ meeting }: { readonly meeting: Meeting }) {
  const { body, date } = meeting;
  return (
    <>
      {body.name} <time dateTime={date}>{formatDate(date)}</time>
      {meetingText.ordinal(toOrdinal(meeting))}
    </>
  );
}
