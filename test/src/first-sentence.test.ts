import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toFirstSentence } from '../../src/first-sentence.ts';

test('a sentence ends at no abbreviation, no initial, no date and no point’s number', () => {
  for (const sentence of [
    'Godkendt, idet mødet deles op i to temaer: 1. Plejehjemshandleplaner og 2. Plejehjemskapacitet.',
    'Der bevilges kr. 20.000 til formålet.',
    'Udsat til mødet d. 3. maj 2021.',
    'Borgmester A. Ben Haddou orienterede.',
    'Godkendt jf. Økonomiudvalgets indstilling.',
    'Der gives 2,5 mio. Kroner.',
  ]) {
    assert.equal(toFirstSentence(`${sentence} Afbud: Lis Kjær`), sentence);
    assert.equal(toFirstSentence(`${sentence}\n\nDerefter andet.`), sentence);
  }
});

test('a long sentence ends at a word', () => {
  const sentence = toFirstSentence(`${'Ord '.repeat(80)}slut.`);
  assert.ok(sentence.length <= 242);
  assert.match(sentence, /Ord …$/u);
});
