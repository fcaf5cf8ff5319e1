import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../parsers/parsed-meeting.ts';
import { buildArchive } from '../../src/archive.ts';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { readInput } from '../../src/input.ts';
import { meetingSchema } from '../../src/meeting.ts';
import { readArchive } from '../../src/read-archive.ts';
import { buildFile, buildReference, toCaseNumber, toDocumentNumber, toIsoDate } from './parsed.ts';

const decision: Decision = {
  body: 'Økonomiudvalget',
  date: toIsoDate('2019-02-06'),
  text: 'Godkendt.',
  origin: 'reported',
  outcome: 'approved',
  lines: [9, 10],
};

test('an empty input is an empty archive', () => {
  const archive = buildArchive([]);
  assert.equal(archive.itemCount, 0);
  assert.deepEqual(archive.meetings, []);
  assert.deepEqual(archive.missing, { cases: [], meetings: [] });
});

test('a meeting is named by its day and body, a second one that day by start time, then file', () => {
  const archive = buildArchive([
    buildFile({ file: 'b.txt', startTime: '12:30' }),
    buildFile({ file: 'a.txt', startTime: '15:00' }),
    buildFile({ file: 'c.txt', startTime: '09:00' }),
    buildFile({ file: 'd.txt', body: 'Teknik- og Miljøudvalget', startTime: '08:00' }),
  ]);
  assert.deepEqual(
    archive.meetings.map(({ id, source }) => [id, source.file]),
    [
      ['2019-01-28-direktionen', 'c.txt'],
      ['2019-01-28-direktionen-2', 'b.txt'],
      ['2019-01-28-direktionen-3', 'a.txt'],
      ['2019-01-28-teknik-og-miljoeudvalget', 'd.txt'],
    ],
  );
  assert.deepEqual(archive.messages, []);
});

test('no two meetings share an id, whatever the bodies are called', () => {
  const archive = buildArchive([
    buildFile({ file: 'a.txt', startTime: '09:00' }),
    buildFile({ file: 'b.txt', startTime: '10:00' }),
    buildFile({ file: 'c.txt', body: 'Direktionen 2', startTime: '11:00' }),
  ]);
  assert.deepEqual(
    archive.meetings.map(({ id, body }) => [id, body.name]),
    [
      ['2019-01-28-direktionen', 'Direktionen'],
      ['2019-01-28-direktionen-2', 'Direktionen 2'],
      ['2019-01-28-direktionen-3', 'Direktionen'],
    ],
  );
  assert.equal(archive.meetingById.size, 3);
});

test('the order of the files changes nothing', () => {
  const files = [
    buildFile({ file: 'a.txt', startTime: '09:00', items: [{ decisions: [decision] }] }),
    buildFile({
      file: 'b.txt',
      startTime: '10:00',
      items: [{ caseNumber: toCaseNumber('23-010268') }],
    }),
    buildFile({ file: 'c.txt', startTime: '09:00', text: 'en anden tekst' }),
    buildFile({
      file: 'd.txt',
      date: '2018-12-17',
      items: [{ caseNumber: toCaseNumber('23-010268') }],
    }),
  ];
  assert.deepEqual(buildArchive(files.toReversed()), buildArchive(files));
});

test('a published meeting validates, and its keys come in the order of the contract', () => {
  const [complete] = buildArchive([
    buildFile({
      startTime: '12:30',
      items: [
        {
          caseNumber: toCaseNumber('326-2018-33014'),
          sections: [
            {
              heading: 'Sagsfremstilling',
              kind: 'presentation',
              content: [{ type: 'paragraph', children: [{ type: 'text', value: 'A & B' }] }],
              text: 'A & B',
              lines: [3, 4],
            },
            { kind: 'remarks', content: [], text: '', lines: [5, 5] },
          ],
          decisions: [decision],
          references: [buildReference('case', '326-2018-33014')],
        },
      ],
    }),
  ]).meetings;
  assert.ok(complete !== undefined);
  const meeting = toPublishedMeeting(complete);
  const checked = meetingSchema.parse(meeting);
  assert.deepEqual(meeting.items[0]?.sections, [
    {
      heading: 'Sagsfremstilling',
      kind: 'presentation',
      html: '<p>A &#x26; B</p>',
      text: 'A & B',
      lines: [3, 4],
    },
    { kind: 'remarks', html: '', text: '', lines: [5, 5] },
  ]);
  assert.deepEqual(Object.keys(meeting.source), ['file', 'sha256', 'lines']);
  // Zod gives the keys back in the schema's order, which is the contract's.
  assert.equal(JSON.stringify(meeting), JSON.stringify(checked));
});

test('a reference is resolved where the archive has its target, and else it is missing, once', () => {
  const archive = buildArchive([
    buildFile({
      file: 'a.txt',
      items: [
        { caseNumber: toCaseNumber('16-048515K'), documentNumber: toDocumentNumber('326-2017-1') },
        {
          attachments: [{ title: 'MARS', documentNumber: toDocumentNumber('326-2017-2') }],
          references: [
            buildReference('case', '16-048515k'),
            buildReference('case', '326-2016-59792'),
            buildReference('document', '326-2017-1'),
            buildReference('document', '326-2017-2'),
            buildReference('document', '326-2017-3'),
            buildReference('meeting', '2019-03-04-direktionen'),
            buildReference('meeting', '2016-11-28-direktionen'),
          ],
        },
      ],
    }),
    buildFile({
      file: 'b.txt',
      date: '2019-03-04',
      items: [
        { references: [buildReference('case', '326-2016-59792'), buildReference('case', '23-1')] },
      ],
    }),
  ]);
  const references = archive.meetings.flatMap(({ items }) => items.flatMap((i) => i.references));
  assert.deepEqual(
    references.filter(({ resolved }) => resolved).map(({ target }) => target),
    ['16-048515k', '326-2017-1', '326-2017-2', '2019-03-04-direktionen'],
  );
  assert.deepEqual(archive.missing, {
    cases: ['23-1', '326-2016-59792'],
    meetings: [{ body: 'Direktionen', days: ['2016-11-28'] }],
  });
});

test('meetings that a decision or the course of a case names are missing too, but no meeting whose day is unknown', () => {
  const { archive } = readArchive(readInput('seeds'), (file) => file);
  assert.deepEqual(archive.missing.meetings, [
    {
      body: 'Direktionen',
      days: ['2016-11-28', '2018-06-18', '2021-04-26', '2023-12-18'],
    },
    { body: 'Økonomiudvalget', days: ['2018-10-24', '2019-01-30'] },
  ]);
  const { text, origin, outcome, lines } = decision;
  const dateless = { body: 'Ældrerådet', text, origin, outcome, lines };
  const { missing } = buildArchive([
    buildFile({ file: 'a.txt', items: [{ decisions: [dateless] }] }),
  ]);
  assert.deepEqual(missing.meetings, []);
});

test('bodies are in Danish order; one known only from a reported decision has no meetings', () => {
  const archive = buildArchive([
    buildFile({
      file: 'a.txt',
      items: [{ decisions: [decision, { ...decision, body: 'Direktionen' }] }],
    }),
    buildFile({ file: 'b.txt', body: 'Ældrerådet' }),
    buildFile({ file: 'c.txt', body: 'Åben Skole-udvalget' }),
    buildFile({ file: 'd.txt', body: 'Zoneudvalget' }),
  ]);
  assert.deepEqual(
    archive.bodies.map(({ name, slug, meetings, reported }) => [
      name,
      slug,
      meetings.length,
      reported.map((ref) => [ref.meeting.id, ref.date]),
    ]),
    [
      ['Direktionen', 'direktionen', 1, []],
      ['Zoneudvalget', 'zoneudvalget', 1, []],
      ['Ældrerådet', 'aeldreraadet', 1, []],
      ['Økonomiudvalget', 'oekonomiudvalget', 0, [['2019-01-28-direktionen', '2019-02-06']]],
      ['Åben Skole-udvalget', 'aaben-skole-udvalget', 1, []],
    ],
  );
});

test('years are those with meetings, oldest first, with their counts', () => {
  const archive = buildArchive([
    buildFile({ file: 'a.txt', date: '2024-05-06', items: [{}, {}] }),
    buildFile({ file: 'b.txt', date: '2017-05-08', items: [{}] }),
    buildFile({ file: 'c.txt', date: '2017-12-18', items: [{}] }),
  ]);
  assert.deepEqual(
    archive.years.map(({ year, meetings, itemCount }) => [year, meetings.length, itemCount]),
    [
      ['2017', 2, 2],
      ['2024', 1, 2],
    ],
  );
  assert.equal(archive.itemCount, 4);
});
