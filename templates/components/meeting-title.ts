import { formatDate } from '../../src/dates.ts';
import type { Meeting } from '../../src/meeting.ts';
import { meetingText } from '../text.ts';

/** `Direktionen 28. januar 2019`; a second meeting of the body that day has a title of its own. */
export function toMeetingTitle(meeting: Meeting): string {
  return meetingText.title(meeting.body.name, formatDate(meeting.date), toOrdinal(meeting));
}

/** 1 for a body's first meeting of the day; later ones have it at the end of their id: `-2`. */
export function toOrdinal({ id, date, body }: Meeting): number {
  return Number(id.slice(`${date}-${body.slug}-`.length) || 1);
}
