import { mkdirSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { PROGRAM } from './project.ts';
import type { PublishResult } from './publish.ts';
import { readReferat } from './read-file.ts';
import { toSearchRecords } from './search.ts';
import type { Site } from './site.ts';

/** So many of the newest files and of each kind of page are enough: code that has run a few times is several times as fast. */
const ENOUGH = 12;
const ENOUGH_PAGES = 4;

/**
 * Does what the next build of a process that stays would else do for the first time, and throws it away: the next save is
 * what somebody waits for. `folder`: a place that may be emptied; a process that was killed may have left something there.
 * Ends early once a build is wanted.
 */
export async function warmUp(
  site: Site,
  files: PublishResult['files'],
  folder: string,
  isWanted: () => boolean,
): Promise<void> {
  const [{ writePages }, { writeShard }, { toDataFiles }] = await Promise.all([
    import('./eleventy.ts'),
    import('./search-write.ts'),
    import('./data-files.ts'),
    import('./find-leaks.ts'),
    import('./search-index.ts'),
    import('./write-site.ts'),
  ]);
  const empty = () => rmSync(folder, { recursive: true, force: true });
  empty();
  mkdirSync(folder, { recursive: true });
  try {
    const steps = [
      () => {
        for (const file of files.slice(-ENOUGH)) readReferat(file, site.config.closedItems);
      },
      () => {
        const meetings = site.archive.meetings.slice(-ENOUGH);
        const records = toSearchRecords({ meetings }, site.urls);
        return writeShard({ records, compounds: new Map(), folder, withScript: true });
      },
      () => {
        for (const _file of toDataFiles(site));
      },
      () => writePages({ ...site, needs: buildNeedsFew() }, PROGRAM, folder),
    ];
    for (const step of steps) {
      // What is asked for meanwhile is heard here.
      await setImmediate();
      if (isWanted()) return;
      await step();
    }
  } finally {
    empty();
  }
}

/** A few pages of each kind, and the key of every one. */
function buildNeedsFew(): NonNullable<Site['needs']> {
  const counts = new Map<string, number>();
  return (path, toPageKey) => {
    toPageKey();
    const kind = path.slice(0, path.indexOf('/'));
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= ENOUGH_PAGES;
  };
}
