import { statSync } from 'node:fs';
import { join } from 'node:path';
import { renderColourStyles } from './colour.ts';
import { toDataFiles, toJoinedFiles } from './data-files.ts';
import { writeManifest } from './output.ts';
import { buildPageBatches } from './page-batches.ts';
import type { Progress } from './progress.ts';
import { PROGRAM, PROJECT } from './project.ts';
import { INDEX } from './shard-files.ts';
import type { Site } from './site.ts';
import type { TreeUpdate } from './tree-update.ts';

/** Where the parts of a site come from that aren't in the archive. */
export interface SiteMaking {
  /** A folder for the search index's shards. */
  readonly store: string;
  /** The version of the program. */
  readonly code: string;
  readonly progress: Progress;
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
  progress.phase('pages', site.archive.meetings.length + site.archive.cases.length);
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
    writeDataAndPages(site, update, making).then(making.onPages),
    endSearch(),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
}

async function writeDataAndPages(
  site: Site,
  update: TreeUpdate,
  { onWritten }: SiteMaking,
): Promise<void> {
  // What isn't needed by a build that stops early is loaded late: Eleventy alone takes half a second.
  const { writePages } = await import('./eleventy.ts');
  for (const { path, sources, toText } of toDataFiles(site)) {
    if (update.needs(path, sources)) update.write(path, toText());
  }
  const joined = toJoinedFiles(site);
  for (const { path, parts } of joined) update.join(path, parts);
  onWritten();
  // The page that explains the files says how large they are.
  const sizes = joined.map(({ path }) => [path, statSync(join(update.folder, path)).size] as const);
  const made = { ...site, fileSizes: new Map(sizes) };
  const openBatch = buildPageBatches((path, toSources) => update.needs(path, toSources()));
  for (let isLeft = true; isLeft; ) {
    const { needs, isFull } = openBatch();
    update.adopt(await writePages({ ...made, needs }, PROGRAM, update.folder));
    isLeft = isFull();
    onWritten();
  }
}

/** Hands the records over; returns what writes the index once it is made. */
async function beginSearchWriting(
  { archive, urls }: Site,
  update: TreeUpdate,
  { store, code, progress }: SiteMaking,
): Promise<() => Promise<void>> {
  const { beginSearch } = await import('./search-index.ts');
  const search = await beginSearch({
    meetings: archive.meetings,
    toVersion: ({ id }) => archive.versions.get(id) ?? '',
    urls,
    store,
    code,
  });
  return async () => {
    const { shards, lists } = await search.end();
    progress.phase('search');
    for (const shard of shards) update.place(shard);
    for (const [name, text] of lists) {
      const path = `${INDEX}/${name}`;
      if (update.needs(path, [text])) update.write(path, text);
    }
  };
}
