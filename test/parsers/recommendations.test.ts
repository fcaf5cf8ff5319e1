import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from './read.ts';

interface Row {
  readonly lines: readonly string[];
  readonly by?: string;
  readonly points: readonly string[];
}

const rows: readonly Row[] = [
  {
    lines: ['Sekretariatschefen indstiller, at der følges op på Økonomiudvalgsmødet.'],
    by: 'Sekretariatschefen',
    points: ['der følges op på Økonomiudvalgsmødet.'],
  },
  {
    lines: ['Direktøren indstiller at sagen drøftes.'],
    by: 'Direktøren',
    points: ['sagen drøftes.'],
  },
  {
    lines: ['Direktøren indstiller,', '', '1. at puljen betaler.', '2. at gevinsten hjemtages.'],
    by: 'Direktøren',
    points: ['puljen betaler.', 'gevinsten hjemtages.'],
  },
  {
    lines: [
      'Chefen for Digitalisering & IT indstiller, at',
      '',
      '1. oversigten drøftes',
      '2. planen følges',
    ],
    by: 'Chefen for Digitalisering & IT',
    points: ['oversigten drøftes', 'planen følges'],
  },
  {
    lines: [
      'Sekretariatschefen indstiller, at',
      '',
      '1. der følges op.',
      '2. at sager koordineres.',
    ],
    by: 'Sekretariatschefen',
    points: ['der følges op.', 'sager koordineres.'],
  },
  {
    lines: ['Direktøren indstiller at:', '', '- planen godkendes', '- prisen sænkes'],
    by: 'Direktøren',
    points: ['planen godkendes', 'prisen sænkes'],
  },
  {
    lines: ['Direktøren indstiller sagen til drøftelse/behandling.'],
    by: 'Direktøren',
    points: ['sagen til drøftelse/behandling.'],
  },
  {
    lines: [
      'Cheferne for IKT, Kultur og Fritid samt Kommunikationschefen indstiller, at',
      '',
      '1. Sagen forelægges udvalget.',
    ],
    by: 'Cheferne for IKT, Kultur og Fritid samt Kommunikationschefen',
    points: ['Sagen forelægges udvalget.'],
  },
  {
    lines: [
      'Økonomichefen indstiller, at der indgås kontrakt og at udgiften betales af enhederne.',
    ],
    by: 'Økonomichefen',
    points: ['der indgås kontrakt og at udgiften betales af enhederne.'],
  },
  {
    lines: [
      'Direktøren indstiller til Byrådet,',
      'at 1,9 mio. kr. frigives,',
      'at beløbet tages af kassen og',
      'at regnskabet forelægges udvalget efter det,',
      'som står i planen.',
    ],
    by: 'Direktøren',
    points: [
      '1,9 mio. kr. frigives,',
      'beløbet tages af kassen og',
      'regnskabet forelægges udvalget efter det, som står i planen.',
    ],
  },
  {
    lines: [
      'HR-chefen indstiller, at Hovedudvalget',
      '',
      '1. drøfter oplægget',
      '2. vælger en dag.',
    ],
    by: 'HR-chefen',
    points: ['drøfter oplægget', 'vælger en dag.'],
  },
  {
    lines: ['HR-chefen indstiller, at følgende godkendes:', '- oplægget', '- planen'],
    by: 'HR-chefen',
    points: ['oplægget', 'planen'],
  },
  {
    lines: ['HR-chefen indstiller, at oplægget godkendes', '', '- at planen følges.'],
    by: 'HR-chefen',
    points: ['oplægget godkendes', 'planen følges.'],
  },
  {
    lines: ['Udvalget anbefaler over for Byrådet, at havnen uddybes.'],
    by: 'Udvalget',
    points: ['havnen uddybes.'],
  },
  {
    lines: ['Direktøren indstiller over for Økonomiudvalget, Byrådet at molen males.'],
    by: 'Direktøren',
    points: ['molen males.'],
  },
  {
    lines: [
      'Teknik- og Miljøudvalget indstiller til Økonomiudvalget og Byrådet:',
      '',
      'at havnen uddybes.',
      'at molen males.',
    ],
    by: 'Teknik- og Miljøudvalget',
    points: ['havnen uddybes.', 'molen males.'],
  },
  {
    lines: ['Direktøren indstiller til Byrådet', 'at havnen uddybes.'],
    by: 'Direktøren',
    points: ['havnen uddybes.'],
  },
  {
    lines: ['Direktøren indstiller til godkendelse af følgende: havnen og molen.'],
    by: 'Direktøren',
    points: ['til godkendelse af følgende: havnen og molen.'],
  },
  {
    lines: [
      'Direktøren indstiller, at',
      '',
      '1. puljen fordeles således:',
      ' - o havnen',
      ' - o molen',
      '2. sagen drøftes.',
    ],
    by: 'Direktøren',
    points: ['puljen fordeles således: - havnen - molen', 'sagen drøftes.'],
  },
  {
    lines: ['Direktøren indstiller:', '', '- o havnen uddybes', '- molen males'],
    by: 'Direktøren',
    points: ['havnen uddybes', 'molen males'],
  },
];

test('who recommends stands before the verb; a point has neither its number nor a leading `at`', () => {
  for (const { lines, by, points } of rows) {
    const { recommendation } = readItem(['Indstillinger', '', ...lines]);
    assert.ok(recommendation);
    assert.equal(recommendation.by, by);
    assert.deepEqual(recommendation.points, points, lines.join(' / '));
  }
});

test('all of a recommendation is its text, as written', () => {
  for (const { lines } of rows) {
    const { recommendation } = readItem(['Indstillinger', '', ...lines]);
    assert.equal(recommendation?.text, lines.join('\n'));
    assert.deepEqual(recommendation?.lines, [9, 10 + lines.length]);
  }
});

test('bullets with `at` under Sagsfremstilling are no recommendation', () => {
  const item = readItem([
    'Behandling',
    '',
    'Direktionen.',
    '',
    'Sagsfremstilling',
    '',
    '- at det går',
  ]);
  assert.equal(item.recommendation, undefined);
  assert.equal(item.sections[0]?.text, '- at det går');
});

test('without anyone who recommends there is no `by`', () => {
  const { recommendation } = readItem(['Indstillinger', '', 'Det indstilles, at planen følges.']);
  assert.ok(recommendation);
  assert.ok(!('by' in recommendation));
  assert.deepEqual(recommendation.points, ['planen følges.']);
});
