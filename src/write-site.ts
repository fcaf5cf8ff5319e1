import { join } from 'node:path';
import { renderColourStyles } from './colour.ts';
import { type FileShare, openFileShare, type ShareSetup } from './file-share.ts';
import { writeManifest } from './output.ts';
import type { Progress } from './progress.ts';
import { PROJECT } from './project.ts';
import { INDEX } from './shard-files.ts';
import type { Site } from './site.ts';
import { countPages } from './sitemap.ts';
import { isPage, type TreeUpdate } from './tree-update.ts';
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
  /** Called when this process has written what it writes itself, and waits for the one beside. */
  readonly onOwnWritten: () => Promise<void>;
}

/** Brings a tree up to date: data, assets, pages and search index. What is in it already is not made again. */
export async function writeSite(
  site: Site,
  update: TreeUpdate,
  making: SiteMaking,
  isEmpty: boolean,
): Promise<void> {
  const { progress } = making;
  progress.phase('search');
  // They are made of the program and the settings alone: an earlier site of the same has them.
  if (isEmpty) {
    const { writeAssets } = await import('./assets.ts');
    writeManifest(update.folder, site.config.pathPrefix);
    const styles = renderColourStyles(site.config.colour);
    await writeAssets(join(PROJECT, 'templates', 'assets'), update.folder, styles);
  }
  // The process beside begins with the pages while the index is made here.
  const shared = making.share && openShare(site, update, making.share, making.onWritten);
  try {
    await writeSearch(site, update, making);
    making.onWritten();
    // Of a site that is there already, few pages are written, and nobody knows how many.
    const written = update.listWritten().filter(isPage).length;
    progress.phase('pages', isEmpty ? countPages(site) : 0, written);
    await writeShared(site, update, shared, making);
  } finally {
    shared?.close();
  }
}

function openShare(
  { urls }: Site,
  update: TreeUpdate,
  share: ShareSetup,
  onWritten: () => void,
): FileShare {
  return openFileShare(urls, share, ({ written, keys }) => {
    update.take(written, keys);
    onWritten();
  });
}

/** Both cores make pages where there are many. What the process beside leaves undone is done here. */
async function writeShared(
  site: Site,
  update: TreeUpdate,
  shared: FileShare | undefined,
  { onWritten, onOwnWritten }: SiteMaking,
): Promise<void> {
  if (shared === undefined) return writeFiles(site, update, () => true, onWritten);
  await writeFiles(site, update, (path) => !shared.isShared(path), onWritten);
  const [isDone] = await Promise.all([shared.finish(), onOwnWritten()]);
  if (!isDone) await writeFiles(site, update, shared.isShared, onWritten);
}

/** A shard of the index is placed as soon as it is made. */
async function writeSearch(
  { archive, urls }: Site,
  update: TreeUpdate,
  { store, code, onWritten }: SiteMaking,
): Promise<void> {
  const { buildSearch } = await import('./search-index.ts');
  const { lists } = await buildSearch({
    meetings: archive.meetings,
    urls,
    store,
    code,
    onShard: (shard) => {
      update.place(shard);
      onWritten();
    },
  });
  for (const { name, key, toText } of lists) {
    const path = `${INDEX}/${name}`;
    if (update.needs(path, key)) update.write(path, toText());
  }
}
