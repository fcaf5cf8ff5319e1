import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Site } from './site.ts';

/**
 * Writes the pages of the site that have to be written into a folder, with `templates/` and the settings of a program;
 * returns their paths within it. Warnings go to standard error.
 */
export async function writePages(
  site: Site,
  program: string,
  folder: string,
): Promise<readonly string[]> {
  // A thread that is asked about each import, so that a page's new code is seen: here new code means a new process.
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] = 'true';
  const { default: Eleventy } = await import('@11ty/eleventy');
  const before = process.cwd();
  // Eleventy knows its input and its config only by paths from the working folder.
  process.chdir(program);
  try {
    // Frozen, so that Eleventy takes the archive as it is instead of copying it for every page.
    const data = Object.freeze({ ...site });
    const output = relative(program, folder);
    const eleventy = new Eleventy('templates', output, {
      configPath: ['.eleventy.js', '.eleventy.ts'].find((file) => existsSync(file)) ?? '',
      quietMode: true,
      loader: 'esm',
      config: (config) => {
        config.addGlobalData('site', () => data);
        config.setOutputDirectory(output);
      },
    });
    const { warn } = console;
    eleventy.logger.overrideLogger({ log: ignore, info: ignore, warn, error: ignore });
    const [, pages] = await eleventy.write();
    return pages.flatMap(({ outputPath }) =>
      outputPath === false ? [] : relative(folder, resolve(outputPath)).replaceAll(sep, '/'),
    );
  } finally {
    process.chdir(before);
  }
}

function ignore(): void {}
