import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText, seedTexts } from './read.ts';
import { runs } from './texts.ts';

const seed = fc.constantFrom(...seedTexts.values());
/** Places in a text, as parts of its length. */
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
const invisible = fc.constantFrom(
  '\u00AD', // soft hyphen
  '\u200B', // zero-width space
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u200E', // bidi marks
  '\u202B',
  '\u202C',
);
const space = fc.constantFrom('\u00A0', '\u202F', '\u2007', '\u2009');

const cleanMeetings = new Map(
  [...seedTexts.values()].map((text) => [text, readText(text).meeting]),
);

function assertSame(text: string, clean: string): void {
  assert.deepEqual(readText(text).meeting, cleanMeetings.get(clean));
}

function insert(text: string, mark: string, at: readonly number[]): string {
  const offsets = new Set(at.map((part) => Math.floor(part * text.length)));
  return [...text].map((char, index) => (offsets.has(index) ? mark + char : char)).join('');
}

test('NFD, CRLF and a BOM give the meeting of the clean text', () => {
  for (const clean of seedTexts.values()) {
    assertSame(clean.normalize('NFD'), clean);
    assertSame(clean.replaceAll('\n', '\r\n'), clean);
    assertSame(clean.replaceAll('\n', '\r'), clean);
    assertSame(`\uFEFF${clean}`, clean);
    assertSame(`\uFEFF${clean.normalize('NFD').replaceAll('\n', '\r\n')}`, clean);
  }
});

test('a final newline adds no line', () => {
  for (const clean of seedTexts.values()) assertSame(`${clean}\n`, clean);
});

test('soft hyphens, zero-width and bidi marks anywhere give the meeting of the clean text', () => {
  fc.assert(
    fc.property(seed, invisible, places, (clean, mark, at) => {
      assertSame(insert(clean, mark, at), clean);
    }),
    runs,
  );
});

test('hard and odd spaces anywhere give the meeting of the clean text', () => {
  fc.assert(
    fc.property(seed, space, fc.integer({ min: 1, max: 9 }), (clean, odd, every) => {
      let count = 0;
      const text = clean.replaceAll(' ', () => (count++ % every === 0 ? odd : ' '));
      assertSame(text, clean);
    }),
    runs,
  );
});

test('hyphens that hold a number together give the meeting of the clean text', () => {
  for (const clean of seedTexts.values()) assertSame(clean.replace(/(?<=\d)-(?=\d)/gu, '‑'), clean);
});

test('blanks at the end of lines give the meeting of the clean text', () => {
  for (const clean of seedTexts.values()) assertSame(clean.replaceAll('\n', ' \t\n'), clean);
});

test('empty lines above the text move its line numbers and nothing else', () => {
  const move = (value: unknown, by: number): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
      if (key === 'line' && typeof inner === 'number') return inner + by;
      if (key !== 'lines') return inner;
      return Array.isArray(inner) ? inner.map((one) => Number(one) + by) : Number(inner) + by;
    });
  const quiet = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
      key === 'reason' && typeof inner === 'string' ? inner.replace(/\d+/gu, '#') : inner,
    );
  fc.assert(
    fc.property(seed, fc.nat(5), (clean, by) => {
      const moved = readText(`${'\n'.repeat(by)}${clean}`).meeting;
      assert.deepEqual(quiet(moved), quiet(move(cleanMeetings.get(clean), by)));
    }),
    runs,
  );
});
