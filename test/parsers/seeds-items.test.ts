import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedItem } from '../../parsers/index.ts';
import { readText, seedTexts } from './read.ts';
import { item, seeds } from './seed-items.ts';

test('the head says who met, when and where', () => {
  const rows = Object.values(seeds).map(({ body, date, startTime, endTime, place, layout }) => [
    body.name,
    body.slug,
    date,
    startTime,
    endTime,
    place,
    layout,
  ]);
  assert.deepEqual(rows, [
    [
      'Direktionen',
      'direktionen',
      '2019-01-28',
      '12:30',
      undefined,
      'Holbækvej 141 B, Kalundborg',
      '2017',
    ],
    [
      'Direktionen',
      'direktionen',
      '2018-10-22',
      '12:30',
      undefined,
      'Holbækvej 141 B, Kalundborg',
      '2017',
    ],
    ['Direktionen', 'direktionen', '2017-05-08', '12:30', undefined, 'Holbækvej 141 B', '2017'],
    [
      'Direktionen',
      'direktionen',
      '2021-05-25',
      '12:30',
      undefined,
      'Kombi-møde, dels fysisk på Rådhuset, dels virtuelt via Teams',
      '2017',
    ],
    ['Direktionen', 'direktionen', '2024-01-08', '11:30', undefined, 'Direktionens kontor', '2024'],
  ]);
});

test('only the 2024 layout names its participants, one by one', () => {
  for (const number of ['000', '001', '002', '003'] as const)
    assert.deepEqual(seeds[number].participants, []);
  assert.deepEqual(seeds['004'].participants, [
    'Michel van der Linden',
    'Jan Lysgaard Thomsen',
    'Michael Gravesen',
    'Søren Ole Sørensen',
  ]);
  for (const { apologies, remarks } of Object.values(seeds))
    assert.deepEqual([apologies, remarks], [[], []]);
});

test('the five seeds have 8, 7, 7, 9 and 12 items, numbered from 1', () => {
  const counts = Object.values(seeds).map(({ items }) => items.length);
  assert.deepEqual(counts, [8, 7, 7, 9, 12]);
  for (const { items } of Object.values(seeds)) {
    assert.deepEqual(
      items.map(({ number, order, id }) => [number, order, id]),
      items.map((_, index) => [String(index + 1), index + 1, `punkt-${index + 1}`]),
    );
  }
});

test('a final newline that is missing costs no line', () => {
  const counts = Object.values(seeds).map(({ source }) => source.lines);
  assert.deepEqual(counts, [336, 224, 349, 350, 278]);
});

test('items marked `Lukket:` are closed, and no others', () => {
  const closed = Object.values(seeds).map(({ items }) =>
    items.flatMap((one) => (one.public ? [] : [one.number])),
  );
  assert.deepEqual(closed, [
    ['6', '7'],
    ['3', '5', '6'],
    [],
    ['7', '8'],
    ['6', '7', '9', '10', '11'],
  ]);
  assert.equal(item('000', 7).title, 'Orientering om sager på vej');
});

test('a closed item publishes its title and its case number, and nothing else', () => {
  assert.deepEqual(item('004', 6), {
    id: 'punkt-6',
    order: 6,
    number: '6',
    status: 'present',
    title: 'Program for direktionens seminar den 18. og 19. januar 2024',
    public: false,
    caseNumber: '23-014591',
    routing: [],
    sections: [],
    decisions: [],
    attachments: [],
    history: [],
    references: [],
    lines: [227, 229],
  });
  assert.equal(item('004', 9).caseNumber, undefined);
});

test('the numbers of 2017 are read on one line, on three, and before `Åbent`', () => {
  const numbers = (one: ParsedItem) => [one.caseNumber, one.journalNumber, one.documentNumber];
  assert.deepEqual(numbers(item('000', 1)), ['326-2018-33014', '00.22.04', '326-2018-294869']);
  assert.deepEqual(numbers(item('000', 2)), ['326-2019-830', '00.13.02', '326-2019-23175']);
  assert.deepEqual(numbers(item('000', 8)), ['326-2017-43896', '00.01.10', '326-2018-294527']);
  assert.deepEqual(numbers(item('002', 4)), ['326-2016-62726', '00.01.10', '326-2017-154176']);
  assert.deepEqual(numbers(item('002', 5)), ['326-2017-21321', '81.50.00', '326-2017-155542']);
});

test('the case numbers of 2024 stand bare under the heading, or not at all', () => {
  assert.deepEqual(
    seeds['004'].items.map(({ caseNumber }) => caseNumber),
    [
      '23-010268',
      '23-011260',
      '24-000135',
      '16-048515K',
      '24-000149',
      '23-014591',
      '23-015369',
      '22-000258',
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  );
});

test('Sagstype is read without its full stop; 2024 has none', () => {
  const types = Object.values(seeds).map(({ items }) =>
    items.map(({ caseType }) => caseType ?? ''),
  );
  assert.deepEqual(types, [
    ['Orientering', 'Beslutning', 'Beslutning', 'Beslutning', 'Beslutning', '', '', ''],
    ['Drøftelse', 'Orientering', '', 'Drøftelse', '', '', ''],
    ['Beslutning', 'Orientering', '', 'Beslutning', 'Drøftelse', 'Beslutning', ''],
    ['Orientering', 'Beslutning', 'Drøftelse', 'Drøftelse', 'Drøftelse', 'Drøftelse', '', '', ''],
    ['', '', '', '', '', '', '', '', '', '', '', ''],
  ]);
});

test('Behandling is the bodies as written', () => {
  assert.deepEqual(item('000', 2).routing, ['Direktionen', 'Økonomiudvalget']);
  assert.deepEqual(item('000', 4).routing, ['Direktion', 'Økonomiudvalget']);
  assert.deepEqual(item('002', 1).routing, ['Direktion', 'Økonomiudvalg']);
  assert.deepEqual(item('000', 8).routing, []);
});

test('the title is the heading’s, the contents list’s wording stands beside it where it differs', () => {
  const differing = Object.values(seeds).flatMap(({ items }) =>
    items.flatMap(({ title, listedTitle }) => (listedTitle ? [[title, listedTitle]] : [])),
  );
  assert.deepEqual(differing, [
    [
      'Ansøgning til Effektiviseringspuljen om støtte til projekt |Virtuelle Opfølgningsmøder|',
      'Ansøgning til Effektiviseringspuljen om støtte til projekt Virtuelle Opfølgingsmøder',
    ],
  ]);
});

test('a date in a title is no J.nr.: 002, punkt 4', () => {
  assert.equal(item('002', 4).title, 'Administrativt chefmøde 16.05.17');
});

test('no seed’s message quotes a closed item', () => {
  for (const text of seedTexts.values())
    assert.ok(readText(text).messages.every((message) => !message.includes('sager på vej')));
});
