import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { watchPaths } from '../../src/watch.ts';

const root = mkdtempSync(join(tmpdir(), 'arkiv-watch-'));
const folder = join(root, 'seeds');
const config = join(root, 'arkiv.config.ts');
mkdirSync(folder);
writeFileSync(config, '');
let calls = 0;
const stop = watchPaths([folder, config], () => {
  calls += 1;
});
after(() => {
  stop();
  rmSync(root, { recursive: true });
});

/** How many times the callback was called for what a change does to the disk. */
async function countCalls(change: () => void): Promise<number> {
  await wait(150);
  calls = 0;
  change();
  await wait(250);
  return calls;
}

const below = join(folder, '2019', 'januar');

const CHANGES = [
  ['a new file', 1, () => writeFileSync(join(folder, 'a.txt'), '1')],
  ['a saved file', 1, () => writeFileSync(join(folder, 'a.txt'), '2')],
  ['a removed file', 1, () => rmSync(join(folder, 'a.txt'))],
  ['new folders', 1, () => mkdirSync(below, { recursive: true })],
  ['a file in a new folder', 1, () => writeFileSync(join(below, 'b.txt'), '1')],
  ['a folder made anew', 1, () => remake(below)],
  ['a file in a folder made anew', 1, () => writeFileSync(join(below, 'c.txt'), '1')],
  ['a watched file that is saved by a rename', 1, () => saveByRename(config)],
  ['a file beside the watched one', 0, () => writeFileSync(join(root, 'other.ts'), '1')],
  ['an editor’s own file', 0, () => writeFileSync(join(folder, '.a.txt.swp'), '1')],
] as const;

for (const [name, expected, change] of CHANGES) {
  test(`${name} is reported ${expected === 1 ? 'once' : 'never'}`, async () => {
    assert.equal(await countCalls(change), expected);
  });
}

test('nothing is reported after the end', async () => {
  stop();
  assert.equal(await countCalls(() => writeFileSync(join(folder, 'z.txt'), '1')), 0);
});

function remake(path: string): void {
  rmSync(path, { recursive: true });
  mkdirSync(path);
}

function saveByRename(path: string): void {
  writeFileSync(`${path}~`, 'new');
  renameSync(`${path}~`, path);
}
