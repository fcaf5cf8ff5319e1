import type { Archive } from './archive.ts';
import { listCaseNumbers } from './cases.ts';
import { listChanged } from './list-changed.ts';
import { perObject } from './per-object.ts';

/** What is another in one archive than in an earlier one. */
export interface ArchiveChange {
  /** The slugs of the bodies with another name, meeting or reported decision. */
  readonly bodies: ReadonlySet<string>;
  /** The upper-case numbers of the cases with another course. */
  readonly cases: ReadonlySet<string>;
  /** Whether a body's name leads elsewhere, or with a day, the body's meeting then. */
  readonly leadsElsewhere: (name: string, date?: string) => boolean;
}

/** What changed from one archive to another: the same object for the same two. */
export function toArchiveChange(before: Archive, archive: Archive): ArchiveChange {
  return changesSince(before)(archive);
}

const changesSince = perObject((before: Archive) =>
  perObject((archive: Archive) => compareArchives(before, archive)),
);

function compareArchives(before: Archive, archive: Archive): ArchiveChange {
  const meetings = listChanged(before.meetings, archive.meetings);
  const isOther = (id: string): boolean =>
    before.meetingById.has(id) !== archive.meetingById.has(id);
  const ids = new Set(meetings.map(({ id }) => id).filter(isOther));
  const dates: ReadonlySet<string> = new Set(meetings.map(({ date }) => date));
  const bodies = listChanged(before.bodies, archive.bodies);
  const toSlug = ({ bodyByName }: Archive, name: string) => bodyByName.get(name)?.slug;
  const names = new Set(
    bodies.map(({ name }) => name).filter((it) => toSlug(before, it) !== toSlug(archive, it)),
  );
  return {
    bodies: new Set(bodies.map(({ slug }) => slug)),
    cases: new Set(meetings.flatMap(listCaseNumbers)),
    leadsElsewhere: (name, date) =>
      names.has(name) ||
      (date !== undefined && dates.has(date) && ids.has(`${date}-${toSlug(archive, name)}`)),
  };
}
