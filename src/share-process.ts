import { join } from 'node:path';
import { isCaseFile, type ShareReport, type ShareSetup } from './file-share.ts';
import { toKnownFile } from './input.ts';
import { prepareMemory } from './prepare-memory.ts';
import { readSiteArchive, toSite } from './read-site.ts';
import { openReadingStore } from './reading-store.ts';
import { openTreeUpdate } from './tree-update.ts';
import { writeFiles } from './write-files.ts';

/** Writes its share of a site's files for the process that started it, and ends with it. */
process.once('disconnect', () => process.exit(1));
process.once('message', async (message) => {
  const setup = message as ShareSetup;
  const { input, files, store, folder } = setup;
  prepareMemory(files.length);
  const known = files.map((file) => toKnownFile(join(input, file.file), file));
  const readings = openReadingStore(store.folder, store.version);
  const site = toSite(setup, readSiteArchive({ files: known, problems: [] }, setup, readings));
  const update = openTreeUpdate(folder);
  let told = 0;
  const tell = (report: Omit<ShareReport, 'written'> = {}): void => {
    const written = update.listWritten().slice(told);
    told += written.length;
    process.send?.({ ...report, written: written.map(({ path }) => path) } satisfies ShareReport);
  };
  await writeFiles(site, update, isCaseFile(site.urls), tell);
  tell({ keys: update.end().files });
});
