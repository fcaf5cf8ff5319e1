import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem, readMeeting } from './read.ts';

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

for (const closed of [
  'Byrådet (lukket)',
  'Byrådet (lukket møde)',
  'Byrådet, lukket',
  'Byrådet - fortroligt',
  'Byrådet [Ikke offentligt]',
]) {
  test(`of an entry of «${closed}» its day and its body are shown, and its words withheld, and told of`, () => {
    const lines = [
      'Sagens forløb',
      '18-12-2023 Økonomiudvalget',
      'Anbefales.',
      `08-01-2024 ${closed}`,
    ];
    const item = [
      'Punkt 1: Salg',
      '23-010268',
      ...lines,
      'Køber betaler to mio. kr.',
      'Afbud: Ida Holm',
    ];
    const { items, messages } = readMeeting(
      ['REFERAT Byrådet d. 05-02-2024', ...item].join('\n\n'),
    );
    assert.deepEqual(
      items[0]?.history.map(({ date, body, text, apologies }) => [date, body, text, apologies]),
      [
        ['2023-12-18', 'Økonomiudvalget', 'Anbefales.', []],
        ['2024-01-08', 'Byrådet', '', []],
      ],
    );
    assert.equal(items[0]?.public, true);
    const [message] = messages.filter(({ ruleId }) => ruleId === 'closed-content-withheld');
    assert.match(message?.reason ?? '', /Noget ved punkt 1 er lukket; 2 linjer/u);
  });
}

test('a body whose name has such a word is no closed one', () => {
  assert.deepEqual(
    read('Sagens forløb', '18-12-2023 Udvalget for lukkede anlæg', 'Anbefales.')[0],
    [['2023-12-18', 'Udvalget for lukkede anlæg', 'Anbefales.']],
  );
});

test('such a word is known wherever the line has it, and in the words that close an item', () => {
  for (const line of [
    'Byrådet 08-01-2024 (lukket)',
    '08-01-2024 Byrådet lukket',
    '08-01-2024 Byrådet (behandlet for lukkede døre)',
    'Lukket 08-01-2024 Byrådet',
  ]) {
    const [history] = read(...OWN, 'Sagens forløb', line, 'Køber betaler to mio. kr.');
    assert.deepEqual(history, [['2024-01-08', 'Byrådet', '']], line);
  }
});

test('`Beslutning` below a closed entry heads that entry’s, though the item has no other decision', () => {
  const lines = ['Sagens forløb', '08-01-2024 Byrådet (lukket)', 'Beslutning', 'Køber er fundet.'];
  assert.deepEqual(read(...lines), [[['2024-01-08', 'Byrådet', '']], []]);
});
