import type { EarlierSite } from './earlier-site.ts';
import type { FileKeys } from './file-keys.ts';
import type { Site } from './site.ts';
import { toOutputPath, toSitePath } from './site-path.ts';

/** Before the key of a file that stays in a tree until it is named. */
const STAYS = '=';

/**
 * The key of a file that there are many of, a few for each meeting, case, J.nr. or body: where the tree is brought up to date
 * by what has changed, it stays as it is, and nobody has to ask for it, unless `listNamedFiles` names it.
 */
export function toStayingKey(key: string): string {
  return STAYS + key;
}

/**
 * The files that an earlier site may have of whatever is new, another or gone: those that the site still has are asked for, the
 * others are removed.
 */
export function listNamedFiles(
  { urls }: Pick<Site, 'urls'>,
  { named: { meetings, cases, journals, bodies } }: Pick<EarlierSite, 'named'>,
): readonly string[] {
  const toPage = (address: string): string => toOutputPath(urls, address);
  const toFeed = (address: string): string => toSitePath(urls, urls.feed(address));
  const withFeeds = (addresses: readonly string[]): readonly string[] =>
    addresses.flatMap((address) => [toPage(address), toFeed(address)]);
  return [
    ...meetings.flatMap((id) => [
      toPage(urls.meeting(id)),
      toSitePath(urls, urls.meetingJson(id)),
      toSitePath(urls, urls.meetingSource(id)),
    ]),
    ...withFeeds(toAddresses(cases, urls.case)),
    ...withFeeds(toAddresses(journals, urls.journal)),
    ...withFeeds(toAddresses(bodies, urls.body)),
  ];
}

/** A file that couldn't be published may say anything: what has no address has no file in a tree. */
function toAddresses(
  names: readonly string[],
  toAddress: (name: string) => string,
): readonly string[] {
  return names.flatMap((name) => {
    try {
      return toAddress(name);
    } catch {
      return [];
    }
  });
}

/** The files of a tree that were not asked for and don't stay. `named`: all that may be gone of what stays; undefined where nobody knows. */
export function listGone(
  before: FileKeys,
  asked: ReadonlyMap<string, unknown>,
  named: ReadonlySet<string> | undefined,
): readonly string[] {
  const paths =
    named === undefined
      ? before.listPaths('', true)
      : [...before.listPaths(STAYS, false), ...[...named].filter((path) => before.has(path))];
  return paths.filter((path) => !asked.has(path));
}
