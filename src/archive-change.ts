import type { Archive } from './archive.ts';
import { toMeetingOutline } from './archived-meeting.ts';
import type { Meeting } from './meeting.ts';
import { parseNamed } from './outline.ts';

/** What is another in one archive than in an earlier one. */
export interface ArchiveChange {
  /** The slugs of the bodies with another name, meeting or reported decision. */
  readonly bodies: ReadonlySet<string>;
  /** The upper-case numbers of the cases with another course. */
  readonly cases: ReadonlySet<string>;
  /** The meetings, as they are now, that have an item of such a case. */
  readonly caseMeetings: ReadonlySet<Meeting>;
  /** The meetings, as they are now, that name a body that leads elsewhere. */
  readonly movedIn: ReadonlySet<Meeting>;
}

/** What bodies' names may lead to or have led to. */
export interface Moves {
  /** The names that lead to another body's page, or to one no more. */
  readonly names: ReadonlySet<string>;
  /** The ids of the meetings that have come or gone. */
  readonly ids: ReadonlySet<string>;
}

/** A change to this archive. */
export function toChange(
  { meetings, caseByNumber, bodyByName }: Archive,
  { bodies, cases, names, ids }: Pick<ArchiveChange, 'bodies' | 'cases'> & Moves,
): ArchiveChange {
  const items = [...cases].flatMap((number) => caseByNumber.get(number)?.items ?? []);
  const days = [...new Set([...ids].map((id) => id.slice(0, DAY_LENGTH)))];
  const isMoved = ({ name, date }: ReturnType<typeof parseNamed>): boolean =>
    names.has(name) || ids.has(`${date}-${bodyByName.get(name)?.slug}`);
  const haveMoved = (meeting: Meeting): boolean => {
    const { named } = toMeetingOutline(meeting);
    // Few meetings name a body on a day: the others' names are not looked at.
    const mayHave = names.size > 0 || days.some((day) => named.includes(day));
    return mayHave && named.split('\n').map(parseNamed).some(isMoved);
  };
  return {
    ...{ bodies, cases },
    caseMeetings: new Set(items.map(({ meeting }) => meeting)),
    movedIn: new Set(names.size + days.length === 0 ? [] : meetings.filter(haveMoved)),
  };
}

/** `2019-01-28` */
const DAY_LENGTH = 10;
