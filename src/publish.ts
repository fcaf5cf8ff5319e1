import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readAliases } from './aliases.ts';
import type { Archive } from './archive.ts';
import type { CaseAliases } from './cases.ts';
import { type Changes, readSiteState, type SiteState } from './changes.ts';
import { type CodeVersion, readCodeVersion } from './code-version.ts';
import type { Config } from './config.ts';
import type { Input } from './input.ts';
import { toKey } from './key.ts';
import type { TreeMaking } from './make-tree.ts';
import { type Output, readOutput } from './output.ts';
import { prepareMemory } from './prepare-memory.ts';
import { NO_PROGRESS, type Progress } from './progress.ts';
import { PROJECT } from './project.ts';
import { readInputFolder } from './read-archive.ts';
import { readNewFiles } from './read-new.ts';
import { readSiteArchive, toSite } from './read-site.ts';
import { buildMemoryStore, openReadingStore, type ReadingStore } from './reading-store.ts';
import { toRealPath } from './real-path.ts';
import type { Finding } from './report.ts';
import { NO_REVIEW, type Review } from './review.ts';
import { settleOutput } from './settle-output.ts';
import { StopError } from './stop-error.ts';
import { outputText } from './text.ts';
import type { TreeRecord } from './tree-record.ts';
import { borrowSite, openStaging, readLiveRecord } from './trees.ts';

/** Where a build reads and writes; paths as the user named them. */
export interface PublishOptions {
  readonly input: string;
  /** The published site: absent for the default, `_site`. */
  readonly output?: string;
  readonly config: Config;
  /** What people have decided about single files. */
  readonly review?: Review;
  readonly progress?: Progress;
  /** Makes a link and two trees of an output that the user named too. */
  readonly isLinked?: boolean;
  /** Another output, whose site is taken as the first one where it is the same program's. */
  readonly lender?: string;
  /** Where what was read and indexed is kept; beside the trees if nothing is said. */
  readonly cache?: string;
}

/** What a process that stays keeps from one build to the next, and what is read again where it is absent. */
export interface Kept {
  code?: CodeVersion;
  store?: ReadingStore;
  /** The published site, and what it was made from. */
  last?: LastSite;
}

/** A published site. */
export interface LastSite {
  readonly making: TreeMaking;
  readonly output: Output;
  readonly record: TreeRecord;
}

/** What a build did. Without `published` the old site stands untouched: a privacy stop, or no file that can be published. */
export interface PublishResult {
  readonly published: boolean;
  readonly privacyStop: boolean;
  /** The output as the user named it. */
  readonly path: string;
  readonly archive: Archive;
  readonly findings: readonly Finding[];
  /** The input files that could be read. */
  readonly files: Input['files'];
  /** What it changed on the site that it replaced; absent where nothing was published. */
  readonly changes?: Changes;
}

/** The published site, where nothing else is said. */
export const DEFAULT_OUTPUT = '_site';

/**
 * The whole build: input → archive → pages, data, assets and search index in the tree that isn't published → published
 * in one step. Only what changed is made again. Throws a StopError (2) where input and output are no places for it, (3)
 * while another build runs; the old site stays whatever is thrown.
 */
export async function publishSite(
  options: PublishOptions,
  kept: Kept = {},
): Promise<PublishResult> {
  const { input, config, review = NO_REVIEW, progress = NO_PROGRESS } = options;
  const path = options.output ?? DEFAULT_OUTPUT;
  throwIfOverlapping(input, path);
  const output = readOutput(path, options.output !== undefined && !options.isLinked);
  kept.code ??= readCodeVersion(PROJECT);
  const code = kept.code;
  const cache = resolve(options.cache ?? join(output.workshop, 'cache'));
  const readings = join(cache, 'referater');
  const version = toKey([code.reading, config.closedItems]);
  // A plain folder is always made wholly: nothing may lie beside it afterwards.
  kept.store ??=
    output.kind === 'folder' ? buildMemoryStore() : openReadingStore(readings, version);
  const store = kept.store;
  const aliases = config.aliases === undefined ? [] : readAliases(config.aliases);
  const listed = readInputFolder(input, store.getHash);
  const { files } = listed;
  progress.phase('read', files.length);
  prepareMemory(files.filter(({ sha256 }) => store.getOutline(sha256) === undefined).length);
  await readNewFiles(files, config.closedItems, store, progress.step);
  const given = { input, config, review, aliases };
  const reading = readSiteArchive(listed, given, store, kept.last?.making.site.archive);
  const { archive, findings } = reading;
  const { privacyStop } = reading;
  const stopped = { path, archive, findings, files, privacyStop, published: false };
  if (privacyStop || archive.meetings.length === 0) return stopped;
  const site = toSite(given, reading);
  const siteKey = toSiteKey(code, options, aliases);
  const wholeKey = toKey([siteKey, archive.version]);
  if (options.lender !== undefined) borrowSite(output, options.lender, siteKey);
  const live = readLiveRecord(output);
  const making: TreeMaking = {
    ...{ given, files, reading, site, store, progress },
    filesBefore: store.listSaved(),
    readings: { folder: readings, version },
    shards: join(cache, 'soegning'),
    code: code.whole,
    keys: { siteKey, wholeKey },
    published: { folder: output.path, record: live },
    readBefore: () => toOldState(output, live, siteKey),
  };
  const published = { ...stopped, published: true };
  if (live?.wholeKey === wholeKey) {
    settleOutput(output);
    store.keep(files);
    kept.last = { making, output, record: live };
    return { ...published, changes: NO_CHANGES };
  }
  // What isn't needed by a build that has nothing to do is loaded late.
  const { makeTree } = await import('./make-tree.ts');
  const staging = openStaging(output, siteKey);
  const made = await makeTree(staging, making).catch((error) => {
    staging.abandon();
    throw error;
  });
  if (made.record === undefined) {
    staging.abandon();
    const { toLeakFinding } = await import('./find-leaks.ts');
    const found = made.leaks.map((leak) => toLeakFinding(leak, path));
    return { ...stopped, findings: [...findings, ...found], privacyStop: true };
  }
  const { record, changes } = made;
  staging.publish({ record, changes: `${JSON.stringify(changes, undefined, 2)}\n` });
  keepReadings(store, files);
  kept.last = { making, output, record };
  return { ...published, changes };
}

/** After the site is published nothing may fail: what can't be put away is read again by the next build. */
function keepReadings(store: ReadingStore, files: Input['files']): void {
  try {
    store.keep(files);
  } catch {
    // A full disk, or somebody has been in the cache.
  }
}

const NO_CHANGE = { created: [], changed: [], removed: [] };
const NO_CHANGES: Changes = { pages: NO_CHANGE, meetings: NO_CHANGE, items: NO_CHANGE };

/** Everything but the referater that a site is made from. */
function toSiteKey(
  code: CodeVersion,
  { config, review = NO_REVIEW }: PublishOptions,
  aliases: CaseAliases,
): string {
  const kle = config.kle === undefined ? '' : readFileSync(config.kle, 'utf8');
  return toKey([code.whole, JSON.stringify([config, review, aliases]), kle]);
}

/** The published site. What another program made is known by what lies there only. */
function toOldState({ path }: Output, live: TreeRecord | undefined, siteKey: string): SiteState {
  return live?.siteKey === siteKey ? { folder: path, ...live } : readSiteState(path);
}

/** A site inside the input would be read as input by the next build; an input inside the site would be deleted by it. */
function throwIfOverlapping(input: string, output: string): void {
  // The output's own link is this program's: the folder that it lies in counts.
  const place = join(toRealPath(dirname(resolve(output))), basename(output));
  const folder = toRealPath(input);
  if (isInside(folder, place) || isInside(place, folder)) {
    throw new StopError(2, outputText.overlapsInput(output));
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
