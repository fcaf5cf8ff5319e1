import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { awaitLock, takeLock } from '../../src/lock.ts';

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

test('a lock that another process gives up soon is waited for, and not for ever', async () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], {
    stdio: 'ignore',
  });
  const start = readFileSync(`/proc/${holder.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  writeFileSync(lock, `${holder.pid} ${start}`);
  assert.throws(() => awaitLock(lock, 100), { name: 'StopError', exitCode: 3 });
  const killer = spawn('sh', ['-c', `sleep 0.3; kill ${holder.pid}`], { stdio: 'ignore' });
  // Either may be the first to be gone.
  await Promise.all([once(killer, 'exit'), once(holder, 'exit')]);
  awaitLock(lock);
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
