import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

const OWN = ['Teknik- og Miljøudvalget', '2019-09-04', 'own'];

function readDecisions(...lines: readonly string[]) {
  return readItem(lines.flatMap((line) => [line, ''])).decisions.map((one) => [
    one.body,
    one.date,
    one.origin,
    one.text,
  ]);
}

test('a decision’s heading names a body and its day, in any of the ways that minutes do', () => {
  for (const heading of [
    'Teknik- og Miljøudvalgets møde den 4. september 2019:',
    'Teknik- og Miljøudvalgets møde d. 04-09-2019:',
    'Teknik- og Miljøudvalgets møde 4. sept. 2019 :',
    'Teknik- og Miljøudvalgets ordinære møde onsdag den 4. september 2019:',
    'Teknik- og Miljøudvalgets beslutning den 4/9 2019:',
    'Teknik- og Miljøudvalgets møde den 4. september 2019, punkt 12:',
    'Beslutning fra Teknik- og Miljøudvalgets møde den 4. september 2019:',
    'Beslutning i Teknik- og Miljøudvalget den 4. september 2019:',
    'Beslutning, Teknik- og Miljøudvalget den 04-09-2019:',
    'Møde i Teknik- og Miljøudvalget den 4. september 2019:',
    'Teknik- og Miljøudvalget, den 4. september 2019:',
  ])
    assert.deepEqual(
      readDecisions('Behandling', 'Udvalget.', heading, 'Godkendt.'),
      [[...OWN, 'Godkendt.']],
      heading,
    );
});

test('a body’s name may begin with a paragraph of the law', () => {
  assert.deepEqual(readDecisions('§ 17, stk. 4-udvalgets møde den 5. maj 2018:', 'Drøftet.'), [
    ['§ 17, stk. 4-udvalget', '2018-05-05', 'reported', 'Drøftet.'],
  ]);
});

test('a heading that has lost its colon is one under prose, and a title in a list of attachments', () => {
  const heading = 'Teknik- og Miljøudvalgets møde den 4. september 2019';
  assert.deepEqual(readDecisions('Behandling', 'Udvalget.', heading, 'Godkendt.'), [
    [...OWN, 'Godkendt.'],
  ]);
  assert.deepEqual(readDecisions('Bilag', heading, `${heading}:`, 'Godkendt.'), [
    [...OWN, 'Godkendt.'],
  ]);
  assert.deepEqual(
    readItem(['Bilag', '', heading]).attachments.map(({ title }) => title),
    [heading],
  );
});

test('what ends in a colon and names no body and day is no heading', () => {
  for (const line of [
    'Referat fra Direktionens møde den 4. september 2019:',
    'Byens møde den 31. februar 2019:',
    'Vi holder møde den 4. september 2019:',
  ])
    assert.deepEqual(readDecisions('Sagsfremstilling', line, 'Teksten går videre.'), [], line);
});

test('a decision’s words may stand beside its heading, and those of other bodies right above it', () => {
  assert.deepEqual(
    readDecisions(
      'Resume',
      'Havnen er lav.',
      'Økonomiudvalgets møde den 28. august 2019: Anbefales.',
      'Teknik- og Miljøudvalgets møde den 4. september 2019: Godkendt.',
      'A imod.',
    ),
    [
      ['Økonomiudvalget', '2019-08-28', 'reported', 'Anbefales.'],
      [...OWN, 'Godkendt.\n\nA imod.'],
    ],
  );
  assert.deepEqual(
    readDecisions('Teknik- og Miljøudvalgets møde den 4. september 2019: Godkendt.'),
    [[...OWN, 'Godkendt.']],
  );
});

test('in prose, what an earlier meeting decided is prose', () => {
  for (const line of [
    'Økonomiudvalgets møde den 28. august 2019: Anbefales.',
    'Økonomiudvalgets møde den 28. august 2019: Her blev sagen drøftet, og planen blev:',
  ])
    assert.deepEqual(readDecisions('Resume', line, 'Siden er planen ændret.'), [], line);
});
