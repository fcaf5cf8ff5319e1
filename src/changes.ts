import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
import { findRenumbered, type Renumbering } from './renumbered.ts';
import { listSiteFiles } from './site-files.ts';

/** Names of what is new, changed and gone, each in code unit order. */
export interface Change {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a build does to the published site. Pages by their path, meetings by id, items as `<meeting id>#<item id>`. */
export interface Changes {
  readonly pages: Change;
  readonly meetings: Change;
  readonly items: Change;
  /** Meetings whose address is another one now; absent where there is none. */
  readonly renumbered?: readonly Renumbering[];
}

/** A site on the disk: where two of them say the same of a page or a meeting, they have the same of it. */
export interface SiteState {
  readonly folder: string;
  /** What each file was made from, by its path within the site. */
  readonly files: Keys;
  /** The version of each meeting by its id. */
  readonly meetings: ReadonlyMap<string, string>;
  /** The ids of a meeting's items, where they are known without reading the meeting. */
  readonly listItems?: (id: string) => readonly string[];
}

/** Where a site keeps each meeting. */
const MEETINGS = 'data/moeder';

/** A site that nobody has kept a record of, by what lies there: nothing in it is known to be the same. */
export function readSiteState(folder: string): SiteState {
  const meetings = join(folder, MEETINGS);
  const names = existsSync(meetings) ? readdirSync(meetings) : [];
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  return { folder, files: toUnknown(listSiteFiles(folder)), meetings: toUnknown(ids) };
}

/**
 * What differs between the site that stands and the one that replaces it; all is new where none stands. `touched`: where it
 * is known, the files outside of which nothing differs.
 */
export function buildChanges(old: SiteState, next: SiteState, touched?: Iterable<string>): Changes {
  const pages = compare(old.files, next.files, {
    ...(touched === undefined ? {} : { names: touched }),
    isMeant: (path) => path.endsWith('.html'),
    isChanged: (path) => !hasSameBytes(old, next, path),
  });
  const meetings = compare(old.meetings, next.meetings, {
    isChanged: (id) => !hasSameBytes(old, next, toMeetingPath(id)),
  });
  const items = [
    ...meetings.created.map((id) => compare(NONE, listItems(next, id))),
    ...meetings.changed.map((id) => compare(readItems(old, id), readItems(next, id))),
    ...meetings.removed.map((id) => compare(readItems(old, id), NONE)),
  ];
  const join = (kind: keyof Change) => items.flatMap((item) => item[kind]).sort(compareCodeUnits);
  const renumbered = findRenumbered(
    [...meetings.created, ...meetings.changed, ...meetings.removed],
    (when, id) => readMeeting(when === 'before' ? old : next, id)?.source?.sha256,
  );
  return {
    pages,
    meetings,
    items: { created: join('created'), changed: join('changed'), removed: join('removed') },
    ...(renumbered.length > 0 && { renumbered }),
  };
}

/** A key a name. */
export type Keys = Iterable<readonly [string, string]> & Pick<ReadonlyMap<string, string>, 'get'>;

const NONE: Keys = new Map();

function toUnknown(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, '']));
}

/** Which names are compared, and whether one has changed where its keys differ or say nothing: all of them if nothing is said. */
interface Comparison {
  /** Those that may differ. */
  readonly names?: Iterable<string>;
  readonly isMeant?: (name: string) => boolean;
  readonly isChanged?: (name: string) => boolean;
}

const ALWAYS = () => true;

function compare(
  before: Keys,
  after: Keys,
  {
    names = new Set([...before, ...after].map(([name]) => name)),
    isMeant = ALWAYS,
    isChanged = ALWAYS,
  }: Comparison = {},
): Change {
  const [created, changed, removed]: [string[], string[], string[]] = [[], [], []];
  for (const name of names) {
    const [old, now] = [before.get(name), after.get(name)];
    if ((now !== '' && old === now) || !isMeant(name)) continue;
    if (now === undefined) removed.push(name);
    else if (old === undefined) created.push(name);
    else if (isChanged(name)) changed.push(name);
  }
  for (const names of [created, changed, removed]) names.sort(compareCodeUnits);
  return { created, changed, removed };
}

function hasSameBytes(old: SiteState, next: SiteState, path: string): boolean {
  const [a, b] = [join(old.folder, path), join(next.folder, path)];
  const [before, after] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  if (before === undefined || before.size !== after?.size) return false;
  // Two names of one file.
  return before.ino === after.ino || readFileSync(a).equals(readFileSync(b));
}

/** The names of a meeting's items. */
function listItems(site: SiteState, id: string): Keys {
  const known = site.listItems?.(id);
  return known === undefined
    ? readItems(site, id)
    : toUnknown(known.map((item) => `${id}#${item}`));
}

/** The items of a published meeting; none where nobody can tell. */
function readItems(site: SiteState, id: string): Keys {
  const items = readMeeting(site, id)?.items ?? [];
  return new Map(items.map((item) => [`${id}#${item.id}`, JSON.stringify(item)]));
}

/** A published meeting; undefined where there is none, or its file can't be read (another version's, a broken one). */
function readMeeting({ folder }: SiteState, id: string): Published | undefined {
  try {
    const meeting = JSON.parse(readFileSync(join(folder, toMeetingPath(id)), 'utf8')) as Published;
    return Array.isArray(meeting.items) ? meeting : undefined;
  } catch {
    return undefined;
  }
}

type Published = Pick<Meeting, 'items'> & Partial<Pick<Meeting, 'source'>>;

function toMeetingPath(id: string): string {
  return `${MEETINGS}/${id}.json`;
}
