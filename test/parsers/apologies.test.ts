import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem, readMeeting } from './read.ts';

const OWN = 'Teknik- og Miljøudvalgets møde den 4. september 2019:';

function decide(...lines: readonly string[]) {
  const item = readItem([OWN, ...lines].flatMap((line) => [line, '']));
  return item.decisions.map(({ text, apologies }) => [text, apologies]);
}

test('without a colon, who was absent is the last line and nothing but names', () => {
  assert.deepEqual(decide('Godkendt.', 'Afbud Lis Kjær'), [['Godkendt.', ['Lis Kjær']]]);
  assert.deepEqual(decide('Godkendt.', 'Afbud fra Lis Kjær og Bo Dahl'), [
    ['Godkendt.', ['Lis Kjær', 'Bo Dahl']],
  ]);
  for (const lines of [
    ['Godkendt.', 'Afbud fra skolen tages til efterretning.'],
    ['Afbud Lis Kjær', 'Godkendt.'],
    ['Godkendt.', 'Afbud Godkendt'],
  ])
    assert.deepEqual(decide(...lines), [[lines.join('\n\n'), undefined]], lines.join(' / '));
});

test('below `Afbud:` alone stand names, a line each or in a row, and nothing else', () => {
  assert.deepEqual(decide('Godkendt.', 'Afbud:', 'Lis Kjær', 'Bo Dahl, Ida Lund', 'A imod.'), [
    ['Godkendt.\n\nA imod.', ['Lis Kjær', 'Bo Dahl', 'Ida Lund']],
  ]);
  assert.deepEqual(decide('Godkendt.', 'Afbud:', 'Der var ingen afbud.'), [
    ['Godkendt.\n\nAfbud:\n\nDer var ingen afbud.', undefined],
  ]);
});

test('participants and bodies may stand in a list, a line each', () => {
  const meeting = readMeeting(
    ['REFERAT Byrådet d. 12-03-2019', 'Mødedeltagere', '- Lis Kjær', '- Bo Dahl'].join('\n\n'),
  );
  assert.deepEqual(meeting.participants, ['Lis Kjær', 'Bo Dahl']);
  const { routing } = readItem(['Behandling', '', '- Økonomiudvalget.', '- Byrådet.']);
  assert.deepEqual(routing, ['Økonomiudvalget', 'Byrådet']);
});
