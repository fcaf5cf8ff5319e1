import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString as toPlain } from 'mdast-util-to-string';
import type { ParsedItem } from '../../parsers/index.ts';
import { item, type SeedNumber, seeds } from './seed-items.ts';

test('recommendations are read point by point', () => {
  const rows: readonly (readonly [SeedNumber, number, string, ...string[]])[] = [
    ['000', 1, 'Sekretariatschefen', 'der følges op på Økonomiudvalgsmødet.'],
    [
      '000',
      4,
      'Direktøren',
      'effektiviseringspuljen finansierer 140.000 kroner til et projekt om virtuelle opfølgningsmøder, til gavn for flere enheder i organisationen.',
      'effektiviseringsgevinsterne hjemtages med virkning fra 2020.',
    ],
    [
      '001',
      1,
      'Chefen for Digitalisering & IT',
      'vedlagte oversigt over gennemførte budgetreduktioner i forbindelse med digitaliseringsprojekter tages til efterretning',
      'vedlagte porteføljeoverblik drøftes',
      'Direktionen drøfter hvordan det fremadrettede arbejde med at opnå de aftalte budgetreduktioner, skal tilrettelægges',
    ],
    [
      '002',
      1,
      'Cheferne for IKT, Kultur og Fritid og Udvikling samt Kommunikationschefen',
      'Direktionen godkender igangsættelse af anden projektfase dvs. realisering og færdiggørelse af den portrætterende hjemmeside.',
      'Sagen forelægges Økonomiudvalget til orientering.',
    ],
    ['002', 4, 'Direktøren', 'programmet for det administrative chefmøde godkendes.'],
    ['002', 5, 'Direktøren', 'sagen til drøftelse/behandling.'],
    [
      '003',
      1,
      'Sekretariatschefen',
      'der følges op på Økonomiudvalgsmødet.',
      'sager på vej til politisk behandling koordineres.',
    ],
    [
      '003',
      2,
      'Økonomichefen',
      'der indgås kontrakt med Dataprocess om MARS vedrørende mellemkommunale betalinger og særligt dyre enkeltsager og at den løbende driftsudgift betales af de berørte partnerskabsholdere.',
    ],
    [
      '004',
      1,
      'Sekretariatschefen',
      'Udkast til Kanalstrategi drøftes',
      'Den videre proces frem mod godkendelse af strategien drøftes.',
    ],
    ['004', 3, 'Økonomichefen', 'Direktionen drøfter ophør eller fortsættelse af abonnement.'],
  ];
  for (const [seed, number, by, ...points] of rows) {
    const { recommendation } = item(seed, number);
    assert.equal(recommendation?.by, by);
    assert.deepEqual(recommendation?.points, points);
  }
});

test('a recommendation’s text is all of it, from its label to its last line', () => {
  const { recommendation } = item('000', 4);
  assert.deepEqual(recommendation?.lines, [191, 196]);
  assert.ok(
    recommendation?.text.startsWith('Direktøren indstiller,\n\n1. at effektiviseringspuljen'),
  );
  assert.ok(
    recommendation?.text.endsWith(
      '\n2. at effektiviseringsgevinsterne hjemtages med virkning fra 2020.',
    ),
  );
});

test('the wrapper is no section, and every other headed passage is one', () => {
  const sections = (one: ParsedItem) =>
    one.sections.map(({ heading, kind, lines }) => [heading, kind, ...lines]);
  assert.deepEqual(sections(item('000', 4)), [
    ['Resume og sagens baggrund', 'background', 187, 189],
    ['Sagsfremstilling', 'presentation', 202, 257],
    ['Økonomiske konsekvenser', 'finance', 259, 267],
  ]);
  assert.deepEqual(sections(item('004', 1)), [
    ['Resume og sagens baggrund', 'background', 36, 38],
    ['Sagsfremstilling', 'presentation', 51, 75],
    ['Økonomiske konsekvenser', 'finance', 77, 81],
  ]);
  assert.deepEqual(sections(item('001', 7)), [[undefined, 'remarks', 212, 212]]);
  assert.deepEqual(sections(item('002', 7)), [[undefined, 'remarks', 335, 335]]);
  assert.deepEqual(sections(item('000', 8)), []);
});

test('numbered prose is no repeated title: 001:121 and 004:65 are in their sections', () => {
  assert.ok(
    item('001', 2).sections[1]?.text.startsWith('1. Der har været et fald på 247 personer'),
  );
  assert.ok(
    item('004', 1).sections[1]?.text.includes('1. Hjemmesider og selvbetjening\n2. presse'),
  );
});

test('the prose of the seeds points to cases and meetings on these lines, and to nothing else', () => {
  const references = Object.entries(seeds).flatMap(([seed, { items }]) =>
    items.flatMap(({ number, references: found }) =>
      found.map(({ kind, text, target, line }) => [seed, number, kind, text, target, line]),
    ),
  );
  assert.deepEqual(references, [
    ['001', '1', 'meeting', 'Direktionsmødet d. 18. juni 2018', '2018-06-18-direktionen', 35],
    ['002', '1', 'case', '326-2016-59792', '326-2016-59792', 39],
    [
      '002',
      '1',
      'meeting',
      'Direktionens møde den 28. november 2016',
      '2016-11-28-direktionen',
      39,
    ],
    ['002', '1', 'case', '326-2016-59792', '326-2016-59792', 84],
    ['003', '2', 'meeting', 'direktionens mødet den 26. april 2021', '2021-04-26-direktionen', 70],
    ['003', '2', 'meeting', 'direktionens mødet den 26. april', '2021-04-26-direktionen', 84],
  ]);
});

/** The tables of a passage, a line a row, cells joined by ` | `. */
function tablesOf(one: ParsedItem, kind: string): readonly (readonly string[])[] {
  const content = one.sections.find((section) => section.kind === kind)?.content ?? [];
  return content.flatMap((block) =>
    block.type === 'table'
      ? [block.children.map((row) => row.children.map((cell) => toPlain(cell)).join(' | '))]
      : [],
  );
}

test('a table that the end of a page breaks is one: 003:104–113', () => {
  assert.deepEqual(tablesOf(item('003', 2), 'finance'), [
    [
      'Partnerskabsholder | Beløb',
      'Voksenspecialenheden | 27.678',
      'Borgerservice | 27.678',
      'Jobcentret | 27.678',
      'Sundhed og Myndighed | 27.678',
      'Børn og Familie | 27.678',
      'Børn, Læring og Uddannelse | 27.678',
      'Økonomistaben | 27.678',
      'I alt | 193.746',
    ],
    [
      'Partnerskabsholder | Beløb',
      'Voksenspecialenheden | 12.109',
      'Sundhed og Myndighed | 12.109',
      'Børn og Familie | 12.109',
      'Økonomistaben | 12.109',
      'I alt | 48.436',
    ],
  ]);
});

test('tables that prose parts are two, and left-over markup is words: 002:66–82', () => {
  const [first = [], second = []] = tablesOf(item('002', 1), 'finance');
  assert.equal(first.length, 8);
  assert.equal(first[0], 'Startmøde og projektstyring: | kr. 13.500');
  assert.equal(first[3], 'Præsentationsfilm (2-4 minutter), 1 sprog: | kr. 50.000');
  assert.equal(first[7], 'Klargøring til lancering/overflytning | <u>kr. 8.000</u>');
  assert.equal(second.length, 3);
  assert.equal(tablesOf(item('002', 1), 'finance').length, 2);
});

test('a table of three columns keeps them: 001:183–188', () => {
  const [table = []] = tablesOf(item('001', 4), 'presentation');
  assert.equal(table.length, 6);
  assert.equal(table[0], '8.00 - 8.30 | : | Morgenbrød');
  assert.equal(table[5], '12.30 - 13.00 | : | Frokost');
});

test('bullets with `o` are nested in the bullet above: 000:225–227 and 002:236–239', () => {
  const listsOf = (one: ParsedItem): readonly unknown[] =>
    (one.sections.find(({ kind }) => kind === 'presentation')?.content ?? []).flatMap((block) =>
      block.type === 'list'
        ? [
            block.children.map(({ children }) =>
              children.flatMap((child) => (child.type === 'list' ? child.children.length : [])),
            ),
          ]
        : [],
    );
  assert.deepEqual(listsOf(item('002', 4)), [[[1], [], []]]);
  assert.deepEqual(listsOf(item('000', 4))[1], [[2]]);
});
