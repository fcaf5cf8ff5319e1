import { join, resolve } from 'node:path';
import { buildChanges, type Changes, type SiteState } from './changes.ts';
import { toVersion } from './complete-meeting.ts';
import { type EarlierSite, toEarlierSite } from './earlier-site.ts';
import { openLeakSearch } from './find-leaks.ts';
import { isWorthSharing, type ShareSetup, toFilesKey } from './index-share.ts';
import type { Input } from './input.ts';
import type { Meeting } from './meeting.ts';
import type { Leak } from './output-scan.ts';
import type { Progress } from './progress.ts';
import { PROJECT } from './project.ts';
import type { ArchiveReading } from './read-archive.ts';
import type { SiteInput } from './read-site.ts';
import { toScannedFolders } from './read-written.ts';
import type { ReadingStore, StoredFile } from './reading-store.ts';
import type { Site } from './site.ts';
import { listNamedFiles } from './staying-files.ts';
import type { TreeRecord } from './tree-record.ts';
import { openTreeUpdate } from './tree-update.ts';
import type { Staging } from './trees.ts';
import { writeSite } from './write-site.ts';

/** What a tree is made from, and by. */
export interface TreeMaking {
  readonly given: SiteInput;
  readonly files: Input['files'];
  /** Those of the last build, as far as the store knows. */
  readonly filesBefore: readonly StoredFile[];
  readonly reading: ArchiveReading;
  readonly site: Site;
  readonly store: ReadingStore;
  /** The store's folder, and what its readings were made by. */
  readonly readings: { readonly folder: string; readonly version: string };
  /** A folder for the search index's shards. */
  readonly shards: string;
  /** The version of the program. */
  readonly code: string;
  /** Everything but the referater, and the referater too. */
  readonly keys: Pick<TreeRecord, 'siteKey' | 'wholeKey'>;
  /** The published site: what this program knows of it, if it has made it, and what lies there. */
  readonly published: { readonly folder: string; readonly record: TreeRecord | undefined };
  /** The same as it was, to tell what is new. */
  readonly readBefore: () => SiteState;
  readonly progress: Progress;
}

/** A tree that can be published, or what stands in it that must not. */
export type MadeTree =
  | { readonly leaks: readonly Leak[]; readonly record?: undefined }
  | { readonly record: TreeRecord; readonly changes: Changes };

/** Brings the staged tree up to date and looks through what is new in it while the rest is written. */
export async function makeTree(staging: Staging, making: TreeMaking): Promise<MadeTree> {
  const { files, reading, store, shards, code, keys, progress } = making;
  const { folder, record } = staging;
  const { archive } = making.site;
  const earlier = record && readEarlierSite(record, making);
  const site = { ...making.site, ...(earlier && { earlier }) };
  const named = earlier && new Set(listNamedFiles(site, earlier));
  const update = openTreeUpdate(folder, record, named);
  const meetings = new Map(archive.meetings.map((it) => [it.id, toVersion(it)]));
  const scanned = toScannedFolders(folder, toEarlier(staging, making), meetings);
  const before = making.published.record?.meetings;
  const isNew = (meeting: Meeting): boolean => before?.get(meeting.id) !== toVersion(meeting);
  const search = openLeakSearch(scanned, reading, site, join(PROJECT, 'templates'), isNew);
  const leaks: Leak[] = [];
  let pushed = 0;
  const push = (): void => {
    const written = update.listWritten().slice(pushed);
    pushed += written.length;
    progress.step(written.filter(({ path }) => path.endsWith('.html')).length);
    search.push(written);
  };
  const finish = async (): Promise<void> => {
    push();
    leaks.push(...(await search.finish()));
  };
  // What is the same already is not made again: then there is little to share.
  const isShared = record === undefined && isWorthSharing(archive) && store.save(files);
  // The index may show any text: what each withholds is searched for from the first file on. All are needed here too.
  if (isShared) for (const { sha256 } of files) store.readTexts(sha256);
  try {
    const parts = {
      ...(isShared ? { share: toShare(folder, making) } : {}),
      store: shards,
      code,
      progress,
      onWritten: push,
      // Where another process makes the search index, what is written is looked through meanwhile.
      onPages: finish,
    };
    await writeSite(site, update, parts, record === undefined);
    progress.phase('scan');
    await finish();
  } finally {
    search.close();
  }
  if (leaks.length > 0) return { leaks };
  progress.phase('publish');
  const bodies = new Map([...archive.bodyByName].map(([name, { slug }]) => [name, slug]));
  const filesKey = toFilesKey(files);
  const held = update.end();
  const paths = [...update.listTouched()];
  const next: TreeRecord = {
    ...{ ...keys, ...held, meetings, bodies, filesKey },
    // What is gone is named nowhere.
    ...(record && paths.every((path) => held.files.has(path))
      ? { since: { wholeKey: record.wholeKey, paths } }
      : {}),
  };
  const listItems = (id: string) => archive.meetingById.get(id)?.items.map((item) => item.id) ?? [];
  // A tree that began as the published site differs from it in what was touched only.
  const isSame = record !== undefined && record.wholeKey === making.published.record?.wholeKey;
  const touched = isSame ? paths : undefined;
  const changes = buildChanges(making.readBefore(), { folder, ...next, listItems }, touched);
  return { record: next, changes };
}

/** Undefined where nobody knows any more what a tree was made from. */
function readEarlierSite(
  record: TreeRecord,
  { files, filesBefore, store, site: { archive } }: TreeMaking,
): EarlierSite | undefined {
  if (toFilesKey(filesBefore) !== record.filesKey) return undefined;
  const own = new Set(files.map(({ sha256 }) => sha256));
  const published = new Set(archive.meetings.map(({ source }) => source.file));
  const others = [
    ...filesBefore.filter(({ sha256 }) => !own.has(sha256)),
    ...files.filter(({ file }) => !published.has(file)),
  ].map(({ sha256 }) => store.getOutline(sha256));
  if (others.includes(undefined)) return undefined;
  return toEarlierSite(
    record,
    archive,
    others.flatMap((outline) => outline?.meeting ?? []),
  );
}

/** A tree with a record is the same as the published one, if that is this program's too. */
function toEarlier({ record }: Staging, { published, keys }: TreeMaking) {
  const isOwn = record !== undefined && published.record?.siteKey === keys.siteKey;
  if (!isOwn || published.record === undefined) return undefined;
  return { folder: resolve(published.folder), meetings: published.record.meetings };
}

/** What a process beside this one needs to make the search index. */
function toShare(folder: string, making: TreeMaking): ShareSetup {
  const { given, files, readings, shards, code } = making;
  return { ...given, store: readings, filesKey: toFilesKey(files), folder, shards, code };
}
