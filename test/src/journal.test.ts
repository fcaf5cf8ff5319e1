import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../src/archive.ts';
import type { JournalEntry } from '../../src/journal-entry.ts';
import { buildFile, toCaseNumber, toJournalNumber } from './parsed.ts';

const { journal } = buildArchive([
  buildFile({
    file: 'a.txt',
    items: [
      { journalNumber: toJournalNumber('00.22.04'), caseNumber: toCaseNumber('326-2018-33014') },
      { journalNumber: toJournalNumber('00.22.02'), title: 'Budget' },
      { title: 'Uden nummer' },
      { title: 'Lukket sag', public: false },
    ],
  }),
  buildFile({
    file: 'b.txt',
    date: '2021-05-10',
    items: [
      { journalNumber: toJournalNumber('82.06.00G01') },
      { journalNumber: toJournalNumber('00.22.04'), caseNumber: toCaseNumber('23-010268') },
      { title: 'Også uden nummer' },
    ],
  }),
]);

function toShape({ number, level, children, items }: JournalEntry): unknown[] {
  return [number, level, items.length, children.map(toShape)];
}

test('the tree comes from the numbers alone, a facet left out', () => {
  assert.deepEqual(journal.mainGroups.map(toShape), [
    [
      '00',
      1,
      3,
      [
        [
          '00.22',
          2,
          3,
          [
            ['00.22.02', 3, 1, []],
            ['00.22.04', 3, 2, []],
          ],
        ],
      ],
    ],
    ['82', 1, 1, [['82.06', 2, 1, [['82.06.00', 3, 1, []]]]]],
  ]);
});

test('every node is listed by number, with its parent', () => {
  assert.deepEqual(
    journal.all.map(({ number, parent }) => [number, parent]),
    [
      ['00', undefined],
      ['00.22', '00'],
      ['00.22.02', '00.22'],
      ['00.22.04', '00.22'],
      ['82', undefined],
      ['82.06', '82'],
      ['82.06.00', '82.06'],
    ],
  );
  assert.ok(journal.mainGroups.every((entry) => !('parent' in entry)));
});

test('a node has its items newest first, its cases and its commonest titles', () => {
  const entry = journal.mainGroups[0];
  assert.deepEqual(
    entry?.items.map(({ meeting, item }) => [meeting.date, item.order]),
    [
      ['2021-05-10', 2],
      ['2019-01-28', 1],
      ['2019-01-28', 2],
    ],
  );
  assert.deepEqual(entry?.cases, ['23-010268', '326-2018-33014']);
  assert.deepEqual(entry?.topTitles, [
    { title: 'Eventuelt', count: 2 },
    { title: 'Budget', count: 1 },
  ]);
});

test('at most five titles are given, those used as often in Danish order', () => {
  const items = ['Å', 'Ø', 'Æ', 'Z', 'B', 'A'].map((title) => ({
    title,
    journalNumber: toJournalNumber('00.22.04'),
  }));
  const titles = buildArchive([buildFile({ items })]).journal.mainGroups[0]?.topTitles;
  assert.deepEqual(
    titles?.map(({ title }) => title),
    ['A', 'B', 'Z', 'Æ', 'Ø'],
  );
});

test('open items without a J.nr. are listed apart, newest first; closed ones are not', () => {
  assert.deepEqual(
    journal.without.map(({ item }) => item.title),
    ['Også uden nummer', 'Uden nummer'],
  );
});
