import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from './meeting.ts';
import { compareCodeUnits } from './order.ts';
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
}

/** Where a site keeps all its meetings, a line each. */
const ALL_MEETINGS = 'data/moeder.ndjson';

/** What differs between the site that stands and the one that replaces it; all is new where none stands. */
export function buildChanges(
  oldSite: string,
  newSite: string,
  meetings: readonly Meeting[],
): Changes {
  const old = readMeetings(oldSite);
  return {
    pages: comparePages(oldSite, newSite),
    meetings: compare(hashMeetings(old), hashMeetings(meetings)),
    items: compare(hashItems(old), hashItems(meetings)),
  };
}

/** A site that can't be read any more (another version's, a broken one) counts as none. */
function readMeetings(site: string): readonly Meeting[] {
  const path = join(site, ALL_MEETINGS);
  if (!existsSync(path)) return [];
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Meeting);
  } catch {
    return [];
  }
}

function comparePages(oldSite: string, newSite: string): Change {
  return toChange(listPages(oldSite), listPages(newSite), (file) => {
    return !hasSameBytes(join(oldSite, file), join(newSite, file));
  });
}

function listPages(site: string): ReadonlySet<string> {
  return new Set(listSiteFiles(site).filter((file) => file.endsWith('.html')));
}

function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change {
  return toChange(before, after, (name) => before.get(name) !== after.get(name));
}

type Names = Pick<ReadonlySet<string>, 'has' | 'keys'>;

function toChange(before: Names, after: Names, isChanged: (name: string) => boolean): Change {
  const stayed = [...after.keys()].filter((name) => before.has(name));
  return {
    created: [...after.keys()].filter((name) => !before.has(name)).sort(compareCodeUnits),
    changed: stayed.filter(isChanged).sort(compareCodeUnits),
    removed: [...before.keys()].filter((name) => !after.has(name)).sort(compareCodeUnits),
  };
}

function hasSameBytes(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

function hashMeetings(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  return new Map(meetings.map((meeting) => [meeting.id, hash(meeting)]));
}

function hashItems(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  return new Map(
    meetings.flatMap(({ id, items }) =>
      (items ?? []).map((item) => [`${id}#${item.id}`, hash(item)] as const),
    ),
  );
}

/** Kept in place of the text: two archives at once would be twice the memory. */
function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}
