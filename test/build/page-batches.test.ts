import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPageBatches } from '../../src/page-batches.ts';

test('each page that is needed is in one batch, and asked for its sources once', () => {
  const pages = ['a', 'b', 'c', 'd', 'e'];
  const asked: string[] = [];
  const openBatch = buildPageBatches((path, toPageKey) => {
    asked.push(toPageKey());
    return path !== 'b';
  }, 2);
  const batches: string[][] = [];
  for (let isLeft = true; isLeft; ) {
    const { needs, isFull } = openBatch();
    const take = () => pages.filter((path) => needs(path, () => path));
    batches.push(take());
    // Asked for twice within a batch, the answer is the same.
    assert.deepEqual(take(), batches.at(-1));
    isLeft = isFull();
  }
  assert.deepEqual(batches, [
    ['a', 'c'],
    ['d', 'e'],
  ]);
  assert.deepEqual(asked, pages);
});

test('a batch that just takes all pages is the last one', () => {
  const { needs, isFull } = buildPageBatches(() => true, 2)();
  assert.ok(['a', 'b'].every((path) => needs(path, () => '')));
  assert.equal(isFull(), false);
});
