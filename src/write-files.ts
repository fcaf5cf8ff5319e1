import { statSync } from 'node:fs';
import { join } from 'node:path';
import { toDataFiles, toJoinedFiles } from './data-files.ts';
import { buildPageBatches } from './page-batches.ts';
import { PROGRAM } from './project.ts';
import type { Site } from './site.ts';
import { toSitePath } from './site-path.ts';
import type { TreeUpdate } from './tree-update.ts';

/** Brings data files and pages of a tree up to date. `onWritten` is called when more of them are on the disk. */
export async function writeFiles(
  site: Site,
  update: TreeUpdate,
  onWritten: () => void,
): Promise<void> {
  // What isn't needed by a build that stops early is loaded late: Eleventy alone takes half a second.
  const { writePages } = await import('./eleventy.ts');
  const begun = update.beginJoins();
  try {
    for (const { path, key, toText } of toDataFiles(site)) {
      if (update.needs(path, key)) update.write(path, toText(site));
    }
  } finally {
    // Also where something fails: nothing may be writing into a tree that is given up.
    await Promise.allSettled(begun);
  }
  await Promise.all(begun);
  const joined = toJoinedFiles(site);
  for (const file of joined) update.join(file);
  onWritten();
  const toSize = (path: string): (readonly [string, number])[] => {
    const found = statSync(join(update.folder, path), { throwIfNoEntry: false });
    return found === undefined ? [] : [[path, found.size]];
  };
  // The page that explains the files says how large they are.
  const named = [...joined.map(({ path }) => path), ...listNamed(site)];
  const made = { ...site, fileSizes: new Map(named.flatMap(toSize)) };
  const openBatch = buildPageBatches((path, toPageKey) => update.needs(path, toPageKey()));
  for (let isLeft = true; isLeft; ) {
    const { needs, isFull } = openBatch();
    update.adopt(await writePages({ ...made, needs }, PROGRAM, update.folder));
    isLeft = isFull();
    onWritten();
  }
}

/** The files that the page names besides those that are put together; of those that there is one a meeting of, the newest. */
function listNamed({ archive: { meetings }, urls }: Site): readonly string[] {
  const examples = meetings
    .slice(-1)
    .flatMap(({ id }) => [urls.meetingJson(id), urls.meetingSource(id)]);
  return [...examples, `${urls.data()}meeting.schema.json`, urls.feed(urls.home())].map((address) =>
    toSitePath(urls, address),
  );
}
