import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

const read = (...lines: readonly string[]) => {
  const { history, decisions } = readItem(lines.flatMap((line) => [line, '']));
  return [
    history.map(({ date, body, text }) => [date, body, text]),
    decisions.map(({ origin, text }) => [origin, text]),
  ];
};
const OWN = ['Beslutning', 'Godkendt.', 'Sagsfremstilling', 'Resume', 'Havnen er lav.'];

test('`Beslutning` below an entry of Sagens forløb that has no words yet heads that entry’s', () => {
  assert.deepEqual(
    read(
      ...OWN,
      'Sagens forløb',
      '18-12-2023 Økonomiudvalget',
      'Beslutning',
      'Anbefales.',
      '08-01-2024 Byrådet',
      'Beslutning',
      'Udsat.',
    ),
    [
      [
        ['2023-12-18', 'Økonomiudvalget', 'Anbefales.'],
        ['2024-01-08', 'Byrådet', 'Udsat.'],
      ],
      [['own', 'Godkendt.']],
    ],
  );
});

test('it is this meeting’s where the entry has words, or where the item has no other decision', () => {
  assert.deepEqual(read('Sagens forløb', '18-12-2023 Økonomiudvalget', 'Beslutning', 'Godkendt.'), [
    [['2023-12-18', 'Økonomiudvalget', '']],
    [['own', 'Godkendt.']],
  ]);
  assert.deepEqual(
    read('Sagens forløb', '18-12-2023 Økonomiudvalget', 'Anbefales.', 'Beslutning', 'Godkendt.'),
    [[['2023-12-18', 'Økonomiudvalget', 'Anbefales.']], [['own', 'Godkendt.']]],
  );
});
