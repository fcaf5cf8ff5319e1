import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { BuiltShard } from '../../src/built-shard.ts';
import { configSchema } from '../../src/config.ts';
import { openIndexShare, type ShareSetup, toFilesKey } from '../../src/index-share.ts';
import { awaitLock } from '../../src/lock.ts';
import { readOutput, toShareLock } from '../../src/output.ts';
import type { PlacedShard } from '../../src/place-shard.ts';
import { readInputFolder } from '../../src/read-archive.ts';
import { readSiteArchive, toSite } from '../../src/read-site.ts';
import { openReadingStore } from '../../src/reading-store.ts';
import { NO_REVIEW } from '../../src/review.ts';
import { buildSearch } from '../../src/search-index.ts';
import { listSiteFiles } from '../../src/site-files.ts';
import { openStaging } from '../../src/trees.ts';

const folder = mkdtempSync(join(tmpdir(), 'arkiv-share-'));
after(() => rmSync(folder, { recursive: true }));

const store = { folder: join(folder, 'referater'), version: '1' };
const given = {
  input: 'seeds',
  config: configSchema.parse({
    municipality: 'Kalundborg Kommune',
    title: 'Referatarkivet',
    siteUrl: 'https://referater.example.dk',
    contact: 'referater@example.dk',
  }),
  review: NO_REVIEW,
  aliases: [],
};
const readings = openReadingStore(store.folder, store.version);
const listed = readInputFolder(given.input);
const site = toSite(given, readSiteArchive(listed, given, readings));
readings.save(listed.files);
const filesKey = toFilesKey(listed.files);

const makeFolder = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

/** What a process beside begins with, with folders of its own. */
function toSetup(name: string): ShareSetup {
  const place = makeFolder(name);
  return {
    ...given,
    store,
    filesKey,
    folder: join(place, 'a'),
    shards: join(place, 'soegning'),
    code,
  };
}

const code = '1';

function fail(): void {
  assert.fail('nothing is placed');
}

/** The index's files, made here or taken from a store. */
async function buildHere(shards: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const onShard = ({ folder: own, listFiles, readFile }: BuiltShard): void => {
    for (const path of listFiles())
      files.set(own + path, Buffer.from(readFile(path)).toString('hex'));
  };
  const { archive, urls } = site;
  const { lists } = await buildSearch({
    ...{ meetings: archive.meetings, urls, store: shards, code, onShard },
  });
  for (const { name, toText } of lists) files.set(name, toText());
  return files;
}

function listStored(shards: string): readonly (readonly [path: string, written: number])[] {
  return listSiteFiles(shards).map((path) => [path, statSync(join(shards, path)).mtimeMs]);
}

/** Its files but the lists, which the build makes itself. */
function listPlaced(tree: string, placed: readonly PlacedShard[]): ReadonlyMap<string, string> {
  const paths = placed.flatMap(({ folder: own, files }) => files.map((file) => own + file));
  return new Map(
    paths.map((path) => [path, readFileSync(join(tree, 'pagefind', path)).toString('hex')]),
  );
}

test('a process beside leaves the index in the store and in the tree, as it would have been made here', async () => {
  const setup = toSetup('beside');
  const placed: PlacedShard[] = [];
  const share = openIndexShare(setup, (shard) => placed.push(shard));
  await share.finish();
  const stored = listStored(setup.shards);
  assert.ok(stored.length > 0);
  const made = await buildHere(setup.shards);
  assert.deepEqual(made, await buildHere(join(folder, 'here')));
  assert.deepEqual(listStored(setup.shards), stored);
  const files = listPlaced(setup.folder, placed);
  const lists = [...made.keys()].filter((path) => !files.has(path));
  assert.ok(
    lists.every((path) => /^(?:soeg\.json|tal\/|sager\/|dage\/)/u.test(path)),
    lists.join(' '),
  );
  for (const [path, bytes] of files) assert.equal(bytes, made.get(path), path);
  assert.equal(listSiteFiles(setup.folder).length, files.size);
});

test('a process beside makes nothing where the store has other files than it was told', async () => {
  const setup = toSetup('others');
  const share = openIndexShare({ ...setup, filesKey: toFilesKey(listed.files.slice(1)) }, fail);
  await share.finish();
  assert.equal(existsSync(setup.shards), false);
});

test('what fails where a placed shard is taken in is thrown to those who wait for the index', async () => {
  const share = openIndexShare(toSetup('failing'), () => {
    throw new Error('no space left');
  });
  await assert.rejects(share.finish(), { message: 'no space left' });
});

test('what a process that ends before it is done leaves undone is done here', async () => {
  const setup = toSetup('killed');
  const share = openIndexShare(setup, fail);
  share.close();
  await share.finish();
  assert.deepEqual(await buildHere(setup.shards), await buildHere(join(folder, 'here')));
});

test('a build waits for what a killed one has left writing, and puts its lock away', async () => {
  const place = makeFolder('waiting');
  const output = readOutput(join(place, '_site'), false);
  mkdirSync(output.workshop);
  const held = toShareLock(join(output.workshop, 'a'));
  const writer = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 500)'], { stdio: 'ignore' });
  const stat = readFileSync(`/proc/${writer.pid}/stat`, 'utf8');
  writeFileSync(held, `${writer.pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`);
  assert.throws(() => awaitLock(held, 50), { name: 'StopError' });
  await once(writer, 'exit');
  const staging = openStaging(readOutput(join(place, '_site'), false));
  assert.equal(existsSync(held), false);
  staging.abandon();
});
