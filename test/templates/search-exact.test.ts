import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExact, toNearWords } from '../../templates/search/exact.ts';
import type { Hit } from '../../templates/search/hit.ts';
import { readQuery } from '../../templates/search/query.ts';

const toHit = (content: string, meta: Readonly<Record<string, string>> = {}): Hit => ({
  url: '/',
  content,
  excerpt: content,
  meta,
  locations: [],
});
const saysExactly = (hit: Hit, query: string) => isExact(hit, readQuery(query));

test('a hit is exact when a word of it begins as the query does, endings aside', () => {
  const hit = toHit('Budgetopfølgningen blev drøftet på mødet om et program.');
  for (const query of ['budgetopfølgning', 'Drøftelse', 'møder', 'møde drøftede', 'programmet']) {
    assert.ok(saysExactly(hit, query), query);
  }
});

test('a hit is not exact when only the beginning of the query’s word is found', () => {
  assert.ok(!saysExactly(toHit('En sag om noget andet. A.'), 'sagfører'));
  assert.ok(!saysExactly(toHit('A og Ø imod.'), 'aalborg'));
  assert.ok(!saysExactly(toHit('En sag om skoler'), 'sag havn'));
});

test('the last half of a compound is found where the index marks it, the whole word too', () => {
  const hit = toHit('En Budget\u2060-opfølgning pr. 31. marts.');
  for (const query of ['opfølgning', 'opfølgninger', 'budgetopfølgning', '"budgetopfølgning pr"']) {
    assert.ok(saysExactly(hit, query), query);
  }
  assert.ok(!saysExactly(toHit('En budgetopfølgning.'), 'opfølgning'));
});

test('a phrase is found only where its words follow each other', () => {
  const hit = toHit('Brug af eksterne konsulenter.');
  assert.ok(saysExactly(hit, '"eksterne konsulenter"'));
  assert.ok(!saysExactly(hit, '"konsulenter eksterne"'));
  assert.ok(!saysExactly(hit, '"eksterne konsulent"'));
});

test('a number is compared whole or by its last parts, with or without its signs', () => {
  const hit = toHit('Drøftet. 326-2018-33014 og 00.22.04', { sag: '23-010268' });
  for (const query of [
    '23-010268',
    '23010268',
    '010268',
    '2018-33014',
    '33014',
    '002204',
    '00.22',
  ]) {
    assert.ok(saysExactly(hit, query), query);
  }
  assert.ok(!saysExactly(hit, '23-010269'));
  assert.ok(!saysExactly(hit, '2019-33014'));
});

test('near words share their first three letters with a word of the query', () => {
  assert.deepEqual(toNearWords(['Sag', 'sag', 'A', 'skole'], 'sagfører'), ['sag']);
  assert.deepEqual(toNearWords(['A'], 'aalborg'), []);
});
