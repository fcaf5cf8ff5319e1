import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { toReading } from '../../src/input.ts';
import { readReferat } from '../../src/read-file.ts';
import { openReading, readNewFiles } from '../../src/read-new.ts';
import { buildMemoryStore } from '../../src/reading-store.ts';
import { openSharedWork } from '../../src/shared-work.ts';

/** Enough for a second process; each a text of its own. */
const COUNT = 200;
const SEED = readFileSync('seeds/000_2ffb149da372fc3d.txt', 'utf8');
const FILES = Array.from({ length: COUNT }, (_, index) => {
  const text = SEED.replace('28-01-2019', `${String(10 + (index % 18))}-01-2019`);
  return toReading(`${index}.txt`, Buffer.from(`${text}\nNr. ${index} på listen.\n`));
}).filter((reading) => 'sha256' in reading);

test('many files, read in two processes, are what each is when it is read alone', async () => {
  const store = buildMemoryStore();
  let count = 0;
  await readNewFiles(FILES, 'withhold', store, () => {
    count += 1;
  });
  assert.equal(count, COUNT);
  for (const file of FILES) {
    const { outline, details, texts } = readReferat(file, 'withhold');
    assert.deepEqual(store.getOutline(file.sha256), outline);
    assert.deepEqual(store.getDetails(file.sha256), details);
    assert.deepEqual(store.readTexts(file.sha256), texts);
  }
});

function countDone(program: string) {
  const done = new Map<number, number>();
  const work = openSharedWork<object, number, number>({
    program,
    ahead: 24,
    fewest: 150,
    toSetup: () => ({}),
    open: () => (part) => part * 2,
    onResult: (part, result) => {
      assert.equal(result, part * 2);
      done.set(part, (done.get(part) ?? 0) + 1);
    },
  });
  return { done, work };
}

/** Long enough for the process beside to send its first results, in ms. */
const BEGINNING = 4000;

const PARTS = Array.from({ length: COUNT }, (_, index) => index);

test('what a process beside leaves undone is done here, each part once', async () => {
  const { done, work } = countDone('ingen-saadan');
  work.push(PARTS);
  await work.finish();
  work.push([COUNT]);
  await work.finish();
  work.close();
  assert.deepEqual(
    [...done.keys()].sort((a, b) => a - b),
    [...PARTS, COUNT],
  );
  assert.ok([...done.values()].every((times) => times === 1));
});

test('what is pushed while somebody waits is done before any wait ends, each part once', async () => {
  const { done, work } = countDone('ingen-saadan');
  work.push(PARTS);
  const first = work.finish();
  work.push([COUNT]);
  const second = work.finish();
  await first;
  assert.equal(done.size, COUNT + 1);
  await second;
  work.close();
  assert.ok([...done.values()].every((times) => times === 1));
});

test('what is pushed after a wait is done without another one, and nothing more once the work is closed', async () => {
  const { done, work } = countDone('ingen-saadan');
  work.push([COUNT]);
  await work.finish();
  work.push([COUNT + 1]);
  await wait(100);
  assert.deepEqual([...done.keys()], [COUNT, COUNT + 1]);
  work.push(PARTS);
  work.close();
  await wait(100);
  assert.ok(done.size < COUNT);
});

test('an error in a part is thrown here, whoever met it first, and at each wait', async () => {
  const work = openSharedWork<object, never, unknown>({
    program: 'reading-process',
    ahead: 24,
    fewest: 150,
    toSetup: () => ({ closedItems: 'withhold' }),
    open: () => openReading({ closedItems: 'withhold' }),
    onResult: () => {},
  });
  work.push(PARTS.map(() => ({ file: 'a.txt', sha256: '', text: undefined }) as never));
  await assert.rejects(work.finish());
  await assert.rejects(work.finish());
  work.close();
});

test('what goes wrong with a result of the process beside is thrown where the work is waited for', async () => {
  const [file] = FILES;
  assert.ok(file);
  const work = openSharedWork<object, object, unknown>({
    program: 'reading-process',
    ahead: 24,
    fewest: 150,
    toSetup: () => ({ closedItems: 'withhold' }),
    // Here nothing gets done: all results are the other's.
    open: () => () => assert.fail('the process beside has not begun'),
    onResult: () => {
      throw new Error('the disk is full');
    },
  });
  work.push(PARTS.map(() => ({ file: file.file, sha256: file.sha256, text: file.text })));
  await wait(BEGINNING);
  await assert.rejects(work.finish(), /the disk is full/u);
  work.close();
});
