import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlockContent, List, Table } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import type { ParsedSection } from '../../parsers/index.ts';
import { readItem } from './read.ts';

function readSection(lines: readonly string[]): ParsedSection {
  const [section] = readItem(['Økonomiske konsekvenser', '', ...lines]).sections;
  assert.ok(section);
  return section;
}

/** Blocks in short: `p:words`, `ul:a|b>c` (a nested list behind `>`), `ol3:a|b`, `table:a,b|c,d`. */
function print(node: BlockContent): string {
  if (node.type === 'list') return printList(node);
  if (node.type === 'table') return printTable(node);
  assert.equal(node.type, 'paragraph');
  return `p:${toPlain(node)}`;
}

function printList({ ordered, start, children }: List): string {
  const entries = children.map(({ children: [words, inner] }) =>
    [
      words ? toPlain(words) : '',
      ...(inner?.type === 'list' ? inner.children.map((entry) => toPlain(entry)) : []),
    ].join('>'),
  );
  return `${ordered ? `ol${start}` : 'ul'}:${entries.join('|')}`;
}

function printTable({ children, data }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => toPlain(cell)).join(','));
  return `${data?.headless ? 'rows' : 'table'}:${rows.join('|')}`;
}

function blocksOf(lines: readonly string[]): readonly string[] {
  return readSection(lines).content.map(print);
}

test('lines that an empty line parts are paragraphs of their own', () => {
  assert.deepEqual(blocksOf(['Ingen.', '', 'Udgiften bæres af staben.']), [
    'p:Ingen.',
    'p:Udgiften bæres af staben.',
  ]);
});

test('a table that an empty line breaks is one table', () => {
  const lines = ['Enhed\tBeløb', 'Skolen\t27.678', '', 'Hallen\t27.678', 'I alt\t55.356'];
  assert.deepEqual(blocksOf(lines), ['table:Enhed,Beløb|Skolen,27.678|Hallen,27.678|I alt,55.356']);
  assert.equal(readSection(lines).text, lines.filter((line) => line !== '').join('\n'));
});

test('a row keeps its empty first cell, so that the others stand under their heads', () => {
  assert.deepEqual(blocksOf(['\t2024\t2025', 'Drift\t1,2\t1,2', 'Anlæg\t-\t0,5']), [
    'rows:,2024,2025|Drift,1,2,1,2|Anlæg,-,0,5',
  ]);
});

test('tables of two and of three columns are two tables', () => {
  assert.deepEqual(blocksOf(['Mad\t12', 'Leje\t3', '', '8.00\t:\tKaffe', '9.00\t:\tOplæg']), [
    'rows:Mad,12|Leje,3',
    'rows:8.00,:,Kaffe|9.00,:,Oplæg',
  ]);
});

test('a bullet with `o` is nested in the one above, with or without a blank before it', () => {
  assert.deepEqual(blocksOf(['- Formålet', '- o Fokus', '- Roller', ' - o Ansvar', ' - o Tid']), [
    'ul:Formålet>Fokus|Roller>Ansvar>Tid',
  ]);
});

test('every sign of a bullet makes a list', () => {
  for (const sign of ['-', '·', '•'])
    assert.deepEqual(blocksOf([`${sign} Et`, `${sign} To`]), ['ul:Et|To'], sign);
});

test('numbers in a row are a list', () => {
  assert.deepEqual(blocksOf(['1. Et fald', '2. En stigning', '3. Et tal']), [
    'ol1:Et fald|En stigning|Et tal',
  ]);
});

test('a date, an ordinal and a sum are no list', () => {
  for (const line of [
    '8. maj 2017 holdes et møde.',
    '1. oktober 2017 var første frist.',
    '2. etape er sat i gang.',
    '12,9 mio. kr. er brugt.',
    '+ 12 mio. kr. i alt',
  ])
    assert.deepEqual(blocksOf([line]), [`p:${line}`]);
});

test('what looks like markup, and typos, are kept as words', () => {
  for (const line of [
    'Klargøring <u>kr. 8.000</u> og <navn>',
    'Prisen er (måske for lav',
    '# Overskrift, *stjerner* og _streger_',
    'Gevinsts: 2½ tons – ”årligt”',
  ])
    assert.deepEqual(blocksOf([line]), [`p:${line}`]);
});
