import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskCprNumbers } from './guards.ts';
import type { Meeting } from './meeting.ts';
import { toNewParts } from './new-parts.ts';
import { once } from './once.ts';
import {
  buildOutputScanner,
  type Leak,
  type OutputScanner,
  type ScanOptions,
} from './output-scan.ts';
import { perObject } from './per-object.ts';
import type { ArchiveReading } from './read-archive.ts';
import type { Finding } from './report.ts';
import { openSharedWork, type SharedWork } from './shared-work.ts';
import type { Site } from './site.ts';
import { listSiteFiles } from './site-files.ts';
import { leakText } from './text.ts';
import type { Written } from './tree-update.ts';
import { toNumberKey } from './withheld-numbers.ts';

/** A search costs something to begin with, and again whenever more texts have been read: a small one waits for all files. */
const MANY = 500;

/** What stands before a point of a list: `1. `, `- o `, `a) `. */
const LIST_MARK = /^\s*(?:[-·•]\s*)?(?:o\s+|[\p{L}\d]{1,3}[.)]\s+)?/u;

/** A search through what is new in a site, file by file, while more of it is being written. */
export interface LeakSearch {
  /** Files that are on the disk now. Where they are many, the search for what the texts read up to now withhold begins. */
  push(written: readonly Written[]): void;
  /** Takes part in the search until all that was pushed is looked through; what was found in it. */
  finish(): Promise<readonly Leak[]>;
  /** To be called in the end, whatever happened. */
  close(): void;
}

/** Where the files lie that are looked through. */
export interface ScannedFolders {
  readonly folder: string;
  /** The published site, where the same program has made it and looked through it: what stands there isn't looked for again. */
  readonly published?: string;
}

/** What a file of the site is compared with; plain data. */
export interface ScanSetup
  extends Pick<ScanOptions, 'withheld' | 'openNumbers' | 'allowedNumbers'> {
  readonly folders: ScannedFolders;
  /** Texts that are public, of the files that were read. */
  readonly open: readonly string[];
}

/**
 * A search that reads what is new in a site once more, as what it is: files. What isn't public may stand in none of them.
 * `templates`: the folder with the pages' own words.
 */
export function openLeakSearch(
  folders: ScannedFolders,
  { archive, listDisclosed, readOtherTexts, allowedNumbers }: ArchiveReading,
  { config, kle }: Site,
  templates: string,
): LeakSearch {
  const waiting: Written[] = [];
  const suspects: Written[] = [];
  const ending: Promise<void>[] = [];
  let withheld: ReturnType<typeof listDisclosed> = [];
  let work: SharedWork<Written> | undefined;

  const toOpenNumbers = once(() => archive.meetings.flatMap(listOpenNumbers));
  const options = () => ({ withheld, openNumbers: toOpenNumbers(), allowedNumbers });
  const listOpen = function* (): Iterable<string> {
    for (const { published, disclosure } of withheld) {
      if (published) yield* toOpenTexts(disclosure.open);
    }
  };
  /** A page lists titles of meetings that were not read again; none of them has changed. */
  const listTitles = () => [archive.meetings.map(toOpenTitles).join('\n')];
  const openWork = () =>
    openSharedWork<ScanSetup, Written, boolean>({
      program: 'scan-process',
      toSetup: () => ({ ...options(), folders, open: [...listOpen(), ...listTitles()] }),
      open: () =>
        toFileScan(folders, buildOutputScanner({ ...options(), open: [listOpen, listTitles] })),
      // Some two seconds of work: while pages are rendered nothing more is sent.
      ahead: 3000,
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
  const findAmong = (files: readonly Written[]): readonly Leak[] => {
    /** A closed item's number that another meeting prints: mostly its texts are all that is needed. */
    const readCited = function* () {
      const numbers = withheld.flatMap(({ disclosure }) => disclosure.numbers);
      const files = numbers.flatMap(({ text }) => {
        const items = archive.caseByNumber.get(text.toUpperCase())?.items ?? [];
        return items.map(({ meeting }) => meeting.source.file);
      });
      for (const lines of readOtherTexts(new Set(files))) yield* toOpenTexts(lines);
    };
    const readMore = function* () {
      for (const lines of readOtherTexts()) yield* toOpenTexts(lines);
      yield* readPageWords(templates);
      yield JSON.stringify(config);
      yield* kle?.values() ?? [];
    };
    const scan = buildOutputScanner({
      ...options(),
      open: [listOpen, listTitles, readCited, readMore],
    });
    return files.flatMap((file) => scan(file.path, readWritten(folders, file)));
  };
  const begin = (): void => {
    if (waiting.length === 0) return;
    const now = listDisclosed();
    if (now.length !== withheld.length) endWork();
    withheld = now;
    work ??= openWork();
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
      return found.length === 0 ? [] : findAmong(found);
    },
    close: () => work?.close(),
  };
}

/** The same in another process. */
export function openFileScan({ folders, open, ...options }: ScanSetup): (file: Written) => boolean {
  return toFileScan(folders, buildOutputScanner({ ...options, open: [() => open] }));
}

/** Whether nothing is found in a file: what is found is looked at again, since it may be public after all. */
function toFileScan(folders: ScannedFolders, scan: OutputScanner): (file: Written) => boolean {
  return (file) => scan(file.path, readWritten(folders, file)).length === 0;
}

/** Text that changes in a few places from one build to the next. */
const PLAIN_FILE = /\.(?:html|xml|json)$/u;

function readWritten({ folder, published }: ScannedFolders, { path, text }: Written): Uint8Array {
  if (text !== undefined) return Buffer.from(text);
  const now = readFileSync(join(folder, path));
  const before = published !== undefined && PLAIN_FILE.test(path) && join(published, path);
  if (!before || !existsSync(before)) return now;
  return toNewParts(readFileSync(before), now, path.endsWith('.html') ? 'tags' : 'lines');
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

/** A file's open lines in a row, as they are and as a page shows them: the number of a list's point is no text of its own. */
function toOpenTexts(lines: readonly string[]): readonly string[] {
  const points = lines.map((line) => line.replace(LIST_MARK, ''));
  return [lines.join('\n'), points.join('\n')];
}

/** The numbers of a meeting's open items, which the site's lists are made of. A closed item's are public only where its file says so. */
const listOpenNumbers = perObject(({ items }: Meeting): readonly string[] => {
  const numbers = items
    .filter((item) => item.public)
    .flatMap((item) => [item.caseNumber, item.journalNumber, item.documentNumber]);
  return numbers.flatMap((number) => (number === undefined ? [] : toNumberKey(number)));
});

function toOpenTitles({ items }: Meeting): string {
  const open = items.filter((item) => item.public);
  return open.map(({ title }) => title).join('\n');
}

/** The words that the pages themselves bring: their sources, read as text. */
function readPageWords(templates: string): readonly string[] {
  return listSiteFiles(templates)
    .filter((file) => /\.(?:tsx?|md)$/u.test(file))
    .map((file) => readFileSync(join(templates, file), 'utf8'));
}
