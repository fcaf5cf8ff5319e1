import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBelow } from './list-below.js';
import { compareCodeUnits } from './order.ts';

/** The path of every file below a folder, with `/`, in code unit order; none where there is no folder. */
export function listSiteFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  // The slash, so that a link to a folder is one.
  return listBelow(join(folder, '/')).sort(compareCodeUnits);
}
