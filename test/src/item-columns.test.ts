import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';
import type { ParsedMeeting } from '../../parsers/parsed-meeting.ts';
import { countItems, listUnresolved, toColumns } from '../../src/archived-meeting.ts';
import { listReferences, toItemColumns } from '../../src/item-columns.ts';
import { readItemOutlines } from '../../src/item-lines.ts';
import { listItems, listLost } from '../../src/item-refs.ts';
import { splitMeeting } from '../../src/outline.ts';
import { readArchive } from '../../src/read-archive.ts';
import { ROOT } from '../build-site.ts';
import { makeReferat } from '../generator/referat.ts';

const seeds = join(ROOT, 'seeds');
const texts = [
  ...readdirSync(seeds).map((file) => readFileSync(join(seeds, file), 'utf8')),
  ...Array.from({ length: 60 }, (_, seed) => makeReferat(seed + 700).text),
];
const files = texts.map((text, index) => ({
  file: `${index}.txt`,
  sha256: String(index).padStart(64, '0'),
  text,
}));
const { archive } = readArchive({ files, problems: [] }, (file) => file);

function parse(text: string): readonly ParsedMeeting[] {
  const { tree, file } = parseReferat(text, '0.txt');
  const meeting = toParsedMeeting(tree, file);
  return meeting === undefined ? [] : [meeting];
}

test('columns give back what lists need of each item, and nothing else', () => {
  for (const meeting of texts.flatMap(parse)) {
    const columns = splitMeeting(meeting).outline.items;
    const outlines = readItemOutlines(columns);
    const expected = meeting.items.map(({ id, number, title, public: isOpen, ...item }) => [
      ...[id, number, title, isOpen, item.status],
      ...[item.caseNumber, item.journalNumber, item.documentNumber, item.references],
    ]);
    assert.deepEqual(
      outlines.map(({ id, number, title, public: isOpen, status = 'present', ...item }) => [
        ...[id, number, title, isOpen, status],
        ...[item.caseNumber, item.journalNumber, item.documentNumber, item.references ?? []],
      ]),
      expected,
    );
    assert.deepEqual(
      listReferences(columns),
      meeting.items.flatMap(({ references }) => references),
    );
    // They are written to the disk, and read in another process.
    assert.deepEqual(readItemOutlines(JSON.parse(JSON.stringify(columns))), outlines);
  }
});

test('a listed item says what the item itself says', () => {
  assert.ok(archive.meetings.length > 20);
  for (const meeting of archive.meetings) {
    assert.equal(countItems(meeting), meeting.items.length);
    const listed = listItems(meeting).map((it) => [
      ...[it.id, it.order, it.number, it.title, it.public, it.caseNumber, it.journalNumber],
    ]);
    assert.deepEqual(
      listed,
      meeting.items.map((it) => [
        ...[it.id, it.order, it.number, it.title, it.public, it.caseNumber, it.journalNumber],
      ]),
    );
    assert.ok(listItems(meeting).every(({ item }, place) => item === meeting.items[place]));
    assert.deepEqual(
      listLost(meeting).map(({ item }) => item),
      meeting.items.filter(({ status }) => status !== 'present'),
    );
  }
  assert.ok(archive.meetings.some((meeting) => listLost(meeting).length > 0));
});

test('what lists know of a meeting that isn’t the archive’s comes from its items', () => {
  for (const meeting of archive.meetings) {
    const plain = { ...meeting, items: meeting.items };
    assert.deepEqual(toColumns(plain).titles, toColumns(meeting).titles);
    assert.equal(countItems(plain), countItems(meeting));
    assert.deepEqual(
      listUnresolved(plain).map(({ target }) => target),
      listUnresolved(meeting).map(({ target }) => target),
    );
  }
  assert.ok(archive.meetings.some((meeting) => listUnresolved(meeting).length > 0));
});

test('a title with a line end stays one item’s: those behind it keep theirs', () => {
  const columns = toItemColumns([
    { id: 'punkt-1', number: '1', title: 'Budget\n2020', public: false },
    { id: 'punkt-2', number: '2', title: 'Eventuelt', public: true },
  ]);
  assert.deepEqual(
    readItemOutlines(columns).map(({ title, public: isOpen }) => [title, isOpen]),
    [
      ['Budget 2020', false],
      ['Eventuelt', true],
    ],
  );
});
