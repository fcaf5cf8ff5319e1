import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findReferences } from '../../parsers/references.ts';
import { itemOf, readItem, readMeeting } from './read.ts';

type Found = readonly (readonly [kind: string, text: string, target: string])[];

function find(text: string, knownDays = new Map<string, string>()): Found {
  return findReferences(text, 'direktionen', knownDays).map(
    ({ kind, text: words, target }) => [kind, words, target] as const,
  );
}

test('a case is pointed to after its label', () => {
  for (const [text, ...numbers] of [
    ['Sagen (se sag. nr. 326-2016-59792) har tidligere været behandlet.', '326-2016-59792'],
    ['Se bilag 2 til tidligere godkendte sag 326-2016-59792.', '326-2016-59792'],
    ['Jf. sagsnr. 23-010268.', '23-010268'],
    ['Jf. sags nr. 23-010268.', '23-010268'],
    ['Se sagsnr.: 16-048515K', '16-048515K'],
    ['Jf. sagerne 326-2017-1 og 326-2017-2.', '326-2017-1', '326-2017-2'],
  ] as const)
    assert.deepEqual(
      find(text),
      numbers.map((number) => ['case', number, number]),
      text,
    );
});

test('a document is pointed to after its label', () => {
  assert.deepEqual(find('Se dokumentnr. 326-2017-56.'), [
    ['document', '326-2017-56', '326-2017-56'],
  ]);
});

test('a meeting is a body’s name, a word of meeting and a day, in the exact words of the source', () => {
  for (const [text, words, target] of [
    [
      'Godkendt på Direktionens møde den 28. november 2016.',
      'Direktionens møde den 28. november 2016',
      '2016-11-28-direktionen',
    ],
    [
      'Behandlet på Økonomiudvalgets møde 30. januar 2019.',
      'Økonomiudvalgets møde 30. januar 2019',
      '2019-01-30-oekonomiudvalget',
    ],
    [
      'På Direktionsmødet d. 18. juni 2018, blev det aftalt',
      'Direktionsmødet d. 18. juni 2018',
      '2018-06-18-direktionen',
    ],
    [
      'På direktionens mødet den 26. april 2021 blev',
      'direktionens mødet den 26. april 2021',
      '2021-04-26-direktionen',
    ],
    [
      'På Teknik- og Miljøudvalgets møde den 4. marts 2019',
      'Teknik- og Miljøudvalgets møde den 4. marts 2019',
      '2019-03-04-teknik-og-miljoeudvalget',
    ],
    [
      'På Økonomiudvalgsmødet den 24. oktober 2018',
      'Økonomiudvalgsmødet den 24. oktober 2018',
      '2018-10-24-oekonomiudvalget',
    ],
    [
      'På Kommunalbestyrelsesmødet den 27. marts 2019',
      'Kommunalbestyrelsesmødet den 27. marts 2019',
      '2019-03-27-kommunalbestyrelsen',
    ],
    ['På Byrådsmødet den 27. marts 2019', 'Byrådsmødet den 27. marts 2019', '2019-03-27-byraadet'],
    [
      'På Hovedudvalgets møde d. 11.11.2019',
      'Hovedudvalgets møde d. 11.11.2019',
      '2019-11-11-hovedudvalget',
    ],
  ] as const)
    assert.deepEqual(find(text), [['meeting', words, target]], text);
});

test('meetings that are no body’s, and a decision without a word of meeting, are no references', () => {
  for (const text of [
    'De administrative chefer er indkaldt til et fælles chefmøde den 16. maj 2017.',
    'Det næste Niveau 2 ledermøde afholdes den 7. december 2018.',
    'Opsamling på ledermødet den 15. december 2023',
    'Direktionens beslutning herom den 29. februar 2016.',
    'Dette bliver præsenteret for Direktionen d. 8. maj 2017.',
    'Referat fra møde i KKR Sjælland den 25. april 2017.',
    'På borgermødet den 3. maj 2019 kom mange.',
    'På udvalgets møde den 3. maj 2019 blev det nævnt.',
    'Budgettet er på 326-2018 kroner, og 16.05.17 er en dato.',
  ])
    assert.deepEqual(find(text), [], text);
});

test('a year left out is that of an earlier whole mention of the day, else it is no reference', () => {
  const days = new Map<string, string>();
  assert.deepEqual(find('På direktionens mødet den 26. april blev det besluttet.', days), []);
  find('På direktionens mødet den 26. april 2021 blev det godkendt.', days);
  assert.deepEqual(find('På direktionens mødet den 26. april blev det besluttet.', days), [
    ['meeting', 'direktionens mødet den 26. april', '2021-04-26-direktionen'],
  ]);
  assert.deepEqual(find('På direktionens mødet den 27. april blev det besluttet.', days), []);
});

test('every occurrence is one reference, in the order of the words', () => {
  assert.deepEqual(
    find('Sag 326-2017-1 og Direktionens møde den 3. maj 2017, jf. sag 326-2017-1.').map(
      ([, text]) => text,
    ),
    ['326-2017-1', 'Direktionens møde den 3. maj 2017', '326-2017-1'],
  );
});

test('references are read from sections, not from Bilag lists, decisions or Sagens forløb', () => {
  const item = readItem([
    'Resume og sagens baggrund',
    '',
    'Se sag 326-2017-1.',
    '',
    'Bilag',
    '',
    'Referat af sag 326-2017-2',
    '',
    'Sagens forløb',
    '',
    '18-12-2018 Direktionen',
    '',
    'Se sag 326-2017-3.',
    '',
    'Teknik- og Miljøudvalgets møde den 4. september 2019:',
    '',
    'Godkendt, jf. sag 326-2017-4.',
  ]);
  assert.deepEqual(
    item.references.map(({ target }) => target),
    ['326-2017-1'],
  );
});

test('the year of one item does not help another', () => {
  const meeting = readMeeting(
    [
      'REFERAT Direktionen d. 25-05-2021',
      'Punkt 1: Et',
      'Resume',
      'Se Direktionens møde den 26. april 2021.',
      'Punkt 2: To',
      'Resume',
      'Se Direktionens møde den 26. april.',
    ].join('\n'),
  );
  assert.equal(itemOf(meeting, '1').references.length, 1);
  assert.equal(itemOf(meeting, '2').references.length, 0);
});
