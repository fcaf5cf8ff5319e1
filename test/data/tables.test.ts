import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Meeting } from '../../src/meeting.ts';
import { TABLES } from '../../src/tables.ts';
import { type BuiltSite, buildSeeds } from '../build-site.ts';
import { readMeetings } from '../read-site.ts';
import { toCaseNumber, toJournalNumber } from '../src/parsed.ts';
import { readCsv, readRecords } from './read-csv.ts';
import { buildDecision, type MeetingParts, toTestSite } from './site.ts';

let site: BuiltSite;
let meetings: readonly Meeting[];
before(async () => {
  site = await buildSeeds();
  meetings = readMeetings(site.folder);
});

function readTable(file: string): string {
  return readFileSync(join(site.folder, 'data', file), 'utf8');
}

function renderTable(file: string, parts: readonly MeetingParts[]) {
  const table = TABLES.find((table) => table.file === file);
  assert.ok(table);
  const { archive, urls } = toTestSite(parts);
  const items = archive.meetings.flatMap((meeting) =>
    meeting.items.map((item) => ({ meeting, item })),
  );
  return readRecords(table.head + table.renderRows(items, urls));
}

for (const { file, columns } of TABLES) {
  test(`${file} begins with a byte order mark and is RFC 4180 to the last row`, () => {
    const text = readTable(file);
    assert.equal(text.charCodeAt(0), 0xfeff);
    const [header, ...rows] = readCsv(text.slice(1));
    assert.deepEqual(header, columns);
    assert.ok(rows.length > 10);
  });

  test(`every row of ${file} has the address of an item that the site shows`, () => {
    for (const row of readRecords(readTable(file))) {
      const { origin, pathname, hash } = new URL(row.get('url') ?? '');
      assert.equal(origin, 'https://referater.example.dk');
      const html = readFileSync(join(site.folder, pathname, 'index.html'), 'utf8');
      assert.ok(html.includes(`id="${hash.slice(1)}"`), `${pathname}${hash}`);
    }
  });
}

test('the tables hold every item, decision and attachment of the published meetings, in their order', () => {
  const items = meetings.flatMap((meeting) => meeting.items);
  const column = (file: string, name: string) =>
    readRecords(readTable(file)).map((row) => row.get(name)?.replace(/^'/u, ''));
  assert.deepEqual(
    column('punkter.csv', 'itemTitle'),
    items.map(({ title }) => title),
  );
  assert.deepEqual(
    column('beslutninger.csv', 'text'),
    items.flatMap(({ decisions }) => decisions.map(({ text }) => text)),
  );
  assert.deepEqual(
    column('bilag.csv', 'title'),
    items.flatMap(({ attachments }) => attachments.map(({ title }) => title)),
  );
});

const FORMULAS = ['=1+1', '+45', '-', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1', '＝1+1'];

for (const formula of FORMULAS) {
  test(`a cell of ${JSON.stringify(formula)} is text to a spreadsheet`, () => {
    const decisions = [buildDecision({ text: formula, against: [formula] })];
    const [row] = renderTable('beslutninger.csv', [{ items: [{ title: formula, decisions }] }]);
    for (const name of ['itemTitle', 'text', 'against']) {
      assert.equal(row?.get(name), `'${formula}`);
    }
  });
}

const HARMLESS = ['Ja - nej', '1.000,50', 'Linje 1\n\nLinje "2"', ' =1', "'citat'", 'a,b;c'];

for (const text of HARMLESS) {
  test(`a cell of ${JSON.stringify(text)} is as written`, () => {
    const [row] = renderTable('beslutninger.csv', [
      { items: [{ decisions: [buildDecision({ text })] }] },
    ]);
    assert.equal(row?.get('text'), text);
  });
}

test('several values in one cell are parted by semicolons, an absent one is empty', () => {
  const routing = ['Direktionen', 'Teknik, Miljø og Hede'];
  const [row] = renderTable('punkter.csv', [
    { items: [{ routing, journalNumber: toJournalNumber('00.22.04') }] },
  ]);
  assert.equal(row?.get('routing'), 'Direktionen; Teknik, Miljø og Hede');
  assert.equal(row?.get('journalNumber'), '00.22.04');
  assert.equal(row?.get('caseNumber'), '');
});

test('a closed item is one row with what it publishes, and none in the other tables', () => {
  const closed = { title: 'Salg', public: false, caseNumber: toCaseNumber('23-000418') };
  const [row] = renderTable('punkter.csv', [{ items: [closed] }]);
  const filled = [...(row ?? [])].filter(([, value]) => value !== '').map(([name]) => name);
  const place = ['url', 'meetingId', 'meetingDate', 'meetingBody', 'itemNumber', 'itemTitle'];
  const counts = ['decisions', 'attachments'];
  assert.deepEqual(filled, [...place, 'caseNumber', 'public', 'status', ...counts]);
  assert.equal(row?.get('public'), 'false');
  for (const count of counts) assert.equal(row?.get(count), '0');
  for (const file of ['beslutninger.csv', 'bilag.csv']) {
    assert.deepEqual(renderTable(file, [{ items: [closed] }]), []);
  }
});

test('the reader of these tests refuses what RFC 4180 refuses', () => {
  for (const wrong of ['a,b\n', 'a,b', 'a,"b\r\n', 'a,b"c"\r\n', '"a"b\r\n', 'a,b\r\nc\r\n']) {
    assert.throws(() => readCsv(wrong), Error, JSON.stringify(wrong));
  }
});
