import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDraft } from './joined-copy.ts';

/** Where files lie that are put together: their copies come and go while nothing is built. */
const WITH_COPIES: ReadonlySet<string> = new Set(['.', 'data']);

/**
 * Says the same as long as nothing has come into the folders on top of a tree, or gone from them: a tree that somebody has
 * been in is no longer what its record says. Empty where there is no tree.
 */
export function toTreeShape(tree: string): string {
  try {
    const folders = readdirSync(tree, { withFileTypes: true }).filter((it) => it.isDirectory());
    return ['.', ...folders.map(({ name }) => name).sort()]
      .map((name) => `${name} ${toFolderShape(join(tree, name), WITH_COPIES.has(name))}`)
      .join('\n');
  } catch {
    return '';
  }
}

function toFolderShape(folder: string, hasCopies: boolean): number {
  if (!hasCopies) return statSync(folder).mtimeMs;
  return readdirSync(folder).filter((name) => !isDraft(name)).length;
}
