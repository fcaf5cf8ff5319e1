import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listSiteFiles } from './site-files.ts';

/** Where the search index lies within the site. */
export const INDEX = 'pagefind';

const NAMED_BY_CONTENT = /^(?:fragment|index)\//u;
const OWN_FOLDERS = ['fragment', 'index', 'filter'];

/** Whether a file of a shard is named after its content: what has the name has the bytes. */
export function isNamedByContent(file: string): boolean {
  return NAMED_BY_CONTENT.test(file);
}

/** The files of a shard in its folder, without those of the shards in folders below it and of the lists beside them. */
export function listShardFiles(folder: string): readonly string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.flatMap((entry) => {
    if (entry.isFile()) return entry.name === 'soeg.json' ? [] : [entry.name];
    if (!OWN_FOLDERS.includes(entry.name)) return [];
    return listSiteFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}
