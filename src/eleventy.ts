import { relative, resolve, sep } from 'node:path';
import type { Site } from './site.ts';

/**
 * Writes the pages of the site that have to be written into a folder, with `.eleventy.ts` and `templates/` of a project;
 * returns their paths within it. Warnings go to standard error.
 */
export async function writePages(
  site: Site,
  project: string,
  folder: string,
): Promise<readonly string[]> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const before = process.cwd();
  // Eleventy knows its input and its config only by paths from the working folder.
  process.chdir(project);
  try {
    // Frozen, so that Eleventy takes the archive as it is instead of copying it for every page.
    const data = Object.freeze({ ...site });
    const output = relative(project, folder);
    const eleventy = new Eleventy('templates', output, {
      configPath: '.eleventy.ts',
      quietMode: true,
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
