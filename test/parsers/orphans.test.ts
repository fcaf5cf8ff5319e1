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

/** What the last line of a passage comes to: a decision, or text. */
const readLast = (line: string, label = 'Sagsfremstilling') => {
  const { decisions, sections } = readItem(['Resume', 'En plan.', '', label, 'Planen.', '', line]);
  return [decisions.map(({ text }) => text), sections.at(-1)?.text];
};

test('a sentence at the end of prose that tells of another body’s treatment, or another day’s, is text', () => {
  for (const line of [
    'Drøftet med Ældrerådet den 1. april 2011.',
    'Drøftet med naboerne.',
    'Drøftet med ejeren den 3. maj.',
    'Drøftet med Handicaprådet og Ældrerådet.',
    'Drøftet og godkendt af bestyrelsen for hallen.',
    'Drøftet og anbefalet i MED-udvalget.',
    'Drøftet og godkendt i maj.',
    'Godkendt som forslag i Teknisk Udvalg i maj.',
    'Godkendt som forslag den 4. marts 2019.',
    'Godkendt som forslag i 2011.',
    'Godkendt med ændringer i Udvalget for Børn og Unge.',
    'Godkendt med bemærkninger af Økonomiudvalget, som sender den videre.',
    'Taget til efterretning i Ældrerådet.',
    'Taget til efterretning den 3. maj.',
    'Til efterretning i Byrådet den 1. juni 2018.',
  ]) {
    assert.deepEqual(readLast(line), [[], `Planen.\n\n${line}`], line);
    assert.deepEqual(readLast(line, 'Høring'), [[], `Planen.\n\n${line}`], line);
  }
});

test('what this meeting decided there is a decision, also where it goes on to another body or day', () => {
  for (const line of [
    'Godkendt.',
    'Drøftet.',
    'Drøftet med følgende bemærkning: planen rettes.',
    'Drøftet med bemærkningen, at planen rettes.',
    'Drøftet med Ældrerådets bemærkninger.',
    'Drøftet med udgangspunkt i notatet.',
    'Godkendt som forslag.',
    'Godkendt som forslag den 4. september 2019.',
    'Godkendt som indstillet af Direktionen.',
    'Godkendt som anbefalet af Teknisk Udvalg den 3. maj 2019.',
    'Godkendt med Økonomiudvalgets ændringsforslag.',
    'Godkendt med virkning fra 1. januar 2020.',
    'Godkendt med den bemærkning, at planen tages op i maj.',
    'Godkendt og oversendt til behandling i Byrådet.',
    'Drøftet og godkendt i Teknik- og Miljøudvalget.',
    'Anbefales til godkendelse i Byrådet.',
    'Indstilles godkendt i Byrådet.',
    'Udsat til Byrådets møde den 3. oktober 2019.',
    'Udsat til maj.',
    'Taget til efterretning.',
  ])
    assert.deepEqual(readLast(line), [[line], 'Planen.'], line);
});
