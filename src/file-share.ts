import { forkProgram } from './fork-program.ts';
import type { InputFile } from './input.ts';
import { toKey } from './key.ts';
import type { SiteInput } from './read-site.ts';
import { toSitePath } from './site-path.ts';
import type { TreeRecord } from './tree-record.ts';
import type { Urls } from './urls.ts';
import type { IsMeant } from './write-files.ts';

/** A share of the site's files that a process beside this one writes, so that both cores have pages to make. */
export interface FileShare {
  /** Which files it writes. */
  readonly isShared: IsMeant;
  /** Waits until all of them are written; false where the process has ended before. */
  finish(): Promise<boolean>;
  /** Ends the process, whatever it does. */
  close(): void;
}

/** What the process beside begins with; plain data, and little: what is long isn't sent before this process has time for it. */
export interface ShareSetup extends SiteInput {
  /** The folder of the readings, which says which files there are, and what they were made by. */
  readonly store: { readonly folder: string; readonly version: string };
  /** What the store must say of them, as `toFilesKey`: a build of another output may have put others away meanwhile. */
  readonly filesKey: string;
  /** The empty folder that the site is built into. */
  readonly folder: string;
}

/** What it tells: files that are on the disk now, and in the end what each of its files was made from. */
export interface ShareReport {
  readonly written: readonly string[];
  readonly keys?: TreeRecord['files'];
}

/** Below this many meetings a second process costs more than it does. */
const FEWEST_MEETINGS = 500;

/** The cases' and J.nr.'s pages and feeds, and the meetings' JSON: most of the files, and half of the work. */
export function buildIsShared(urls: Urls): IsMeant {
  const folders = [urls.cases(), urls.journals(), `${urls.data()}moeder/`];
  const starts = folders.map((folder) => toSitePath(urls, folder));
  return (path) => starts.some((start) => path.startsWith(start));
}

/** The same for the same files with the same bytes, in the same order. */
export function toFilesKey(files: readonly Pick<InputFile, 'file' | 'sha256'>[]): string {
  return toKey(files.flatMap(({ file, sha256 }) => [file, sha256]));
}

/** Whether sharing an archive's files pays. */
export function isWorthSharing({ meetings }: { readonly meetings: readonly unknown[] }): boolean {
  return meetings.length >= FEWEST_MEETINGS;
}

/** Starts the process; `onReport` is called for each of its reports. */
export function openFileShare(
  urls: Urls,
  setup: ShareSetup,
  onReport: (report: ShareReport) => void,
): FileShare {
  const child = forkProgram('share-process', [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isDone = false;
  const ended = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      const report = message as ShareReport;
      isDone ||= report.keys !== undefined;
      onReport(report);
      if (isDone) resolve();
    });
    child.once('exit', resolve);
    child.on('error', () => resolve());
  });
  child.send(setup);
  return {
    isShared: buildIsShared(urls),
    finish: async () => {
      await ended;
      return isDone;
    },
    close: () => {
      child.kill();
    },
  };
}
