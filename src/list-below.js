import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of every file below a folder, with `/`, in no particular order; a link to a folder is none. Folder by folder: Node's own
 * `recursive` takes six times as long.
 * @param {string} folder
 * @param {string} prefix stands before each path
 * @returns {string[]}
 */
export function listBelow(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    if (entry.isDirectory()) return listBelow(join(folder, entry.name), `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}
