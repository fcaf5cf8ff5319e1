import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { catchUp, type KnownTree } from '../../src/catch-up.ts';
import { FileKeys } from '../../src/file-keys.ts';
import { listSiteFiles } from '../../src/site-files.ts';
import {
  readTreeRecord,
  type TreeRecord,
  toRecordPath,
  writeTreeRecord,
} from '../../src/tree-record.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arkiv-catch-up-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A tree on the disk whose files say what their keys say, and its record as another process reads it. */
function makeTree(
  name: string,
  files: Readonly<Record<string, string>>,
  since?: TreeRecord['since'],
): KnownTree {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const record: TreeRecord = {
    ...{ siteKey: 's', wholeKey: name, files: FileKeys.of(Object.entries(files)) },
    ...{ joined: {}, shards: {}, meetings: new Map(), bodies: new Map(), filesKey: '' },
    ...(since && { since }),
  };
  writeTreeRecord(folder, record);
  // What this process has written it doesn't read again, unless it is another file.
  copyFileSync(toRecordPath(folder), join(root, 'draft'));
  renameSync(join(root, 'draft'), toRecordPath(folder));
  return { folder, record: readTreeRecord(folder) as TreeRecord };
}

function readTree({ folder }: KnownTree): Readonly<Record<string, string>> {
  const paths = [...listSiteFiles(folder)].sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const OLD = { 'a/index.html': 'one', 'b/index.html': 'one', 'c/index.html': 'one' };
const NEW = { 'a/index.html': 'one', 'b/index.html': 'two', 'd/e/index.html': 'two' };
const GROWN = { ...OLD, ...NEW };
const TOUCHED = ['b/index.html', 'd/e/index.html'];

test('a tree that is one build behind gets what that build has touched, and its own record isn’t compared', () => {
  const older = makeTree('old', OLD);
  const newer = makeTree('new', GROWN, { wholeKey: 'old', paths: TOUCHED });
  const record: TreeRecord = Object.defineProperty({ ...older.record }, 'files', {
    get: () => assert.fail('compared'),
  });
  catchUp({ ...older, record }, newer);
  assert.deepEqual(readTree(older), GROWN);
});

test('a tree that is further behind is compared file by file', () => {
  const older = makeTree('old', OLD);
  const newer = makeTree('new', NEW, { wholeKey: 'another', paths: [] });
  catchUp(older, newer);
  assert.deepEqual(readTree(older), NEW);
});

test('a tree that was made from the beginning says of no other how it differs', () => {
  const older = makeTree('old', OLD);
  catchUp(older, makeTree('new', NEW));
  assert.deepEqual(readTree(older), NEW);
});
