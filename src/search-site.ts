import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Meeting } from './meeting.ts';
import { buildSearch, closeSearch } from './search-index.ts';
import type { Urls } from './urls.ts';

/** Writes the search index, the facets beside it and the lists of numbers and days into `<site>/pagefind/`; the number of records. */
export async function writeSearchIndex(
  meetings: readonly Meeting[],
  urls: Urls,
  site: string,
): Promise<number> {
  const store = `${site}.search`;
  const toVersion = ({ source }: Meeting) => source.sha256;
  const search = await buildSearch({ meetings, urls, toVersion, store, code: '' });
  await closeSearch();
  const root = join(site, 'pagefind');
  for (const { folder, source, files } of search.shards) {
    for (const file of files) {
      mkdirSync(dirname(join(root, folder, file)), { recursive: true });
      copyFileSync(join(source, file), join(root, folder, file));
    }
  }
  for (const [path, text] of search.lists) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  rmSync(store, { recursive: true });
  return search.recordCount;
}
