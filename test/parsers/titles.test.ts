import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTitle } from '../../parsers/title-parts.ts';
import { isNearTitle } from '../../parsers/titles.ts';
import { readText } from './read.ts';

test('a mark of a closed item is no part of the title, before it or behind it', () => {
  for (const [text, title] of [
    ['Lukket: Orientering om sager på vej', 'Orientering om sager på vej'],
    ['LUKKET: Køb af grund', 'Køb af grund'],
    ['Lukket punkt: Køb af grund', 'Køb af grund'],
    ['Lukket sag - Køb af grund', 'Køb af grund'],
    ['Køb af grund - Lukket punkt', 'Køb af grund'],
    ['Køb af grund – Lukket', 'Køb af grund'],
    ['Køb af grund (Lukket)', 'Køb af grund'],
    ['Køb af grund (lukket punkt)', 'Køb af grund'],
    ['Lukket: Køb af grund (Lukket)', 'Køb af grund'],
    ['[Lukket] Køb af grund', 'Køb af grund'],
    ['Køb af grund, lukket punkt', 'Køb af grund'],
    ['Køb af grund (Lukket punkt - jf. styrelseslovens § 10)', 'Køb af grund'],
    ['Køb af grund (lukket, efter § 10)', 'Køb af grund'],
    ['Køb af grund (Fortroligt)', 'Køb af grund'],
    ['Køb af grund - fortrolig sag', 'Køb af grund'],
    ['[Fortrolig] Køb af grund', 'Køb af grund'],
    ['(fortroligt)', '(fortroligt)'],
    ['Køb af grund (Luk-', 'Køb af grund'],
    ['Køb af grund - lukket i henhold til § 10', 'Køb af grund'],
    ['Køb af grund (Lukket iht. styrelseslovens § 10)', 'Køb af grund'],
    ['Køb af grund (Lukket: personsag)', 'Køb af grund'],
    ['Køb af grund (Ikke offentlig)', 'Køb af grund'],
    ['Køb af grund, behandles for lukkede døre', 'Køb af grund'],
    ['Køb af grund - Lukket - personsag', 'Køb af grund'],
    ['Køb af grund (lukket) ved havnen', 'Køb af grund ved havnen'],
    ['Køb af grund (Lukket punkt) - 2. behandling', 'Køb af grund - 2. behandling'],
    ['Ikke-offentligt: Køb af grund', 'Køb af grund'],
    ['Lukket efter § 10 – Køb af grund', 'Køb af grund'],
    ['Lukket (§ 10): Køb af grund', 'Køb af grund'],
    ['Lukket  punkt: Køb af grund', 'Køb af grund'],
    ['Lukket tillægspunkt: Køb af grund', 'Køb af grund'],
    ['For lukkede døre: Køb af grund', 'Køb af grund'],
    ['Lukket punkt Køb af grund', 'Køb af grund'],
    ['Lukkede meddelelser', 'Lukkede meddelelser'],
    ['Meddelelser - lukkede', 'Meddelelser'],
    ['Eventuelt (lukket del)', 'Eventuelt'],
    ['Siden sidst for lukkede døre', 'Siden sidst'],
    ['Personsag', 'Personsag'],
    ['Køb af grund (for- trolig)', 'Køb af grund'],
    ['Køb af grund LUKKET', 'Køb af grund'],
    ['Køb af grund LUKKET PUNKT', 'Køb af grund'],
    ['Fortroligt: Køb af grund', 'Køb af grund'],
    ['Lukket punkt', 'Lukket punkt'],
  ] as const)
    assert.deepEqual(parseTitle(text), { title, closed: true }, text);
});

test('a title that only speaks of closing is open and whole', () => {
  for (const title of [
    'Lukket badeanstalt åbner igen',
    'Fortrolighed i sagsbehandlingen (fortrolighed)',
    'Rammer for hjælp (for unge)',
    'Lukkede skoler: status',
    'Lukning af skoler - status (lukket i juli)',
    'Offentlige arealer: drift',
    'Ikke offentlige veje - nedlæggelse',
    'Åbne og lukkede institutioner: takster',
    'Offentliggørelse af åbne data (offentlighed i forvaltningen)',
    'Retningslinjer for personsager i udvalget',
    'Hegn og låger (lukketid)',
    'Skolen er lukket i juli',
    'Lukkede veje i vinter',
    'Aflukket gård: tilsyn',
    'Vejen er ikke længere lukket',
  ])
    assert.deepEqual(parseTitle(title), { title, closed: false });
});

test('two wordings are one title where only signs or a slip of the hand differ', () => {
  for (const [a, b] of [
    ['Virtuelle Opfølgingsmøder i alle plejehjem', '|Virtuelle Opfølgningsmøder| i alle plejehjem'],
    ['Budget 2019 – første behandling', 'Budget 2019 - første behandling'],
    ['Ny hjemmeside for borgere', 'NY HJEMMESIDE FOR BORGERE'],
  ] as const)
    assert.ok(isNearTitle(a, b), `${a} / ${b}`);
});

test('titles that differ in a number or a word are not one title', () => {
  for (const [a, b] of [
    ['Budget 2019 for hele kommunen', 'Budget 2018 for hele kommunen'],
    ['Budgetopfølgning pr. 31. marts 2017', 'Budgetopfølgning pr. 30. april 2017'],
    [
      'Orientering om sager på vej til Direktionen',
      'Orientering om sager på vej til udvalgsbehandling',
    ],
    ['Eventuelt', 'Eventyr'],
    ['...', '|||'],
  ] as const)
    assert.ok(!isNearTitle(a, b), `${a} / ${b}`);
});

test('a numbered line in a closed item that names an earlier one is withheld with it, and never another item’s title', () => {
  const { meeting } = readText(
    [
      'REFERAT Direktionen d. 28-01-2019',
      'Indholdsfortegnelse',
      'Nye rammer for puljen.....\t5',
      'Lukket: Orientering om sager på vej.....\t12',
      'Eventuelt.....\t13',
      'Punkt 2: Lukket: Orientering om sager på',
      '1. Nye rammer for puljen',
    ].join('\n\n'),
  );
  assert.deepEqual(
    meeting?.items.map(({ title, status, public: isPublic, lines }) => [
      title,
      status,
      isPublic,
      lines,
    ]),
    [
      ['Nye rammer for puljen', 'listed-only', true, [5, 5]],
      ['Orientering om sager på', 'present', false, [11, 13]],
      ['Eventuelt', 'listed-only', true, [9, 9]],
    ],
  );
});

test('a word right under the title again is text, and no part of the title', () => {
  const { meeting } = readText(
    'REFERAT Direktionen d. 28-01-2019\n\nPunkt 1: Nye rammer for puljen\n\n1. Nye rammer for puljen\nRE',
  );
  assert.deepEqual(
    meeting?.items[0]?.sections.map(({ text }) => text),
    ['RE'],
  );
});

test('under a heading, a numbered line that is not near its title is text', () => {
  const { meeting } = readText(
    [
      'REFERAT Direktionen d. 28-01-2019',
      'Punkt 1: Nye rammer for puljen',
      '1. Ny rampe for skolen',
    ].join('\n\n'),
  );
  assert.deepEqual(
    meeting?.items[0]?.sections.map(({ text }) => text),
    ['1. Ny rampe for skolen'],
  );
});
