import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { takeLock } from '../../src/lock.ts';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock that is held stops the next build with 3, and names the process', () => {
  const release = takeLock(lock);
  const message = new RegExp(`proces ${process.pid}\\b`, 'u');
  assert.throws(() => takeLock(lock), { name: 'StopError', exitCode: 3, message });
  release();
});

test('a lock that was given back can be taken again, and leaves no file', () => {
  takeLock(lock)();
  const release = takeLock(lock);
  assert.ok(existsSync(lock));
  release();
  assert.deepEqual(readdirSync(folder), []);
});

const STALE = [
  ['a process that is gone', () => `${spawnSync('true').pid} 1`],
  ['an earlier process with a number that runs again', () => `${process.pid} 1`],
  ['nobody', () => ''],
  ['no number', () => 'hej'],
] as const;

for (const [name, toOwner] of STALE) {
  test(`a lock of ${name} is taken over`, () => {
    writeFileSync(lock, toOwner());
    const release = takeLock(lock);
    assert.throws(() => takeLock(lock), { exitCode: 3 });
    release();
    assert.deepEqual(readdirSync(folder), []);
  });
}

test('giving a lock back leaves one that another build has taken since', () => {
  const release = takeLock(lock);
  writeFileSync(lock, '1 1');
  release();
  assert.ok(existsSync(lock));
});
