import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { configSchema } from '../../src/config.ts';
import {
  buildIsShared,
  openFileShare,
  type ShareReport,
  toFilesKey,
} from '../../src/file-share.ts';
import { awaitLock } from '../../src/lock.ts';
import { readOutput, toShareLock } from '../../src/output.ts';
import { readInputFolder } from '../../src/read-archive.ts';
import { readSiteArchive, toSite } from '../../src/read-site.ts';
import { openReadingStore } from '../../src/reading-store.ts';
import { NO_REVIEW } from '../../src/review.ts';
import { openTreeUpdate } from '../../src/tree-update.ts';
import { openStaging } from '../../src/trees.ts';
import { writeFiles } from '../../src/write-files.ts';
import { compareTrees } from '../edits/compare-trees.ts';

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

test('a process beside writes its share with the same bytes and keys as one process would', async () => {
  const [here, beside] = ['here', 'beside'].map(makeFolder) as [string, string];
  const update = openTreeUpdate(here);
  await writeFiles(site, update, buildIsShared(site.urls), () => {});

  const reports: ShareReport[] = [];
  const share = openFileShare(site.urls, { ...given, store, filesKey, folder: beside }, (report) =>
    reports.push(report),
  );
  assert.equal(await share.finish(), true);
  share.close();
  assert.deepEqual(compareTrees(here, beside), []);
  assert.deepEqual(reports.at(-1)?.keys, update.end().files);
  const toPaths = (written: readonly string[]) => [...new Set(written)].sort();
  assert.deepEqual(
    toPaths(reports.flatMap(({ written }) => written)),
    toPaths(update.listWritten().map(({ path }) => path)),
  );
  const paths = [...update.end().files.keys()];
  assert.ok(paths.includes('sager/326-2018-33014/index.html'));
  assert.ok(paths.includes('data/moeder/2019-01-28-direktionen.json'));
  assert.ok(!paths.some((path) => path.startsWith('moeder/')));
});

test('a process beside writes nothing where the store has other files than it was told', async () => {
  const beside = makeFolder('others');
  const other = toFilesKey(listed.files.slice(1));
  const share = openFileShare(
    site.urls,
    { ...given, store, filesKey: other, folder: beside },
    () => {},
  );
  assert.equal(await share.finish(), false);
  assert.deepEqual(readdirSync(beside), []);
});

test('a process that ends before it is done is known by that', async () => {
  const share = openFileShare(
    site.urls,
    { ...given, store, filesKey, folder: makeFolder('killed') },
    () => {},
  );
  share.close();
  assert.equal(await share.finish(), false);
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
