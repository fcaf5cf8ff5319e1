import type { BodyEntry } from '../../src/archive.ts';
import type { Meeting } from '../../src/meeting.ts';
import type { Site } from '../../src/site.ts';

/** Where a body's name leads: with a day to its meeting then, where the archive has it, else to its page; nowhere without one. */
export function toBodyHref(
  site: Pick<Site, 'archive' | 'urls'>,
  name: string,
  date?: string,
): string | undefined {
  const { body, meeting } = findBody(site, name, date);
  if (meeting !== undefined) return site.urls.meeting(meeting.id);
  return body && site.urls.body(body.slug);
}

/** What the address is made from: it changes with nothing else. */
export function toBodySource(site: Pick<Site, 'archive'>, name: string, date?: string): string {
  const { body, meeting } = findBody(site, name, date);
  return meeting?.id ?? body?.slug ?? '';
}

interface FoundBody {
  readonly body?: BodyEntry;
  readonly meeting?: Meeting | undefined;
}

const NOTHING: FoundBody = {};

function findBody({ archive }: Pick<Site, 'archive'>, name: string, date?: string): FoundBody {
  const body = archive.bodyByName.get(name);
  if (body === undefined) return NOTHING;
  return date === undefined
    ? { body }
    : { body, meeting: archive.meetingById.get(`${date}-${body.slug}`) };
}
