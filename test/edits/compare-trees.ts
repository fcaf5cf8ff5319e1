import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of two folders that are not the same: in only one of them, or with other bytes. Paths within the folders, sorted. */
export function compareTrees(a: string, b: string): readonly string[] {
  const files = new Set([...listFiles(a), ...listFiles(b)]);
  return [...files].filter((file) => !hasSameBytes(join(a, file), join(b, file))).sort();
}

function hasSameBytes(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}

/** Every file below a folder; none where there is no folder. */
function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  // The slash, so that a link to a folder is one.
  return readdirSync(`${folder}/`, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
