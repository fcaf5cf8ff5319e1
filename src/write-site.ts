import { join } from 'node:path';
import { renderColourStyles } from './colour.ts';
import { openFileShare, type ShareSetup } from './file-share.ts';
import { writeManifest } from './output.ts';
import type { Progress } from './progress.ts';
import { PROJECT } from './project.ts';
import { INDEX } from './shard-files.ts';
import type { Site } from './site.ts';
import { countPages } from './sitemap.ts';
import type { TreeUpdate } from './tree-update.ts';
import { writeFiles } from './write-files.ts';

/** Where the parts of a site come from that aren't in the archive. */
export interface SiteMaking {
  /** A folder for the search index's shards. */
  readonly store: string;
  /** The version of the program. */
  readonly code: string;
  readonly progress: Progress;
  /** What a process beside this one needs to write some of the files; absent where it doesn't pay. */
  readonly share?: ShareSetup;
  /** Called when more of the site is written. */
  readonly onWritten: () => void;
  /** Called when all but the search index is written. */
  readonly onPages: () => Promise<void>;
}

/** Brings a tree up to date: data, assets, pages and search index. What is in it already is not made again. */
export async function writeSite(
  site: Site,
  update: TreeUpdate,
  making: SiteMaking,
  isEmpty: boolean,
): Promise<void> {
  const { progress } = making;
  // Of a site that is there already, few pages are written, and nobody knows how many.
  progress.phase('pages', isEmpty ? countPages(site) : 0);
  // They are made of the program and the settings alone: an earlier site of the same has them.
  if (isEmpty) {
    const { writeAssets } = await import('./assets.ts');
    writeManifest(update.folder, site.config.pathPrefix);
    const styles = renderColourStyles(site.config.colour);
    await writeAssets(join(PROJECT, 'templates', 'assets'), update.folder, styles);
  }
  // The index is another process's work for the most part: the pages are written meanwhile.
  const endSearch = await beginSearchWriting(site, update, making);
  const parts = await Promise.allSettled([
    writeShared(site, update, making)
      .then(making.onPages)
      .then(() => progress.phase('search')),
    endSearch(),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
}

/** Both cores make pages where there are many. What the process beside leaves undone is done here. */
async function writeShared(
  site: Site,
  update: TreeUpdate,
  { share, onWritten }: SiteMaking,
): Promise<void> {
  if (share === undefined) return writeFiles(site, update, () => true, onWritten);
  const shared = openFileShare(site.urls, share, ({ written, keys }) => {
    update.take(written, keys);
    onWritten();
  });
  try {
    await writeFiles(site, update, (path) => !shared.isShared(path), onWritten);
    if (await shared.finish()) return;
  } finally {
    shared.close();
  }
  await writeFiles(site, update, shared.isShared, onWritten);
}

/** Hands the records over; returns what writes the index once it is made. */
async function beginSearchWriting(
  { archive, urls }: Site,
  update: TreeUpdate,
  { store, code }: SiteMaking,
): Promise<() => Promise<void>> {
  const { beginSearch } = await import('./search-index.ts');
  const search = await beginSearch({
    meetings: archive.meetings,
    urls,
    store,
    code,
  });
  return async () => {
    const { shards, lists } = await search.end();
    for (const shard of shards) update.place(shard);
    for (const { name, key, toText } of lists) {
      const path = `${INDEX}/${name}`;
      if (update.needs(path, key)) update.write(path, toText());
    }
  };
}
