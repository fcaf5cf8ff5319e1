import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

test('a label is read with runs of blanks in it, and published without them', () => {
  const item = readItem([
    'Resume  og sagens\tbaggrund',
    '',
    'Havnen er lav.',
    '',
    'Økonomiske   konsekvenser :',
    '',
    'Ingen.',
  ]);
  assert.deepEqual(
    item.sections.map(({ heading, kind, text }) => [heading, kind, text]),
    [
      ['Resume og sagens baggrund', 'background', 'Havnen er lav.'],
      ['Økonomiske konsekvenser', 'finance', 'Ingen.'],
    ],
  );
});
