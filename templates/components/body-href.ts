import type { Archive } from '../../src/archive.ts';
import { toMeetingOutline } from '../../src/archived-meeting.ts';
import type { BodyEntry } from '../../src/bodies.ts';
import { toKey } from '../../src/key.ts';
import type { Meeting } from '../../src/meeting.ts';
import { parseNamed } from '../../src/outline.ts';
import { perObject } from '../../src/per-object.ts';
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

/** A body's name as a text prints it, with the day where it says one: the same object for the same words. */
interface NamedBody {
  readonly name: string;
  readonly date?: string;
}

const named = new Map<string, NamedBody>();

function toNamedBody(line: string): NamedBody {
  const known = named.get(line) ?? parseNamed(line);
  named.set(line, known);
  return known;
}

/** The bodies that a meeting's minutes name, some with a day, each once: the same on all pages that show some of them. */
const listNamed = perObject((meeting: Meeting): readonly NamedBody[] =>
  toMeetingOutline(meeting).named.split('\n').map(toNamedBody),
);

/** Says where the bodies lead to that a meeting's minutes name: it changes with nothing else. */
export function toNamesKey({ archive }: Pick<Site, 'archive'>, meeting: Meeting): string {
  return namesKeysOf(archive)(meeting);
}

const namesKeysOf = perObject((archive: Archive) => {
  const known = new Map<NamedBody, string>();
  const toTarget = (one: NamedBody): string => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const { body, meeting } = findBody({ archive }, one.name, one.date);
    const target = meeting?.id ?? body?.slug ?? '';
    known.set(one, target);
    return target;
  };
  return perObject((meeting: Meeting) => toKey(listNamed(meeting).map(toTarget)));
});

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
