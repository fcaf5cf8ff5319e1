import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { FileKeys } from '../../src/file-keys.ts';
import { readOutput, writeManifest } from '../../src/output.ts';
import { settleOutput } from '../../src/settle-output.ts';
import { openStaging, type Staging } from '../../src/trees.ts';

let folder = '';
let site = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-trees-'));
  site = join(folder, '_site');
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(text: string, named: boolean): void {
  const staging = openStaging(readOutput(site, named));
  writeManifest(staging.folder, '/');
  writeFileSync(join(staging.folder, 'index.html'), text);
  staging.publish();
}

function readPage(): string {
  return readFileSync(join(site, 'index.html'), 'utf8');
}

test('the default output is a relative link that moves between two trees', () => {
  const targets = ['one', 'two', 'three'].map((text) => {
    publish(text, false);
    assert.equal(readPage(), text);
    return readlinkSync(site);
  });
  assert.deepEqual(targets, ['.site/a', '.site/b', '.site/a']);
  assert.deepEqual(readdirSync(join(folder, '.site')).sort(), ['a', 'b']);
});

test('an output that the user names is a plain folder, with nothing left beside it', () => {
  for (const text of ['one', 'two']) {
    publish(text, true);
    assert.equal(readPage(), text);
  }
  assert.ok(lstatSync(site).isDirectory());
  assert.deepEqual(readdirSync(folder), ['_site']);
});

test('a record that a killed build was writing stops no later build, and goes', () => {
  for (const text of ['one', 'two']) publish(text, false);
  const staging = openStaging(readOutput(site, false));
  // As it lies there between its writing and its renaming.
  writeFileSync(join(folder, '.site', 'b.json.4711'), 'half a rec');
  staging.abandon();
  publish('three', false);
  assert.equal(readPage(), 'three');
  assert.deepEqual(
    readdirSync(join(folder, '.site')).filter((name) => name.includes('json')),
    [],
  );
});

test('a page that the new site lacks is gone', () => {
  publish('one', true);
  writeFileSync(join(site, 'gone.html'), '');
  publish('two', true);
  assert.ok(!existsSync(join(site, 'gone.html')));
});

for (const named of [false, true]) {
  const output = named ? 'a named folder' : 'the default link';
  test(`the old site stays in ${output} until the new one is whole, and after a failure`, () => {
    publish('old', named);
    const staging = openStaging(readOutput(site, named));
    writeFileSync(join(staging.folder, 'index.html'), 'half');
    assert.equal(readPage(), 'old');
    staging.abandon();
    assert.equal(readPage(), 'old');
    publish('new', named);
    assert.equal(readPage(), 'new');
  });

  test(`a second build of ${output} ends with 3 while the first is at work`, () => {
    const staging = openStaging(readOutput(site, named));
    assert.throws(() => openStaging(readOutput(site, named)), { exitCode: 3 });
    staging.abandon();
    publish('new', named);
  });

  test(`what a killed build of ${output} left behind is cleaned up by the next`, () => {
    publish('old', named);
    const killed = openStaging(readOutput(site, named));
    writeFileSync(join(killed.folder, 'left.html'), 'half');
    writeFileSync(join(killed.folder, '..', 'lock'), '999999999 1');
    publish('new', named);
    assert.equal(readPage(), 'new');
    assert.ok(!existsSync(join(site, 'left.html')));
  });
}

test('a build killed between the two renames of a named folder is put right by the next, also one that fails', () => {
  publish('old', true);
  const killed = openStaging(readOutput(site, true));
  renameSync(site, join(killed.folder, '..', 'old'));
  writeFileSync(join(killed.folder, '..', 'lock'), '999999999 1');
  openStaging(readOutput(site, true)).abandon();
  assert.equal(readPage(), 'old');
});

test('what a build left that was killed after it had published is put away, the second tree made whole', () => {
  const record = {
    siteKey: 's',
    wholeKey: 'w',
    files: new FileKeys(),
    joined: {},
    shards: {},
    meetings: new Map(),
    bodies: new Map(),
    filesKey: '',
  };
  const staging = openStaging(readOutput(site, false), 's');
  writeManifest(staging.folder, '/');
  writeFileSync(join(staging.folder, 'index.html'), 'one');
  staging.publish({ record, changes: '{}' });
  const workshop = join(folder, '.site');
  rmSync(join(workshop, 'b.json'));
  rmSync(join(workshop, 'b', 'index.html'));
  writeFileSync(join(workshop, 'lock'), '999999999 1');
  settleOutput(readOutput(site, false));
  assert.equal(readFileSync(join(workshop, 'b', 'index.html'), 'utf8'), 'one');
  assert.deepEqual(readdirSync(workshop).sort(), ['a', 'a.json', 'aendringer.json', 'b', 'b.json']);
});

/** Publishes a page with a record of it. */
function publishKnown(text: string): void {
  const staging = openStaging(readOutput(site, false), 's');
  writeManifest(staging.folder, '/');
  rmSync(join(staging.folder, 'index.html'), { force: true });
  writeFileSync(join(staging.folder, 'index.html'), text);
  const files = FileKeys.of([['index.html', text]]);
  const parts = { joined: {}, shards: {}, meetings: new Map(), bodies: new Map(), filesKey: '' };
  staging.publish({ record: { siteKey: 's', wholeKey: text, files, ...parts }, changes: '{}' });
}

for (const [name, leave] of [
  ['was killed', () => writeFileSync(join(folder, '.site', 'lock'), '999999999 1')],
  ['was given up', (staging: Staging) => staging.abandon()],
] as const) {
  test(`after a build that ${name} the next one begins with what is published, not with nothing`, () => {
    publishKnown('one');
    const broken = openStaging(readOutput(site, false), 's');
    writeFileSync(join(broken.folder, 'half.html'), 'half');
    leave(broken);
    const next = openStaging(readOutput(site, false), 's');
    assert.equal(next.record?.wholeKey, 'one');
    assert.equal(readFileSync(join(next.folder, 'index.html'), 'utf8'), 'one');
    assert.equal(existsSync(join(next.folder, 'half.html')), false);
    assert.equal(readPage(), 'one');
    // With other settings nothing in it holds.
    next.abandon();
    assert.equal(openStaging(readOutput(site, false), 't').record, undefined);
  });
}

test('the second tree follows the published one before the next build asks for it', () => {
  const output = readOutput(site, false);
  publishKnown('one');
  publishKnown('two');
  const read = (tree: string) => readFileSync(join(folder, '.site', tree, 'index.html'), 'utf8');
  assert.deepEqual([read('a'), read('b')], ['one', 'two']);
  settleOutput(output);
  assert.deepEqual([read('a'), read('b')], ['two', 'two']);
  assert.equal(openStaging(output, 's').record?.wholeKey, 'two');
});

const FOREIGN = [
  ['a folder with a file', () => writeIn(site, 'mine.txt')],
  ['a file', () => writeFileSync(site, '')],
  ['a link to another folder', () => symlinkSync(tmpdir(), site)],
  ['a link to nowhere', () => symlinkSync('nowhere', site)],
] as const;

for (const [name, make] of FOREIGN) {
  test(`${name} is refused as output with 2, and untouched`, () => {
    make();
    const before = readdirSync(folder);
    for (const named of [false, true]) {
      assert.throws(() => readOutput(site, named), { name: 'StopError', exitCode: 2 });
    }
    assert.deepEqual(readdirSync(folder), before);
  });
}

test('a folder of someone else’s with the workshop’s name is refused', () => {
  writeIn(join(folder, '.site'), 'mine.txt');
  assert.throws(() => readOutput(site, false), { exitCode: 2 });
});

test('an empty folder is taken as output', () => {
  mkdirSync(site);
  publish('one', true);
  assert.equal(readPage(), 'one');
});

test('a named output that is already the two trees’ link stays one', () => {
  publish('one', false);
  publish('two', true);
  assert.equal(readlinkSync(site), '.site/b');
});

function writeIn(parent: string, name: string): void {
  mkdirSync(parent);
  writeFileSync(join(parent, name), '');
}
