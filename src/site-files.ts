import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareCodeUnits } from './order.ts';

/** The path of every file below a folder, with `/`, in code unit order; none where there is no folder. */
export function listSiteFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  // The slash, so that a link to a folder is one.
  return readdirSync(join(folder, '/'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort(compareCodeUnits);
}
