import { resolve } from 'node:path';
import { readConfig } from '../../../src/config.ts';
import { writePages } from '../../../src/eleventy.ts';
import { PROGRAM } from '../../../src/project.ts';
import { readArchive, readInputFolder } from '../../../src/read-archive.ts';
import { buildUrls } from '../../../src/urls.ts';

/**
 * Writes all pages of the project in the working folder and nothing else. Prints the seconds of the page part: Eleventy's start,
 * rendering, writing.
 */
async function writeAll(folder: string): Promise<void> {
  const config = await readConfig('arkiv.config.ts');
  const { archive } = readArchive(readInputFolder('seeds'), (file) => file, {
    closedItems: config.closedItems,
  });
  const start = performance.now();
  await writePages({ config, archive, urls: buildUrls(config) }, PROGRAM, resolve(folder));
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
}

// What is compiled is one script, which can't wait.
writeAll(process.argv[2] ?? '');
