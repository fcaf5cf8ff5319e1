import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeReferat } from '../generator/referat.ts';
import { checkText } from './check-meeting.ts';
import { readText } from './read.ts';
import { anyText, runs, slippedSeed } from './texts.ts';

test('any text gives a meeting or a message, and never an exception', () => {
  fc.assert(fc.property(anyText, checkText), runs);
});

test('a seed with lines lost, doubled, swapped and merged is still a meeting or a message', () => {
  fc.assert(fc.property(slippedSeed, checkText), runs);
});

test('a generated referat is a meeting', () => {
  const number = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(number, (seed) => checkText(makeReferat(seed).text)),
    runs,
  );
});

test('the same text gives the same meeting', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.deepEqual(readText(text).meeting, readText(text).meeting);
    }),
    runs,
  );
});
