import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnownTree } from './catch-up.ts';
import { linkFile, linkTree } from './link-tree.ts';
import { makeTree, type TreeMaking } from './make-tree.ts';
import { NO_PROGRESS } from './progress.ts';
import type { LastSite } from './publish.ts';
import { readReferat } from './read-file.ts';
import { readSiteArchive, toSite } from './read-site.ts';
import { INDEX, listShardFiles } from './shard-files.ts';

/** Code that has run a few times is several times as fast. */
const TIMES = 2;
/** So many files are read once more. */
const ENOUGH = 12;
/** In a large archive once has run most of it often enough, in ms. */
const LONG_ENOUGH = 5000;

/**
 * Makes the last build's site without its newest file, then with it, and throws both away: the next save is what somebody
 * waits for, and it is the same work. `folder`: a place that may be emptied; a process that was killed may have left
 * something there. Stops early, with an error, once a build is wanted.
 */
export async function rehearse(
  { making, output, record }: LastSite,
  folder: string,
  isWanted: () => boolean,
): Promise<void> {
  const { files, given, store, site, reading } = making;
  const began = performance.now();
  const empty = () => rmSync(folder, { recursive: true, force: true });
  // What was read for it was shown nowhere.
  const forget = () => store.keep(files);
  const stopIfWanted = (): void => {
    if (isWanted()) throw new Error('A build is wanted');
  };
  const common = {
    ...making,
    shards: join(folder, 'soegning'),
    progress: { ...NO_PROGRESS, phase: stopIfWanted, step: stopIfWanted },
  };
  const make = async (name: string, from: KnownTree, part: Partial<TreeMaking>) => {
    stopIfWanted();
    const draft = { folder: join(folder, name), record: from.record };
    copyParts(from, draft.folder);
    const before = () => ({ ...from.record, folder: from.folder });
    const staging = { ...draft, publish: () => {}, abandon: () => {} };
    const made = await makeTree(staging, {
      ...common,
      ...part,
      published: from,
      readBefore: before,
    });
    forget();
    if (made.record === undefined) throw new Error('Nothing that could be published');
    return { folder: draft.folder, record: made.record };
  };
  empty();
  mkdirSync(folder, { recursive: true });
  try {
    for (const file of files.slice(-ENOUGH)) readReferat(file, given.config.closedItems);
    linkTree(making.shards, common.shards);
    const newest = site.archive.meetings.at(-1)?.source.file;
    const fewer = { files: files.filter(({ file }) => file !== newest), problems: [] };
    for (let turn = 0; turn < TIMES && performance.now() - began < LONG_ENOUGH; turn += 1) {
      const shorter = readSiteArchive(fewer, given, store, site.archive);
      const part = { files: fewer.files, reading: shorter, site: toSite(given, shorter) };
      const all = { files, reading, site };
      const published = { folder: output.path, record };
      const without = await make(`${turn}a`, published, { ...part, filesBefore: files });
      await make(`${turn}b`, without, { ...all, filesBefore: fewer.files });
    }
  } finally {
    forget();
    empty();
  }
}

/** What an update reads of the tree that it begins with. */
function copyParts({ folder, record }: KnownTree, target: string): void {
  const index = listShardFiles(join(folder, INDEX)).map((file) => join(INDEX, file));
  for (const path of [...Object.keys(record.joined), ...index]) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    linkFile(join(folder, path), join(target, path));
  }
}
