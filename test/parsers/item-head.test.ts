import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leavesOf } from '../../parsers/tree.ts';
import { readItem, readText } from './read.ts';

const NUMBERS = 'Sagsnr.: 326-2019-830 J.nr.: 00.13.02 Dokumentnr.: 326-2019-23175';
const read = (...lines: readonly string[]) => readItem(lines.flatMap((line) => [line, '']));
const head = (...lines: readonly string[]) => {
  const item = read(...lines, 'Sagstype', 'Drøftelse.');
  const { caseNumber, journalNumber, documentNumber, references } = item;
  assert.deepEqual(references, [], 'an item’s own numbers refer to nothing');
  return [
    [caseNumber, journalNumber, documentNumber],
    item.sections.map(({ kind, text }) => [kind, text]),
  ];
};
const ALL = ['326-2019-830', '00.13.02', '326-2019-23175'];

test('the numbers are read below a line of the head that nobody knows, and that line is text', () => {
  for (const other of ['Sagsbehandler: Lis Kjær', 'Sagsbehandler:', 'Genoptaget fra maj'])
    assert.deepEqual(
      head('Sagsfremstilling', '1. Legeplads ved havnen', 'Åbent', other, NUMBERS),
      [ALL, [['remarks', other]]],
      other,
    );
  assert.deepEqual(
    head('Genoptaget fra maj', 'Sagsfremstilling', '1. Legeplads ved havnen', 'Åbent', NUMBERS),
    [ALL, [['remarks', 'Genoptaget fra maj']]],
  );
});

test('a repeated title with a word more is text, and the wrapper above it stays a wrapper', () => {
  assert.deepEqual(
    head('Sagsfremstilling', '1. Legeplads ved havnen (genoptaget)', 'Åbent', NUMBERS),
    [ALL, [['remarks', '1. Legeplads ved havnen (genoptaget)']]],
  );
});

test('a line of numbers that says more is read, and stays text as well', () => {
  const line = `${NUMBERS} Sagsbehandler: Lis Kjær`;
  assert.deepEqual(head('Åbent', line), [ALL, [['remarks', line]]]);
  const odd = 'Sagsnr.: 19/830 J.nr.: 00.13.02 Dokumentnr.: 326-2019-23175';
  assert.deepEqual(head('Åbent', odd), [[undefined, ...ALL.slice(1)], [['remarks', odd]]]);
});

test('a sentence ends the head: what has the form of numbers below it is prose', () => {
  const item = read('Formanden bød velkommen.', 'Sagsnr.:', '326-2019-830');
  assert.equal(item.caseNumber, undefined);
  assert.equal(item.sections[0]?.text, 'Formanden bød velkommen.\n\nSagsnr.:\n\n326-2019-830');
});

test('a head is short: after five lines that nobody knows, what follows is text', () => {
  const lines = ['Et', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sagsnr.: 326-2019-830'];
  const item = read(...lines);
  assert.equal(item.caseNumber, undefined);
  assert.equal(item.sections[0]?.text, lines.join('\n\n'));
});

test('a letter behind the item’s number may stand after a blank in the repeated title, too', () => {
  const item = read('Sagsfremstilling', '1 a. Legeplads ved havnen', 'Åbent', NUMBERS);
  assert.equal(item.caseNumber, '326-2019-830');
  assert.deepEqual(item.sections, []);
});

test('the foot of a page is dropped by name, wherever it stands; a number alone is none', () => {
  const item = read(
    'Side 3 af 9',
    NUMBERS,
    'Behandling',
    'Teknik- og Miljøudvalget.',
    'Side 4 af 9',
    'Bilag',
    'Kort 326-2019-5',
    'Side 5',
    '6',
    'Teknik- og Miljøudvalgets møde den 4. september 2019:',
    'Godkendt.',
    'Side 7 / 9',
    'A imod.',
  );
  assert.equal(item.caseNumber, '326-2019-830');
  assert.deepEqual(item.routing, ['Teknik- og Miljøudvalget']);
  assert.deepEqual(item.sections, []);
  assert.deepEqual(
    item.attachments.map(({ title }) => title),
    ['Kort', '6'],
  );
  assert.equal(item.decisions[0]?.text, 'Godkendt.\n\nA imod.');
});

test('any sign of a closed item in its head closes it', () => {
  for (const sign of [
    ['Lukket, jf. § 10'],
    ['Lukket (styrelseslovens § 10)'],
    ['Lukket - sag om en ansat'],
    ['Status: Lukket'],
    ['Punktet er lukket'],
    ['[Lukket]'],
    ['- Lukket'],
    ['Punkt lukket'],
    ['Lukket dagsordenspunkt'],
    ['Lukket behandling'],
    ['Lukket i henhold til styrelsesloven'],
    ['Behandles for lukkede døre'],
    ['Punktet behandles i lukket møde'],
    ['Åbent/Lukket: Lukket'],
    ['Type: Lukket'],
    ['Ikke-offentligt'],
    ['Offentlighed: Nej'],
    ['Lukket: Ja'],
    ['Lukket: Nej', 'Lukket'],
    ['Lukket', 'Lukket: Nej'],
    ['Lukket: Nej, men § 10'],
    ['Fortrolig'],
    ['Sagsbehandler: Lis Kjær', 'Fortrolig'],
    ['23-010268 Lukket'],
    ['Lukket 23-010268'],
    ['23-010268 Lukket, jf. § 10'],
    ['Dokumentnr.:', '326-2019-23175 Lukket'],
    [`${NUMBERS} Sagsbehandler: Lis Kjær Lukket`],
    ['Formanden bød velkommen.', '23-010268 Lukket'],
  ]) {
    const item = read(...sign, 'Resume og sagens baggrund', 'Hemmelig sag om gnavpotten.');
    assert.equal(item.public, false, sign.join(' / '));
    assert.equal(JSON.stringify(item).includes('gnavpotten'), false, sign.join(' / '));
    assert.equal(JSON.stringify(item).includes('en ansat'), false, sign.join(' / '));
  }
});

test('words of closing that say something else in an item’s head leave it open', () => {
  for (const text of [
    'Ikke behandlet',
    'Nej',
    'Lukket i juli',
    'Rådhuset holder lukket i uge 29',
    'Sagen om lukkede skoler blev drøftet',
    'Åbent/Lukket: Åbent',
    'Offentlighed: Ja',
    'Lukket: Nej',
    'Lukket punkt: Nej.',
    'Fortroligt: Nej',
  ])
    assert.equal(read(text, 'Resume og sagens baggrund', 'Om havnen.').public, true, text);
});

test('the same place with `Åbent` leaves the item open, with its numbers', () => {
  assert.equal(read('23-010268 Åbent', 'Beslutning', 'Godkendt.').caseNumber, '23-010268');
  const item = read('Dokumentnr.:', '326-2019-23175 Åbent');
  assert.deepEqual([item.public, item.documentNumber], [true, '326-2019-23175']);
});

test('a line of a closed item’s template that says something of its own is withheld as text', () => {
  const { tree } = readText(
    [
      'REFERAT Byrådet d. 12-03-2019',
      'Punkt 1: Lukket: Personsag',
      'Lukket - sag om en ansat',
      'Lukket',
      'Sagsnr.: 326-2019-830 Sagsbehandler: Lis Kjær',
      'Sagstype',
      'Beslutning.',
      'Byrådets møde den 12. marts 2019: Den ansatte afskediges.',
      'Tillægsdagsorden',
      'Punkt 2: Eventuelt',
    ].join('\n\n'),
  );
  assert.deepEqual(
    leavesOf(tree)
      .slice(2, -1)
      .map(({ construct, use }) => [construct, use]),
    [
      ['text', '-withheld'],
      ['access', '-access'],
      ['text', '-withheld'],
      ['label', '-withheld'],
      ['text', '-withheld'],
      ['text', '-withheld'],
      ['supplement', 'remarks'],
    ],
  );
});
