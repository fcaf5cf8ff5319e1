import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ParsedMeeting } from '../../parsers/index.ts';
import { makeReferat } from '../generator/referat.ts';
import { readText, seedTexts } from './read.ts';
import { anyText, isLong, runs, slippedSeed } from './texts.ts';

/** What every meeting keeps, however odd its text. */
function checkMeeting({ items, source }: ParsedMeeting): void {
  assert.deepEqual(
    items.map(({ order }) => order),
    items.map((_, index) => index + 1),
  );
  const ids = items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, ids.join(' '));
  for (const item of items) {
    assert.match(item.id, /^punkt-[a-z0-9]+(?:-\d+)?$/u);
    assert.notEqual(item.number, '');
    assert.notEqual(item.title, '');
    for (const [first, last] of [item, ...item.sections, ...item.decisions].map((one) => one.lines))
      assert.ok(1 <= first && first <= last && last <= source.lines, `${first}-${last}`);
  }
}

/** No null, no undefined, no empty string: an absent value is an absent key. */
function checkValues(value: unknown, path: string): void {
  assert.notEqual(value, null, path);
  assert.notEqual(value, undefined, path);
  // Sagens forløb may have an entry with no words below it.
  if (!/\.history\.\d+\.text$|\.content\./u.test(path)) assert.notEqual(value, '', path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) checkValues(inner, `${path}.${key}`);
}

function check(text: string): void {
  const { meeting, messages } = readText(text);
  assert.ok(meeting || messages.some((message) => message.includes('  head-missing  ')));
  if (!meeting) return;
  checkMeeting(meeting);
  checkValues(meeting, 'meeting');
}

test('any text gives a meeting or a message, and never an exception', () => {
  fc.assert(fc.property(anyText, check), runs);
});

test('a seed with lines lost, doubled, swapped and merged is still a meeting or a message', () => {
  fc.assert(fc.property(slippedSeed, check), runs);
});

test('a generated referat is a meeting', () => {
  const number = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(number, (seed) => check(makeReferat(seed).text)),
    runs,
  );
});

for (const [number, text] of seedTexts) {
  test(`seed ${number}, cut at ${isLong ? 'every byte' : 'every 97th byte'}, is a meeting or a message`, () => {
    const bytes = Buffer.from(text);
    for (let end = 0; end <= bytes.length; end += isLong ? 1 : 97)
      check(bytes.subarray(0, end).toString('utf8'));
  });
}

test('the same text gives the same meeting', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.deepEqual(readText(text).meeting, readText(text).meeting);
    }),
    runs,
  );
});
