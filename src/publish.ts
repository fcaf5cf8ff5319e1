import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAliases } from './aliases.ts';
import type { Archive } from './archive.ts';
import { buildChanges, type Changes } from './changes.ts';
import { renderColourStyles } from './colour.ts';
import type { Config } from './config.ts';
import { maskCprNumbers } from './guards.ts';
import { readKle } from './kle.ts';
import { buildOutputScanner, type Leak, scanOutput } from './output-scan.ts';
import { type ArchiveReading, readArchive, readInputFolder } from './read-archive.ts';
import type { Finding } from './report.ts';
import { NO_REVIEW, type Review } from './review.ts';
import type { Site } from './site.ts';
import { listSiteFiles } from './site-files.ts';
import { StopError } from './stop-error.ts';
import { leakText, outputText } from './text.ts';
import { openStaging, readOutput, writeManifest } from './trees.ts';
import { buildUrls } from './urls.ts';

/** Where a build reads and writes; paths as the user named them. */
export interface PublishOptions {
  readonly input: string;
  /** The published site: absent for the default, `_site`. */
  readonly output?: string;
  readonly config: Config;
  /** What people have decided about single files. */
  readonly review?: Review;
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
  /** What it changed on the site that it replaced; absent where nothing was published. */
  readonly changes?: Changes;
}

const DEFAULT_OUTPUT = '_site';

/** What stands before a point of a list: `1. `, `- o `, `a) `. */
const LIST_MARK = /^\s*(?:[-·•]\s*)?(?:o\s+|[\p{L}\d]{1,3}[.)]\s+)?/u;

/** The folder that holds `templates/` and `.eleventy.ts`. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The whole build: input → archive → pages, data, assets and search index in a tree of its own → published in one step.
 * Throws a StopError (2) where input and output are no places for it, (3) while another build runs; the old site stays
 * whatever is thrown.
 */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { input, config, review = NO_REVIEW } = options;
  const outputPath = options.output ?? DEFAULT_OUTPUT;
  throwIfOverlapping(input, outputPath);
  const output = readOutput(outputPath, options.output !== undefined);
  const reading = readArchive(readInputFolder(input), (file) => join(input, file), {
    review,
    closedItems: config.closedItems,
    aliases: config.aliases === undefined ? [] : readAliases(config.aliases),
  });
  const kle = config.kle === undefined ? undefined : readKle(config.kle);
  const { archive, findings } = reading;
  const result = { path: outputPath, archive, published: false, recordCount: 0 };
  if (reading.privacyStop || archive.meetings.length === 0) return { ...reading, ...result };
  const staging = openStaging(output);
  const prepare = async () => {
    const site: Site = {
      config,
      archive,
      urls: buildUrls(config),
      ...(kle === undefined ? {} : { kle }),
      ...(config.publishSource ? { sources: reading.sources } : {}),
    };
    const recordCount = await writeSite(site, staging.folder);
    const leaks = findLeaks(staging.folder, reading, site);
    const changes = buildChanges(output.path, staging.folder, archive.meetings);
    return { recordCount, leaks, changes };
  };
  const { recordCount, leaks, changes } = await prepare().catch((error) => {
    staging.abandon();
    throw error;
  });
  if (leaks.length > 0) {
    staging.abandon();
    const found = leaks.map((leak) => toLeakFinding(leak, outputPath));
    return { ...result, findings: [...findings, ...found], privacyStop: true };
  }
  staging.publish(`${JSON.stringify(changes, undefined, 2)}\n`);
  return { ...reading, ...result, published: true, recordCount, changes };
}

/** Reads the finished site once more, as what it is: files. What isn't public may stand in none of them. */
function findLeaks(
  folder: string,
  { disclosed, allowedNumbers }: ArchiveReading,
  { config, kle }: Site,
): readonly Leak[] {
  const published = disclosed.filter((file) => file.published);
  const scan = buildOutputScanner({
    withheld: disclosed,
    open: [
      ...published.flatMap(({ disclosure }) => toOpenTexts(disclosure.open)),
      ...readPageWords(join(PROJECT, 'templates')),
      JSON.stringify(config),
      ...(kle?.values() ?? []),
    ],
    allowedNumbers,
  });
  return scanOutput(folder, listSiteFiles(folder), scan);
}

/** A file's open lines in a row, as they are and as a page shows them: the number of a list's point is no text of its own. */
function toOpenTexts(lines: readonly string[]): readonly string[] {
  const points = lines.map((line) => line.replace(LIST_MARK, ''));
  return [lines.join('\n'), points.join('\n')];
}

/** The words that the pages themselves bring: their sources, read as text. */
function readPageWords(templates: string): readonly string[] {
  return listSiteFiles(templates)
    .filter((file) => /\.(?:tsx?|md)$/u.test(file))
    .map((file) => readFileSync(join(templates, file), 'utf8'));
}

function toLeakFinding({ output, kind, source }: Leak, site: string): Finding {
  const reason =
    kind === 'cpr' || source === undefined
      ? leakText.cpr
      : leakText[kind](source.file, source.line);
  return {
    file: join(site, maskCprNumbers(output)),
    ruleId: 'output-leak',
    severity: 'error',
    reason,
  };
}

async function writeSite(site: Site, folder: string): Promise<number> {
  // What isn't needed by a build that stops early is loaded late: Eleventy alone takes half a second.
  const { writePages } = await import('./eleventy.ts');
  const { toDataFiles, writeDataFiles } = await import('./data-files.ts');
  const { writeAssets } = await import('./assets.ts');
  const { toSearchRecords, writeSearchIndex } = await import('./search.ts');
  writeManifest(folder, site.config.pathPrefix);
  // The page that explains the files says how large they are.
  const fileSizes = writeDataFiles(toDataFiles(site), folder);
  await writePages({ ...site, fileSizes }, PROJECT, folder);
  const styles = renderColourStyles(site.config.colour);
  await writeAssets(join(PROJECT, 'templates', 'assets'), folder, styles);
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
