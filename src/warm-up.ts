import { join } from 'node:path';
import { PROGRAM } from './project.ts';
import type { Site } from './site.ts';

/**
 * Does what the next build of a process that stays would else do first, and writes nothing: loads what a build with nothing
 * to do hasn't needed, and learns what each page is made from.
 */
export async function warmUp(site: Site): Promise<void> {
  await Promise.all([import('./find-leaks.ts'), import('./write-site.ts'), import('pagefind')]);
  const { toDataFiles } = await import('./data-files.ts');
  const { writePages } = await import('./eleventy.ts');
  for (const _file of toDataFiles(site));
  const needs = (_path: string, toPageKey: () => string): boolean => {
    toPageKey();
    return false;
  };
  await writePages({ ...site, needs }, PROGRAM, join(PROGRAM, '_site'));
}
