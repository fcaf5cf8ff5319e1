import { join } from 'node:path';
import type { BuiltShard } from './built-shard.ts';
import { type ShareSetup, toFilesKey } from './index-share.ts';
import { toKnownFile } from './input.ts';
import { takeLock } from './lock.ts';
import { toShareLock } from './output.ts';
import { placeShard } from './place-shard.ts';
import { prepareMemory } from './prepare-memory.ts';
import { readSiteArchive, toSite } from './read-site.ts';
import { openReadingStore, withoutOldTexts } from './reading-store.ts';
import { buildSearch } from './search-index.ts';

/** Makes the search index for the process that started it, into the index's store and the tree, and ends with it. */
process.once('disconnect', () => process.exit(1));
process.once('message', async (message) => {
  const setup = message as ShareSetup;
  const { input, store, folder, shards, code } = setup;
  // A build that is killed leaves this process behind for a while: the next one waits until it has noticed.
  process.once('exit', takeLock(toShareLock(folder)));
  const readings = withoutOldTexts(openReadingStore(store.folder, store.version));
  const files = readings.listSaved();
  // Its share is left to the process that started it.
  if (toFilesKey(files) !== setup.filesKey) process.exit(1);
  prepareMemory(files.length);
  const known = files.map((file) => toKnownFile(join(input, file.file), file));
  const reading = readSiteArchive({ files: known, problems: [] }, setup, readings);
  const { archive, urls } = toSite(setup, reading);
  const { meetings } = archive;
  const telling: Promise<unknown>[] = [];
  const onShard = (shard: BuiltShard): void => {
    const placed = placeShard(folder, shard);
    telling.push(new Promise((resolve) => process.send?.(placed, resolve)));
  };
  await buildSearch({ meetings, urls, store: shards, code, onShard });
  await Promise.all(telling);
  process.exit();
});
