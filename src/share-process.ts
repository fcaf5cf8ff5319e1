import { join } from 'node:path';
import { buildIsShared, type ShareReport, type ShareSetup, toFilesKey } from './file-share.ts';
import { toKnownFile } from './input.ts';
import { takeLock } from './lock.ts';
import { toShareLock } from './output.ts';
import { prepareMemory } from './prepare-memory.ts';
import { readSiteArchive, toSite } from './read-site.ts';
import { openReadingStore } from './reading-store.ts';
import { openTreeUpdate } from './tree-update.ts';
import { writeFiles } from './write-files.ts';

/** Writes its share of a site's files for the process that started it, and ends with it. */
process.once('disconnect', () => process.exit(1));
process.once('message', async (message) => {
  const setup = message as ShareSetup;
  const { input, store, folder } = setup;
  // A build that is killed leaves this process behind for a while: the next one waits until it has noticed.
  process.once('exit', takeLock(toShareLock(folder)));
  const readings = openReadingStore(store.folder, store.version);
  const files = readings.listSaved();
  // Its share is left to the process that started it.
  if (toFilesKey(files) !== setup.filesKey) process.exit(1);
  prepareMemory(files.length);
  const known = files.map((file) => toKnownFile(join(input, file.file), file));
  const site = toSite(setup, readSiteArchive({ files: known, problems: [] }, setup, readings));
  const update = openTreeUpdate(folder);
  let told = 0;
  const tell = (report: Omit<ShareReport, 'written'> = {}): void => {
    const written = update.listWritten().slice(told);
    told += written.length;
    const paths = written.map(({ path }) => path);
    process.send?.({ ...report, written: paths } satisfies ShareReport, () => {
      if (report.keys !== undefined) process.exit();
    });
  };
  await writeFiles(site, update, buildIsShared(site.urls), tell);
  tell({ keys: update.end().files });
});
