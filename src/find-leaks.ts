import { join } from 'node:path';
import { maskCprNumbers } from './guards.ts';
import type { Meeting } from './meeting.ts';
import { joinNeighbours } from './neighbours.ts';
import {
  buildOutputScanner,
  type Leak,
  type OutputScanner,
  type ScanOptions,
} from './output-scan.ts';
import { buildOutputReader } from './output-text.ts';
import { buildPublicTexts } from './public-texts.ts';
import type { ArchiveReading } from './read-archive.ts';
import { readWritten, type ScannedFolders } from './read-written.ts';
import type { Finding } from './report.ts';
import { buildSecrets, type Secrets, type SecretsData, type TextLists } from './secrets.ts';
import { openSharedWork, type SharedWork } from './shared-work.ts';
import type { Site } from './site.ts';
import { leakText } from './text.ts';
import type { Written } from './tree-update.ts';

/** A search costs something to begin with, and again whenever more texts have been read: a small one waits for all files. */
const MANY = 500;

/** A search through what is new in a site, file by file, while more of it is being written. */
export interface LeakSearch {
  /**
   * Files that are on the disk now. Where they are many, the search for what the texts read up to now withhold begins, in a
   * process beside; here too as soon as somebody has waited for the search.
   */
  push(written: readonly Written[]): void;
  /** Takes part in the search until all that was pushed is looked through; what was found in it. */
  finish(): Promise<readonly Leak[]>;
  /** To be called in the end, whatever happened. */
  close(): void;
}

/** What a file of the site is compared with; plain data. */
export interface ScanSetup extends Pick<ScanOptions, 'allowedNumbers'> {
  readonly folders: ScannedFolders;
  readonly secrets: SecretsData;
}

/**
 * A search that reads what is new in a site once more, as what it is: files. What isn't public may stand in none of them.
 * `templates`: the folder with the pages' own words; `isNew`: whether the published site hasn't got a meeting as it is.
 */
export function openLeakSearch(
  folders: ScannedFolders,
  reading: ArchiveReading,
  site: Site,
  templates: string,
  isNew: (meeting: Meeting) => boolean,
): LeakSearch {
  const { listDisclosed, allowedNumbers } = reading;
  const waiting: Written[] = [];
  const suspects: Written[] = [];
  const ending: Promise<void>[] = [];
  /** What the files hold that were read up to now, and what else is public. */
  let secrets: Secrets | undefined;
  let readCount = 0;
  let others: (() => Iterable<string>)[] = [];
  let work: SharedWork<Written> | undefined;

  const texts = buildPublicTexts(reading, site, templates, isNew);
  const openWork = (among: Secrets) =>
    openSharedWork<ScanSetup, Written, boolean>({
      program: 'scan-process',
      toSetup: () => ({ folders, allowedNumbers, secrets: among.toData() }),
      open: () => toFileScan(folders, buildOutputScanner({ secrets: among, allowedNumbers })),
      // Some two seconds of work: while pages are rendered nothing more is sent.
      ahead: 3000,
      // A process of its own begins cold.
      fewest: MANY,
      onResult: (file, isClean) => {
        if (!isClean) suspects.push(file);
      },
    });
  const endWork = (): void => {
    const old = work;
    work = undefined;
    if (old === undefined) return;
    const ended = old.finish().finally(old.close);
    // What fails is thrown where the search is waited for.
    ended.catch(() => {});
    ending.push(ended);
  };
  const findAmong = (files: readonly Written[], among: Secrets): readonly Leak[] => {
    among.addOpen(others.splice(0));
    const scan = buildOutputScanner({ secrets: among, allowedNumbers });
    const look = (file: Written) => scan(file.path, readWritten(folders, file));
    const left = files.filter((file) => look(file).length > 0);
    const joined = joinNeighbours(
      left.flatMap((file) => readTexts(file.path, readWritten(folders, file))),
      (text) => among.findPassage([text]) !== undefined,
      () => listTexts([...texts.listKnown(listDisclosed()), ...texts.listOthers(listDisclosed())]),
    );
    among.addOpen([() => joined]);
    return left.flatMap(look);
  };
  const begin = (): void => {
    if (waiting.length === 0) return;
    const read = listDisclosed();
    if (secrets === undefined || read.length !== readCount) {
      endWork();
      const known = { withheld: read, open: texts.listKnown(read) };
      secrets = buildSecrets({ ...known, openNumbers: texts.listNumbers() });
      others = [...texts.listOthers(read)];
      readCount = read.length;
    }
    work ??= openWork(secrets);
    work.push(waiting.splice(0));
  };
  return {
    push: (written) => {
      waiting.push(...written);
      if (waiting.length >= MANY) begin();
    },
    finish: async () => {
      begin();
      await Promise.all([...ending.splice(0), work?.finish()]);
      const found = suspects.splice(0);
      return found.length === 0 || secrets === undefined ? [] : findAmong(found, secrets);
    },
    close: () => work?.close(),
  };
}

/** A file's texts, whatever they hold; a list of words has none. */
function readTexts(name: string, bytes: Uint8Array): readonly string[] {
  const texts = [...buildOutputReader(() => 'unsure')(name, bytes)];
  return texts.flatMap(({ readings, isWordList }) => (isWordList ? [] : readings));
}

function* listTexts(lists: TextLists): Generator<string> {
  for (const list of lists) yield* list();
}

/** The same in another process. */
export function openFileScan({
  folders,
  secrets,
  allowedNumbers,
}: ScanSetup): (file: Written) => boolean {
  const scan = buildOutputScanner({ secrets: buildSecrets(secrets), allowedNumbers });
  return toFileScan(folders, scan);
}

/** Whether nothing is found in a file: what is found is looked at again, since it may be public after all. */
function toFileScan(folders: ScannedFolders, scan: OutputScanner): (file: Written) => boolean {
  return (file) => scan(file.path, readWritten(folders, file)).length === 0;
}

/** A leak for the terminal: never the thing itself. */
export function toLeakFinding({ output, kind, source }: Leak, site: string): Finding {
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
