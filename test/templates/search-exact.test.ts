import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExact, toNearWords } from '../../templates/search/exact.ts';
import { toJumps } from '../../templates/search/jumps.ts';
import type { Hit } from '../../templates/search/pagefind-index.ts';

const toHit = (content: string, meta: Readonly<Record<string, string>> = {}): Hit => ({
  url: '/',
  content,
  excerpt: content,
  meta,
});

test('a hit is exact when a word of it begins as the query does, endings aside', () => {
  const hit = toHit('Budgetopfølgningen blev drøftet på mødet.');
  for (const query of ['budgetopfølgning', 'Drøftelse', 'møder', '"møde drøftede"']) {
    assert.ok(isExact(hit, query), query);
  }
});

test('a hit is not exact when only the beginning of the query’s word is found', () => {
  assert.ok(!isExact(toHit('En sag om noget andet. A.'), 'sagfører'));
  assert.ok(!isExact(toHit('A og Ø imod.'), 'aalborg'));
  assert.ok(!isExact(toHit('En sag om skoler'), 'sag havn'));
});

test('a number is compared whole, and found in what stands beside the text', () => {
  const hit = toHit('Drøftet.', { sag: '23-010268', udvalg: 'Direktionen' });
  assert.ok(isExact(hit, '23-010268'));
  assert.ok(isExact(hit, 'direktionen'));
  assert.ok(!isExact(hit, '23-010269'));
});

test('near words share their first three letters with a word of the query', () => {
  assert.deepEqual(toNearWords(['Sag', 'sag', 'A', 'skole'], 'sagfører'), ['sag']);
  assert.deepEqual(toNearWords(['A'], 'aalborg'), []);
});

test('a whole case number leads to its case, a part of it does not', () => {
  const hits = [toHit('', { sag: '16-048515K' })];
  assert.deepEqual(
    toJumps(hits, ' 16-048515k ', '/arkiv/').map(({ href }) => href),
    ['/arkiv/sager/16-048515k/'],
  );
  assert.deepEqual(toJumps(hits, '16-0485', '/arkiv/'), []);
});
