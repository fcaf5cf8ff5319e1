import type { Site } from '../../src/site.ts';

interface BodyNameProps {
  readonly site: Site;
  readonly name: string;
  /** With a day, the name leads to that body's meeting where the archive has it. */
  readonly date?: string;
}

/** A body's name, linked to its meeting of the day or else to its page. */
export function BodyName({ site, name, date }: BodyNameProps) {
  const body = site.archive.bodies.find((entry) => entry.name === name);
  if (!body) return <>{name}</>;
  const meeting = date && site.archive.meetingById.get(`${date}-${body.slug}`);
  const href = meeting ? site.urls.meeting(meeting.id) : site.urls.body(body.slug);
  return <a href={href}>{name}</a>;
}
