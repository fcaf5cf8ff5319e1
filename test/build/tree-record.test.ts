import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileKeys } from '../../src/file-keys.ts';
import {
  readTreeRecord,
  type TreeRecord,
  toRecordPath,
  writeTreeRecord,
} from '../../src/tree-record.ts';

const versions = ['k1', 'k2', 'k3'];
const withHead = ['', ...versions];
const RECORD: TreeRecord = {
  siteKey: 'site',
  wholeKey: 'whole',
  files: FileKeys.of([
    ['index.html', 'a'],
    ['sager/12-00123/index.html', '=b'],
  ]),
  joined: {
    'data/moeder.ndjson': { keys: versions, sizes: [10, 20, 30] },
    'data/punkter.csv': { keys: withHead, sizes: [4, 1, 2, 3] },
    'data/moeder.csv': { keys: [...withHead], sizes: [5, 6, 7, 8] },
    'sitemap.xml': { keys: ['top', 'moeder-2019.0:0-3 æø', 'bund'], sizes: [9, 9, 9] },
  },
  shards: { '': 'x', '2006-2012/': 'y' },
  meetings: new Map([['2019-01-28-direktionen', 'k1']]),
  bodies: new Map([['Økonomiudvalget', 'oekonomiudvalget']]),
  filesKey: 'files',
  since: { wholeKey: 'before', paths: ['index.html'] },
};

test('another process reads of a tree what was written of it, and nothing of a record that isn’t whole', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-record-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const [tree, copy] = [join(folder, 'a'), join(folder, 'b')];
  writeTreeRecord(tree, RECORD);
  // This process remembers what it has written: of a copy it knows nothing.
  copyFileSync(toRecordPath(tree), toRecordPath(copy));
  const read = readTreeRecord(copy);
  assert.deepEqual(read, RECORD);
  // What several have alike lies there once.
  assert.equal(read.joined['data/punkter.csv']?.keys, read.joined['data/moeder.csv']?.keys);
  const bytes = readFileSync(toRecordPath(tree));
  for (const [name, broken] of [
    ['cut off', bytes.subarray(0, -1)],
    ['changed', Buffer.from(bytes.toString('latin1').replace('k2', 'k4'), 'latin1')],
    ['empty', Buffer.alloc(0)],
  ] as const) {
    const other = join(folder, name);
    writeFileSync(toRecordPath(other), broken);
    assert.equal(readTreeRecord(other), undefined, name);
  }
});

test('a tree that something has gone from, or come into, on top is known no more; copies that are begun ahead change nothing', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-record-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const tree = join(folder, 'a');
  const meeting = join(tree, 'moeder', '2019-01-28-direktionen');
  const record = (): TreeRecord | undefined => {
    mkdirSync(meeting, { recursive: true });
    mkdirSync(join(tree, 'data'), { recursive: true });
    for (const file of ['index.html', 'data/punkter.csv']) writeFileSync(join(tree, file), file);
    writeTreeRecord(tree, RECORD);
    return readTreeRecord(tree);
  };
  for (const spoil of [
    () => rmSync(tree, { recursive: true }),
    () => rmSync(join(tree, 'moeder'), { recursive: true }),
    () => rmSync(meeting, { recursive: true }),
    () => rmSync(join(tree, 'index.html')),
    () => rmSync(join(tree, 'data', 'punkter.csv')),
    () => writeFileSync(join(tree, 'ny.html'), ''),
  ]) {
    assert.deepEqual(record(), RECORD);
    spoil();
    assert.equal(readTreeRecord(tree), undefined, String(spoil));
  }
  assert.deepEqual(record(), RECORD);
  for (const file of ['sitemap.xml.new', 'data/punkter.csv.new'])
    writeFileSync(join(tree, file), '');
  assert.deepEqual(readTreeRecord(tree), RECORD);
});
