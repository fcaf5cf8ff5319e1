import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswerText } from '../../templates/search/answer-text.ts';
import { type Answer, joinAnswers, mergeResults } from '../../templates/search/ask.ts';
import {
  countFacets,
  type FacetTable,
  passes,
  readFacets,
  sortByDay,
} from '../../templates/search/facets.ts';
import { toWordPattern } from '../../templates/search/highlight.ts';
import { listFoundWords, listMarkedWords } from '../../templates/search/hit-view.ts';
import {
  chooseCaseLists,
  chooseNumberLists,
  toNumberJumps,
} from '../../templates/search/number-jumps.ts';
import { isFacetTable, isHit, isManifest } from '../../templates/search/other-shapes.ts';
import { listVariants, listWideVariants, readQuery } from '../../templates/search/query.ts';
import { readDate } from '../../templates/search/read-date.ts';
import { readNumber, stripLabel, toNumberPattern } from '../../templates/search/read-number.ts';
import type { Shard } from '../../templates/search/search-index.ts';
import { clearFilters, isFiltered, readState, writeState } from '../../templates/search/state.ts';

test('quotes of any kind make a phrase, one alone makes none', () => {
  assert.deepEqual(readQuery('Møde »Frivillig Fredag« og “Royal Run”'), {
    text: 'Møde »Frivillig Fredag« og “Royal Run”',
    terms: ['møde', 'og'],
    phrases: ['frivillig fredag', 'royal run'],
  });
  assert.deepEqual(readQuery('"møde om').terms, ['møde', 'om']);
  assert.deepEqual(readQuery('""').phrases, []);
});

test('ae, oe and aa are read both ways, the query itself first', () => {
  assert.deepEqual(listVariants('oekonomi'), ['oekonomi', 'økonomi']);
  assert.deepEqual(listVariants('aarsplan poesi'), [
    'aarsplan poesi',
    'aarsplan pøsi',
    'årsplan poesi',
    'årsplan pøsi',
  ]);
  assert.deepEqual(listVariants('budget'), ['budget']);
});

test('o may stand for ø; long queries are not read in more ways than nine', () => {
  assert.ok(listWideVariants('okonomi').includes('økonomi'));
  assert.ok(listWideVariants('gronjordsskolen').includes('grønjordsskolen'));
  assert.deepEqual(listWideVariants('budget'), []);
  assert.ok(listWideVariants('ooooooooooooo').length <= 9);
});

test('an address gives a state and the state the same address', () => {
  const address =
    'q=budget&udvalg=direktionen&udvalg=oekonomiudvalget&aar=2019&adgang=aaben&fra=2018-01-01&til=2020-12-31&sort=nyeste';
  const state = readState(new URLSearchParams(address));
  assert.deepEqual(state.chosen.udvalg, ['direktionen', 'oekonomiudvalget']);
  assert.equal(writeState(state).toString(), address);
  assert.ok(isFiltered(state));
  assert.equal(writeState(clearFilters(state)).toString(), 'q=budget&sort=nyeste');
});

test('what is no value in an address is left out', () => {
  const state = readState(new URLSearchParams('q=+a+&fra=igår&sort=pris&udvalg='));
  assert.equal(writeState(state).toString(), 'q=a');
  assert.ok(!isFiltered(state));
});

const table: FacetTable = {
  idLength: 2,
  ids: 'aabbcc',
  columns: {
    udvalg: { values: ['direktionen|Direktionen', 'byraadet|Byrådet'], rows: [0, 1, 0] },
    dato: { values: ['2018-10-22', '2019-01-28'], rows: [0, 1, 1] },
    type: { values: ['beslutning|Beslutning'], rows: [0, -1, 0] },
    udfald: { values: ['approved'], rows: [-1, 0, 0] },
    jnr: { values: ['00'], rows: [0, 0, -1] },
    adgang: { values: ['aaben', 'lukket'], rows: [0, 1, 0] },
  },
};
const shard: Shard = { home: '/', folder: '' };
const facets = readFacets([{ shard, table }]);
const records = ['da_aa1', 'da_bb2', 'da_cc3'].map((id) => {
  return facets.find({ id, shard }) ?? { dato: '' };
});

test('a record’s facets are found by the name of its fragment', () => {
  assert.deepEqual(facets.find({ id: 'da_bb2f00', shard }), {
    udvalg: 'byraadet',
    dato: '2019-01-28',
    udfald: 'approved',
    jnr: '00',
    adgang: 'lukket',
    aar: '2019',
  });
  assert.equal(facets.find({ id: 'da_dd', shard }), undefined);
  assert.deepEqual(
    facets.options.aar.map(({ value }) => value),
    ['2019', '2018'],
  );
});

test('the values of a facet stand in the Danish order of the words that are shown', () => {
  const udfald = { values: ['approved', 'none', 'noted', 'other', 'recommended'], rows: [] };
  const { options } = readFacets([{ shard, table: { ...table, columns: { udfald } } }]);
  assert.deepEqual(
    options.udfald.map(({ name }) => name),
    ['Anbefalet', 'Anden beslutning', 'Godkendt', 'Intet noteret', 'Taget til efterretning'],
  );
});

test('OR within a facet, AND between facets, dates from and to inclusive', () => {
  const passing = (address: string) => {
    const state = readState(new URLSearchParams(address));
    return records.map((record) => passes(record, state));
  };
  assert.deepEqual(passing('udvalg=direktionen&udvalg=byraadet'), [true, true, true]);
  assert.deepEqual(passing('udvalg=direktionen&aar=2019'), [false, false, true]);
  assert.deepEqual(passing('fra=2018-10-22&til=2018-10-22'), [true, false, false]);
  assert.deepEqual(passing('jnr=00&adgang=lukket'), [false, true, false]);
});

test('a facet’s counts keep the choices of the other facets and not its own', () => {
  const counts = countFacets(records, readState(new URLSearchParams('aar=2019&udvalg=byraadet')));
  assert.deepEqual([...counts.aar], [['2019', 1]]);
  assert.deepEqual(
    [...counts.udvalg],
    [
      ['byraadet', 1],
      ['direktionen', 1],
    ],
  );
});

test('by day, equals keep their relevance', () => {
  const days = ['2019-01-01 a', '2018-01-01', '2019-01-01 b'];
  const toDay = (day: string) => day.slice(0, 10);
  assert.deepEqual(sortByDay(days, toDay, 'nyeste'), [days[0], days[2], days[1]]);
  assert.deepEqual(sortByDay(days, toDay, 'aeldste'), [days[1], days[0], days[2]]);
  assert.deepEqual(sortByDay(days, toDay, 'relevans'), days);
});

test('a hit that two readings of a query find stands once, with its better score', () => {
  const found = [
    { id: 'a', score: 1, shard },
    { id: 'b', score: 2, shard },
    { id: 'a', score: 3, shard },
  ];
  assert.deepEqual(
    mergeResults(found).map(({ id, score }) => [id, score]),
    [
      ['a', 3],
      ['b', 2],
    ],
  );
});

test('days, months and years are read as Danes write them', () => {
  for (const day of [
    '28. januar 2019',
    '28-01-2019',
    '28.1.2019',
    '28/1/2019',
    'den 28. jan. 2019',
    '28. jan. 2019',
    'mandag den 28. januar 2019',
    'Mandag d. 28.  januar 2019',
    '28/1 2019',
    '28.01.19',
    '28-01-19',
    '2019-01-28',
  ]) {
    assert.equal(readDate(day), '2019-01-28', day);
  }
  assert.equal(readDate('Januar 2019'), '2019-01');
  assert.equal(readDate('2019'), '2019');
  for (const other of [
    '326-2018-33014',
    'budget 2019',
    '00.22.04',
    '23-010268',
    '2118',
    '81.27.00',
    '32.13.24',
  ]) {
    assert.equal(readDate(other), undefined, other);
  }
  assert.equal(readDate('08.01.24'), '2024-01-08');
});

test('a number is read with or without its name; words are none', () => {
  assert.equal(readNumber('326-2018-33014'), '326-2018-33014');
  assert.equal(readNumber('326-2018-'), '326-2018-');
  assert.equal(readNumber('Sagsnr. 16-048515K'), '16-048515k');
  assert.equal(readNumber('J.nr. 00.22'), '00.22');
  assert.equal(readNumber('sag 330'), '330');
  for (const other of ['budget 2019', 'COVID-19', '7', ''])
    assert.equal(readNumber(other), undefined);
});

test('a number is asked for without its name, a word stays with a year or a count', () => {
  for (const [query, asked] of [
    ['J.nr. 00.22.04', '00.22.04'],
    ['Sagsnr.: 326-2018-1373', '326-2018-1373'],
    ['sag. nr. 326-2018-1373', '326-2018-1373'],
    ['Dokumentnummer 326-2018-294869', '326-2018-294869'],
    ['journalnr 81', '81'],
    ['sag 23-010268', '23-010268'],
    ['dokument 294869', '294869'],
  ] as const) {
    assert.equal(stripLabel(query), asked);
  }
  for (const query of ['sag 2019', 'dokument 12', 'sagsnr', 'J.nr. i sagen', 'sager 2018-2019']) {
    assert.equal(stripLabel(query), query);
  }
});

test('a number is found whole, by its beginning and by that of each part, with the signs that are written', () => {
  const isFound = (written: string) => toNumberPattern(written).test('326-2018-33014');
  for (const written of [
    '326201833014',
    '326-2018-33014',
    '326-201833014',
    '326 2018 33014',
    '32620',
    '326-20',
    '326-2018-',
    '201833014',
    '2018-3',
    '33014',
    '330',
  ]) {
    assert.ok(isFound(written), written);
  }
  for (const written of ['33015', '3014', '183', '32-6', '33-014', '326-2018-33014-'])
    assert.ok(!isFound(written), written);
});

const CASE_LISTS = ['22', '23', '326-2017', '326-2018', '326-2019'];

test('a number that isn’t whole leads to the newest lists of the cases that begin so', () => {
  for (const [written, lists] of [
    ['326', ['326-2019', '326-2018']],
    ['326-20', ['326-2019', '326-2018']],
    ['326-2018', ['326-2018']],
    ['326-2018-3', ['326-2018']],
    ['32620183', ['326-2018']],
    ['2018-3', ['326-2018']],
    ['23-0', ['23']],
    ['2018', []],
    ['33014', []],
    ['00.22.04', []],
  ] as const) {
    assert.deepEqual(chooseCaseLists(CASE_LISTS, written), lists, written);
  }
});

test('the end of a number, its last part and a J.nr. lead to the list of their first two digits', () => {
  const names = Array.from({ length: 100 }, (_, place) => String(place).padStart(2, '0'));
  for (const [written, lists] of [
    ['33014', ['33']],
    ['326-2018-33014', ['33']],
    ['326201833014', ['32', '33']],
    ['2018-33', ['33']],
    ['23-010268', ['01']],
    ['00.22.04', ['00']],
    ['00.2', ['00']],
    ['326-2018-3', []],
    ['326-20', []],
  ] as const) {
    assert.deepEqual(chooseNumberLists(names, written), lists, written);
  }
});

const NUMBERS = {
  sag: ['326-2018-22000'],
  jnr: ['22.00.01', '22.00.04'],
  dok: [
    ['326-2018-220011', '/moeder/2018-10-22-direktionen/#punkt-2'],
    ['326-2019-22001', '/moeder/2019-01-28-direktionen/#punkt-1'],
  ],
} as const;
const toPaths = (written: string, cases: readonly string[]) =>
  toNumberJumps(written, [cases], [NUMBERS], '/arkiv/').map(({ href }) => href);

test('jumps lead to the whole number, to cases, to J.nr. and to the items of documents', () => {
  assert.deepEqual(toPaths('2200', []), [
    '/arkiv/jnr/22.00/',
    '/arkiv/sager/326-2018-22000/',
    '/arkiv/jnr/22.00.01/',
    '/arkiv/jnr/22.00.04/',
    '/arkiv/moeder/2019-01-28-direktionen/#punkt-1',
    '/arkiv/moeder/2018-10-22-direktionen/#punkt-2',
  ]);
  assert.equal(toPaths('326-2019-22001', [])[0], '/arkiv/moeder/2019-01-28-direktionen/#punkt-1');
});

test('a part of a case number leads to cases that begin so, each once, and to nothing that happens to lie beside them', () => {
  const cases = ['326-2018-22000', '326-2018-3', '326-2018-31', '326-2017-5'];
  assert.deepEqual(toPaths('326-2018-3', cases), [
    '/arkiv/sager/326-2018-3/',
    '/arkiv/sager/326-2018-31/',
  ]);
  assert.equal(toPaths('326-20', cases).length, 4);
  assert.deepEqual(toPaths('326-20', []), []);
  assert.deepEqual(toPaths('326-2018-220', cases), [
    '/arkiv/sager/326-2018-22000/',
    '/arkiv/moeder/2018-10-22-direktionen/#punkt-2',
  ]);
});

test('the words to highlight are those found, once, and the shorter where one begins another', () => {
  const content = 'Puljen, en Budget\u2060-pulje og pulje\nigen pulje.';
  assert.deepEqual(listFoundWords({ content, locations: [0, 2, 4, 6] }), ['budgetpulje', 'pulje']);
});

test('the words to highlight carry no mark of the index and no signs', () => {
  const excerpt = 'en <mark>Budget\u2060-opfølgning,</mark> og <mark>a</mark>';
  assert.deepEqual(listMarkedWords({ excerpt }), ['Budgetopfølgning']);
  assert.deepEqual(
    'Budgetopfølgningen (rest).'.match(toWordPattern(['budgetopfølgning', 'rest'])),
    ['Budgetopfølgningen', 'rest'],
  );
  assert.equal('forrest'.match(toWordPattern(['rest'])), null);
});

const RECORD = { id: 'a', shard, data: async () => undefined };
const real = (score: number): Answer => ({ results: [{ ...RECORD, score }], exact: true });

test('real hits of one archive stand without the near ones of another', () => {
  const near: Answer = { ...real(9), exact: false };
  assert.equal(joinAnswers(near, real(1)).results.length, 1);
  assert.equal(joinAnswers(real(1), near).exact, true);
  assert.deepEqual(
    joinAnswers(real(1), real(2)).results.map(({ score }) => score),
    [2, 1],
  );
});

const facts = { count: 0, unfiltered: 0, near: undefined, jumps: 0, pending: false, note: '' };
const asked = readState(new URLSearchParams('q=budget'));

test('what is said: hits, why there are none, and never none while another archive is being asked', () => {
  assert.equal(toAnswerText(asked, { ...facts, count: 2 }), '2 resultater for «budget»');
  assert.match(toAnswerText(asked, facts), /^Ingen resultater for «budget»/u);
  assert.match(toAnswerText(asked, { ...facts, near: ['budgettet'] }), /Viser «budgettet»\.$/u);
  assert.match(toAnswerText(asked, { ...facts, near: [], jumps: 1 }), /men en genvej\.$/u);
  assert.match(toAnswerText(asked, { ...facts, near: [], jumps: 4 }), /men 4 genveje\.$/u);
  const filtered = readState(new URLSearchParams('q=budget&aar=2019'));
  assert.match(toAnswerText(filtered, { ...facts, unfiltered: 3 }), /Uden dem er der 3/u);
  assert.doesNotMatch(toAnswerText(asked, { ...facts, pending: true, note: 'Vent.' }), /Ingen/u);
  const said = toAnswerText(asked, { ...facts, count: 1, note: 'Aby svarer ikke.' });
  assert.equal(said, '1 resultat for «budget». Aby svarer ikke.');
});

test('what another archive sends is believed only where it has the right shape', () => {
  const manifest = { shards: ['', '2006-2012/'], numbers: ['00', '1'], years: ['2019'] };
  assert.ok(isManifest(manifest));
  assert.ok(isManifest({ ...manifest, shards: Array(10).fill('2006-2012/') }));
  for (const shards of [[], ['../'], ['https://evil.example/'], [7], '', Array(11).fill('')]) {
    assert.ok(!isManifest({ ...manifest, shards }), JSON.stringify(shards));
  }
  assert.ok(isManifest({ ...manifest, cases: ['326-2018', '23'] }));
  assert.ok(!isManifest({ ...manifest, cases: ['../23'] }));
  assert.ok(isFacetTable(table));
  for (const wrong of [null, [], { ...table, idLength: 0 }, { ...table, columns: {} }]) {
    assert.ok(!isFacetTable(wrong), JSON.stringify(wrong));
  }
  const hit = { url: '/a/', content: '', excerpt: '', meta: { title: 'A' }, locations: [] };
  assert.ok(isHit(hit));
  for (const wrong of [{ meta: { title: { a: 1 } } }, { url: 7 }, { locations: {} }]) {
    assert.ok(!isHit({ ...hit, ...wrong }), JSON.stringify(wrong));
  }
});
