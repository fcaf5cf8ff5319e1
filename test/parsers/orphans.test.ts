import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

const OWN = ['Teknik- og Miljøudvalgets møde den 4. september 2019:', 'Godkendt.'];
const LIST = ['Bilag', 'Kort', '326-2019-23833'];
const read = (...lines: readonly string[]) => {
  const { decisions, attachments } = readItem(lines.flatMap((line) => [line, '']));
  return [
    decisions.map(({ origin, text }) => [origin, text]),
    attachments.map(({ title }) => title),
  ];
};

test('a decision without a heading between a list and its repetition is found beside this meeting’s own', () => {
  const orphan = [
    [
      ['orphan', 'Anbefales.'],
      ['own', 'Godkendt.'],
    ],
    ['Kort'],
  ];
  assert.deepEqual(read(...LIST, 'Anbefales.', 'Bilag', 'Kort', ...OWN), orphan);
});

test('beside this meeting’s own, nothing else in a list is a decision', () => {
  for (const [lines, titles] of [
    [
      [...LIST, 'Anbefales.', ...OWN],
      ['Kort', 'Anbefales.'],
    ],
    [
      [...LIST, 'Anbefales.', ...OWN, 'Bilag', 'Kort'],
      ['Kort', 'Anbefales.'],
    ],
    [
      [...LIST, 'Udkast m.v.', 'Bilag', 'Kort', ...OWN],
      ['Kort', 'Udkast m.v.'],
    ],
    [[...OWN, 'Bilag', '-'], ['-']],
  ] as const)
    assert.deepEqual(read(...lines), [[['own', 'Godkendt.']], titles], lines.join(' / '));
});
