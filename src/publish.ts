import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from './archive.ts';
import type { Config } from './config.ts';
import { readArchive, readInputFolder } from './read-archive.ts';
import type { Finding } from './report.ts';
import type { Site } from './site.ts';
import { StopError } from './stop-error.ts';
import { outputText } from './text.ts';
import { openStaging, readOutput, writeManifest } from './trees.ts';
import { buildUrls } from './urls.ts';

/** Where a build reads and writes; paths as the user named them. */
export interface PublishOptions {
  readonly input: string;
  /** The published site: absent for the default, `_site`. */
  readonly output?: string;
  readonly config: Config;
}

/** What a build did. Without `published` the old site stands untouched: a privacy stop, or no file that can be published. */
export interface PublishResult {
  readonly published: boolean;
  readonly privacyStop: boolean;
  /** The output as the user named it. */
  readonly path: string;
  readonly archive: Archive;
  readonly findings: readonly Finding[];
  /** Search records: one an agenda item. */
  readonly recordCount: number;
}

const DEFAULT_OUTPUT = '_site';

/** The folder that holds `templates/` and `.eleventy.ts`. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The whole build: input → archive → pages, data, assets and search index in a tree of its own → published in one step.
 * Throws a StopError (2) where input and output are no places for it, (3) while another build runs; the old site stays
 * whatever is thrown.
 */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { input, config } = options;
  const outputPath = options.output ?? DEFAULT_OUTPUT;
  throwIfOverlapping(input, outputPath);
  const output = readOutput(outputPath, options.output !== undefined);
  const { archive, findings, privacyStop } = readArchive(readInputFolder(input), (file) =>
    join(input, file),
  );
  const reading = { path: outputPath, archive, findings, privacyStop };
  if (privacyStop || archive.meetings.length === 0) {
    return { ...reading, published: false, recordCount: 0 };
  }
  const staging = openStaging(output);
  const recordCount = await writeSite(
    { config, archive, urls: buildUrls(config) },
    staging.folder,
  ).catch((error) => {
    staging.abandon();
    throw error;
  });
  staging.publish();
  return { ...reading, published: true, recordCount };
}

async function writeSite(site: Site, folder: string): Promise<number> {
  // What isn't needed by a build that stops early is loaded late: Eleventy alone takes half a second.
  const { writePages } = await import('./eleventy.ts');
  const { toDataFiles, writeDataFiles } = await import('./data-files.ts');
  const { writeAssets } = await import('./assets.ts');
  const { toSearchRecords, writeSearchIndex } = await import('./search.ts');
  writeManifest(folder, site.config.pathPrefix);
  await writePages(site, PROJECT, folder);
  writeDataFiles(toDataFiles(site), folder);
  await writeAssets(join(PROJECT, 'templates', 'assets'), folder);
  const records = toSearchRecords(site.archive, site.urls);
  await writeSearchIndex(records, folder);
  return records.length;
}

/** A site inside the input would be read as input by the next build; an input inside the site would be deleted by it. */
function throwIfOverlapping(input: string, output: string): void {
  if (isInside(input, output) || isInside(output, input)) {
    throw new StopError(2, outputText.overlapsInput(output));
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
