import type { Site } from '../../src/site.ts';

/** Where a body's name leads: with a day to its meeting then, where the archive has it, else to its page; nowhere without one. */
export function toBodyHref(
  { archive, urls }: Pick<Site, 'archive' | 'urls'>,
  name: string,
  date?: string,
): string | undefined {
  const body = archive.bodyByName.get(name);
  if (body === undefined) return undefined;
  const meeting = date && archive.meetingById.get(`${date}-${body.slug}`);
  return meeting ? urls.meeting(meeting.id) : urls.body(body.slug);
}
