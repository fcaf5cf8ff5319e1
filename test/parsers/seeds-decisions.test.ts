import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionsOf, item, type SeedNumber, seeds } from './seed-items.ts';

test('the seeds give three messages: a slip in a title, a lost heading and an orphan', () => {
  const messages = Object.values(seeds).map((meeting) =>
    meeting.messages.map(({ ruleId, severity, line }) => [ruleId, severity, line]),
  );
  assert.deepEqual(messages, [
    [
      ['decision-without-heading', 'warning', 167],
      ['title-differs', 'warning', 173],
    ],
    [],
    [['heading-lost', 'warning', 158]],
    [],
    [],
  ]);
});

test('a lost heading gives its item back: 002, punkt 3 has its 11 + 2 attachments and its decision', () => {
  const found = item('002', 3);
  assert.equal(found.status, 'recovered');
  assert.equal(
    found.title,
    'Orientering om budgetopfølgning pr. 31. marts 2017, samlet drift, anlæg og finansiering',
  );
  assert.deepEqual(found.lines, [158, 200]);
  assert.deepEqual(
    found.attachments.map(({ title, documentNumber }) => [title, documentNumber]),
    [
      ['Mødeark Teknik- og Miljøudvalget', '326-2017-148596'],
      ['Mødeark Socialudvalget', '326-2017-148595'],
      ['Mødeark Ældre- og Sundhedsudvalget', '326-2017-148597'],
      ['Mødeark Børn- og Familieudvalget', '326-2017-148593'],
      ['Mødeark Kultur- og Fritidsudvalget', '326-2017-148594'],
      ['Månedssrapport Økonomiudvalgets eget område', '326-2017-148591'],
      ['Månedssrapport Teknik- og Miljøudvalget', '326-2017-148589'],
      ['Månedssrapport Socialudvalget', '326-2017-148588'],
      ['Månedssrapport Ældre- og Sundhedsudvalget', '326-2017-148590'],
      ['Månedssrapport Børn- og Familieudvalget', '326-2017-148599'],
      ['Månedssrapport Kultur- og Fritidsudvalget', '326-2017-148600'],
      ['Kvartalsrapport, samlet drift og anlæg', undefined],
      ['Mødeark Økonomiudvalgets eget område', undefined],
    ],
  );
  assert.deepEqual(found.decisions, [
    {
      body: 'Direktionen',
      date: '2017-05-08',
      text: 'Anbefales, idet det bemærkes, at der arbejdes videre med en revurdering af forbruget af anlægsmidlerne.',
      origin: 'own',
      outcome: 'recommended',
      lines: [170, 172],
    },
  ]);
});

test('the item before a lost heading keeps only its own: 002, punkt 2', () => {
  const kept = item('002', 2);
  assert.deepEqual(kept.lines, [90, 156]);
  assert.deepEqual(decisionsOf(kept), [
    ['Direktionen', '2017-05-08', 'own', 'recommended', 150, 152],
  ]);
  assert.deepEqual(kept.attachments, [
    {
      title: 'Månedsrapport pr. 31. marts 2017 - Økonomiudvalgets eget område 2017',
      documentNumber: '326-2017-145579',
    },
  ]);
});

test('a decision without a heading is nobody’s: 000, punkt 3', () => {
  const { decisions, attachments } = item('000', 3);
  assert.deepEqual(decisions, [
    { text: 'Anbefales.', origin: 'orphan', outcome: 'recommended', lines: [167, 167] },
  ]);
  assert.deepEqual(attachments, [
    { title: 'Effektiviseringer ved at investere 2019', documentNumber: '326-2019-10073' },
  ]);
});

test('decisions stand by date, whatever their order in print', () => {
  assert.deepEqual(decisionsOf(item('000', 2)), [
    ['Direktionen', '2019-01-28', 'own', 'recommended', 104, 106],
    ['Økonomiudvalget', '2019-01-30', 'reported', 'approved', 92, 96],
  ]);
  assert.deepEqual(decisionsOf(item('001', 2)), [
    ['Direktionen', '2018-10-22', 'own', 'recommended', 139, 141],
    ['Økonomiudvalget', '2018-10-24', 'reported', 'approved', 131, 133],
  ]);
});

test('`A og Ø imod` names two parties, and no other decision of the seeds names any', () => {
  const all = Object.values(seeds).flatMap(({ date, items }) =>
    items.flatMap(({ number, decisions }) =>
      decisions.flatMap(({ against }) => (against ? [[date, number, against]] : [])),
    ),
  );
  assert.deepEqual(all, [['2019-01-28', '2', ['A', 'Ø']]]);
});

test('every decision of the seeds has its outcome', () => {
  const outcomes = Object.values(seeds).map(({ items }) =>
    items.map(({ decisions }) => decisions.map(({ outcome }) => outcome).join(' ')),
  );
  assert.deepEqual(outcomes, [
    ['none', 'recommended approved', 'recommended', 'recommended', 'other', '', '', 'none'],
    ['approved', 'recommended approved', '', 'discussed', '', '', 'other'],
    ['approved', 'recommended', 'recommended', 'approved', 'approved', 'none', 'none'],
    ['discussed', 'approved', 'other', 'discussed', 'discussed', 'discussed', '', '', 'other'],
    ['discussed', 'discussed', 'other', 'noted', 'other', '', '', 'noted', '', '', '', 'other'],
  ]);
});

test('a decision of many paragraphs is kept whole: 003, punkt 9', () => {
  const [decision] = item('003', 9).decisions;
  const paragraphs = decision?.text.split('\n\n') ?? [];
  assert.equal(paragraphs.length, 7);
  assert.equal(paragraphs[0], 'Orientering om formidling vedrørende folkeskolestrategien.');
  assert.equal(paragraphs[5], 'Drøftelse af mulighed for evaluering af udvalgenes arbejde.');
  assert.deepEqual(decision?.lines, [336, 350]);
});

test('the 2024 decision is the meeting’s own', () => {
  assert.deepEqual(item('004', 1).decisions, [
    {
      body: 'Direktionen',
      date: '2024-01-08',
      text: 'Drøftet. Udkastet drøftes med nøgleinteressenter og behandles herefter af den administrative chefgruppe.',
      origin: 'own',
      outcome: 'discussed',
      lines: [30, 32],
    },
  ]);
});

test('Sagens forløb has a day, a body, words and who was absent: 004, punkt 8', () => {
  assert.deepEqual(item('004', 8).history, [
    {
      date: '2023-12-18',
      body: 'Direktionen',
      text: 'Taget til efterretning.',
      apologies: ['Michel van der Linden'],
    },
  ]);
  assert.deepEqual(
    item('004', 8).sections.map(({ heading }) => heading),
    ['Resume og sagens baggrund'],
  );
  assert.deepEqual(decisionsOf(item('004', 8)), [
    ['Direktionen', '2024-01-08', 'own', 'noted', 239, 241],
  ]);
});

test('attachments are read with their numbers on the line or below it, each once', () => {
  const rows: readonly (readonly [SeedNumber, number, readonly unknown[]])[] = [
    ['000', 2, [['Kalundborg Rocker, tilbud om billetter', '326-2019-23833']]],
    [
      '000',
      4,
      [
        ['Virtuelle opfølgninger - Evalueringsmøde', '326-2018-323959'],
        ['ansøgningskema Skype 2019', '326-2019-10836'],
      ],
    ],
    [
      '001',
      1,
      [
        ['Digitaliseringsindsatser - historisk overblik', '326-2018-263244'],
        ['Porteføljeoverblik', '326-2018-263241'],
      ],
    ],
    [
      '003',
      2,
      [
        ['Drøftelse vedr. finansiering af MARS', '326-2021-120070'],
        ['MARS', '326-2021-95815'],
      ],
    ],
    ['003', 3, [['Beredskabsplan 2018 - 2021', '326-2018-327031']]],
    ['004', 4, [['Direktionens puljer 2023 - 2027', undefined]]],
  ];
  for (const [seed, number, attachments] of rows)
    assert.deepEqual(
      item(seed, number).attachments.map((one) => [one.title, one.documentNumber]),
      attachments,
    );
});
