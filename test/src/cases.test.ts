import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../parsers/parsed-meeting.ts';
import { type ArchiveOptions, buildArchive } from '../../src/archive.ts';
import type { ArchiveFile } from '../../src/archive-file.ts';
import type { CaseEntry } from '../../src/case-entry.ts';
import {
  buildFile,
  buildReference,
  toCaseNumber,
  toDocumentNumber,
  toIsoDate,
  toJournalNumber,
} from './parsed.ts';

const caseNumber = toCaseNumber('326-2018-33014');

function toDecision(
  date: string | undefined,
  body: string | undefined,
  text = 'Godkendt.',
): Decision {
  return {
    ...(body === undefined ? {} : { body }),
    ...(date === undefined ? {} : { date: toIsoDate(date) }),
    text,
    origin: body === undefined ? 'orphan' : 'own',
    outcome: 'approved',
    lines: [5, 6],
  };
}

function toCase(files: readonly ArchiveFile[], options?: ArchiveOptions): CaseEntry {
  const entry = buildArchive(files, options).caseByNumber.get(caseNumber);
  assert.ok(entry !== undefined);
  return entry;
}

function toLines({ events }: CaseEntry) {
  return events.map(({ kind, date, body, meeting }) => [kind, date, body, meeting.date]);
}

test('each decision of a case stands under its own date and body, the later printed one too', () => {
  const item = {
    caseNumber,
    decisions: [
      toDecision('2019-01-28', 'Direktionen'),
      toDecision('2019-02-06', 'Økonomiudvalget'),
    ],
  };
  assert.deepEqual(toLines(toCase([buildFile({ items: [item] })])), [
    ['decision', '2019-01-28', 'Direktionen', '2019-01-28'],
    ['decision', '2019-02-06', 'Økonomiudvalget', '2019-01-28'],
  ]);
});

test('a decision without heading counts as the day of its meeting, and has no body', () => {
  const item = { caseNumber, decisions: [toDecision(undefined, undefined, 'Anbefales.')] };
  const [event] = toCase([buildFile({ items: [item] })]).events;
  assert.equal(event?.date, '2019-01-28');
  assert.ok(event !== undefined && !('body' in event));
  assert.equal(event.decision?.origin, 'orphan');
});

test('an item without any decision, a closed one too, is treated on the day of its meeting', () => {
  const closed = { caseNumber, public: false, title: 'Køb af ejendom' };
  const entry = toCase([buildFile({ items: [closed] })]);
  assert.deepEqual(toLines(entry), [['treated', '2019-01-28', 'Direktionen', '2019-01-28']]);
  assert.deepEqual(entry.titles, ['Køb af ejendom']);
});

test('a line of Sagens forløb stands under its own date', () => {
  const history = [
    { date: toIsoDate('2018-12-18'), body: 'Økonomiudvalget', text: 'Udsat.', apologies: [] },
  ];
  const items = [{ caseNumber, history, decisions: [toDecision('2019-01-28', 'Direktionen')] }];
  const entry = toCase([buildFile({ items })]);
  assert.deepEqual(
    toLines(entry).map(([kind, date]) => [kind, date]),
    [
      ['history', '2018-12-18'],
      ['decision', '2019-01-28'],
    ],
  );
  assert.equal(entry.events[0]?.text, 'Udsat.');
});

test("another case's item that points to the case is a mention, once; its own items' are not", () => {
  const mention = buildReference('case', caseNumber, 'sag. nr. 326-2018-33014');
  const entry = toCase([
    buildFile({ file: 'a.txt', items: [{ caseNumber, references: [mention] }] }),
    buildFile({
      file: 'b.txt',
      date: '2021-05-10',
      items: [
        { caseNumber: toCaseNumber('23-010268'), references: [mention, mention] },
        { references: [mention] },
      ],
    }),
  ]);
  assert.deepEqual(
    entry.events.map(({ kind, date, item, text }) => [kind, date, item.order, text]),
    [
      ['treated', '2019-01-28', 1, undefined],
      ['mention', '2021-05-10', 1, 'sag. nr. 326-2018-33014'],
      ['mention', '2021-05-10', 2, 'sag. nr. 326-2018-33014'],
    ],
  );
});

test('a number that is only mentioned is no case', () => {
  const archive = buildArchive([
    buildFile({ items: [{ references: [buildReference('case', '326-2016-59792')] }] }),
  ]);
  assert.deepEqual(archive.cases, []);
});

test('a case joins its meetings and gathers titles, J.nr., documents and attachments', () => {
  const shared = { caseNumber, journalNumber: toJournalNumber('00.22.04') };
  const entry = toCase([
    buildFile({
      file: 'b.txt',
      date: '2021-05-10',
      items: [{ ...shared, title: 'Beredskabsplan', attachments: [{ title: 'Plan 2021' }] }],
    }),
    buildFile({
      file: 'a.txt',
      items: [
        { ...shared, documentNumber: toDocumentNumber('326-2018-294869') },
        { ...shared, attachments: [{ title: 'Plan 2019' }] },
      ],
    }),
  ]);
  assert.deepEqual(
    entry.items.map(({ meeting, item }) => [meeting.date, item.order]),
    [
      ['2019-01-28', 1],
      ['2019-01-28', 2],
      ['2021-05-10', 1],
    ],
  );
  assert.deepEqual(entry.titles, ['Eventuelt', 'Beredskabsplan']);
  assert.equal(entry.collective, true);
  assert.deepEqual(entry.journalNumbers, ['00.22.04']);
  assert.deepEqual(
    entry.documents.map((ref) => ref.documentNumber),
    ['326-2018-294869'],
  );
  assert.deepEqual(
    entry.attachments.map((ref) => ref.attachment.title),
    ['Plan 2019', 'Plan 2021'],
  );
});

test('a case whose items share one title is no collective case', () => {
  const entry = toCase([buildFile({ items: [{ caseNumber }, { caseNumber }] })]);
  assert.equal(entry.collective, false);
});

test('only the file of the user makes two numbers one case', () => {
  const files = [
    buildFile({
      items: [
        { caseNumber, title: 'Budget' },
        { caseNumber: toCaseNumber('23-010268'), title: 'Budget' },
      ],
    }),
  ];
  assert.deepEqual(toCase(files).aliases, []);
  const aliases = [[toCaseNumber('23-010268'), caseNumber], [toCaseNumber('16-048515K')]];
  assert.deepEqual(toCase(files, { aliases }).aliases, ['23-010268']);
});

test('cases are in Danish order, numbers by their value', () => {
  const numbers = ['326-2018-33014', '326-2018-4123', '23-010268', '16-048515K'];
  const items = numbers.map((number) => ({ caseNumber: toCaseNumber(number) }));
  assert.deepEqual(
    buildArchive([buildFile({ items })]).cases.map((entry) => entry.caseNumber),
    ['16-048515K', '23-010268', '326-2018-4123', '326-2018-33014'],
  );
});

test('as many cases are counted as there are, in however many letters a number is written', () => {
  const toItems = (...numbers: readonly (string | undefined)[]) =>
    numbers.map((number) => (number === undefined ? {} : { caseNumber: toCaseNumber(number) }));
  const files = [
    buildFile({ items: toItems('16-048515K', undefined, '326-2018-33014') }),
    buildFile({
      file: 'b.txt',
      date: '2019-02-04',
      items: toItems('16-048515k', '326-2018-33014'),
    }),
  ];
  const archive = buildArchive(files);
  assert.equal(archive.caseCount, 2);
  assert.equal(archive.cases.length, 2);
  assert.equal(archive.caseCount, 2);
  assert.equal(buildArchive(files.slice(1), { before: archive }).caseCount, 2);
  assert.equal(buildArchive([]).caseCount, 0);
});
