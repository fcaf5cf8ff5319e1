import assert from 'node:assert/strict';
import {
  copyFileSync,
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
import { configSchema } from '../../src/config.ts';
import { publishSite } from '../../src/publish.ts';
import { listSiteFiles } from '../../src/site-files.ts';

const SEED = '000_2ffb149da372fc3d.txt';
const PAGE = 'moeder/2019-01-28-direktionen/index.html';
const folder = mkdtempSync(join(tmpdir(), 'arkiv-borrow-'));
const input = join(folder, 'seeds');
const published = join(folder, '_site');
const preview = join(folder, 'start', '_site');
const config = configSchema.parse({
  municipality: 'Kalundborg Kommune',
  title: 'Referatarkivet',
  siteUrl: 'https://referater.example.dk',
  contact: 'referater@example.dk',
});
after(() => {
  rmSync(folder, { recursive: true });
});

const build = (output: string, lender?: string) =>
  publishSite({
    input,
    output,
    config,
    isLinked: true,
    cache: join(folder, 'cache'),
    ...(lender === undefined ? {} : { lender }),
  });
const readAll = (site: string) =>
  listSiteFiles(site).map((file) => [file, readFileSync(join(site, file), 'base64')]);

test('the preview begins with the published site, and never writes into it', async () => {
  mkdirSync(input);
  mkdirSync(join(folder, 'start'));
  copyFileSync(join('seeds', SEED), join(input, SEED));
  await build(published);
  const before = readAll(published);

  const { changes } = await build(preview, published);
  assert.deepEqual(changes?.pages, { created: [], changed: [], removed: [] });
  assert.deepEqual(readAll(preview), before);
  const [a, b] = [published, preview].map((site) => statSync(join(site, PAGE)).ino);
  assert.equal(a, b);

  const text = readFileSync(join(input, SEED), 'utf8');
  writeFileSync(join(input, SEED), text.replace('Fast punkt på', 'Om hestevognskørsel på'));
  await build(preview, published);
  assert.match(readFileSync(join(preview, PAGE), 'utf8'), /hestevognskørsel/u);
  assert.deepEqual(readAll(published), before);

  await build(published);
  assert.deepEqual(readAll(preview), readAll(published));
});

test('a published site of other settings is not taken', async () => {
  const other = join(folder, 'andet', '_site');
  mkdirSync(join(folder, 'andet'));
  const cache = join(folder, 'cache');
  const changed = { ...config, title: 'Et andet arkiv' };
  await publishSite({
    input,
    output: other,
    config: changed,
    isLinked: true,
    cache,
    lender: published,
  });
  assert.match(readFileSync(join(other, PAGE), 'utf8'), /Et andet arkiv/u);
});

test('what lies at the other place may be anything: nothing is taken from it', async () => {
  const own = join(folder, 'eget', '_site');
  mkdirSync(join(folder, 'eget'));
  const foreign = join(folder, 'fremmed');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'brev.txt'), 'Ikke et arkiv.');
  for (const lender of [foreign, join(foreign, 'brev.txt'), join(folder, 'intet')]) {
    const { published: isPublished } = await build(own, lender);
    assert.ok(isPublished, lender);
    assert.deepEqual(readAll(foreign), [
      ['brev.txt', Buffer.from('Ikke et arkiv.').toString('base64')],
    ]);
    rmSync(join(folder, 'eget'), { recursive: true });
    mkdirSync(join(folder, 'eget'));
  }
});
