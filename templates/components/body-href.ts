import type { Archive, BodyEntry } from '../../src/archive.ts';
import type { ArchiveChange } from '../../src/archive-change.ts';
import type { Meeting } from '../../src/meeting.ts';
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
export interface NamedBody {
  readonly name: string;
  readonly date: string | undefined;
}

const named = new Map<string, NamedBody>();

/** The one for these words. */
export function toNamedBody(name: string, date?: string): NamedBody {
  const key = `${date} ${name}`;
  const known = named.get(key) ?? { name, date };
  named.set(key, known);
  return known;
}

/** What the addresses that names lead to are made from: they change with nothing else. */
export function toBodySources(
  { archive }: Pick<Site, 'archive'>,
  names: readonly NamedBody[],
): readonly string[] {
  const known = sourcesOf(archive);
  return names.map((one) => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const { body, meeting } = findBody({ archive }, one.name, one.date);
    const source = meeting?.id ?? body?.slug ?? '';
    known.set(one, source);
    return source;
  });
}

/** Those of all names up to now that lead elsewhere after a change: mostly none. */
export const listMoved = perObject(
  ({ leadsElsewhere }: ArchiveChange): ReadonlySet<NamedBody> =>
    new Set([...named.values()].filter(({ name, date }) => leadsElsewhere(name, date))),
);

/** Every page names some of the same few bodies. */
const sourcesOf = perObject((_archive: Archive) => new Map<NamedBody, string>());

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
