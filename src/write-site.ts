import { join } from 'node:path';
import { renderColourStyles } from './colour.ts';
import { openIndexShare, type ShareSetup } from './index-share.ts';
import { writeManifest } from './output.ts';
import type { PlacedShard } from './place-shard.ts';
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
  /** What a process beside this one needs to make the search index; absent where it doesn't pay. */
  readonly share?: ShareSetup;
  /** Called when more of the site is written. */
  readonly onWritten: () => void;
  /** Called when all but the search index is written, and another process still makes that. */
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
  const onShard = (shard: PlacedShard): void => {
    update.adoptShard(shard);
    making.onWritten();
  };
  const share = making.share && openIndexShare(making.share, onShard);
  try {
    await writeFiles(site, update, making.onWritten);
    progress.phase('search');
    if (share !== undefined) await Promise.all([share.finish(), making.onPages()]);
    await writeSearch(site, update, making);
  } finally {
    share?.close();
  }
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
