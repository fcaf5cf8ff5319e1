import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { readInput } from '../../src/input.ts';
import { meetingSchema } from '../../src/meeting.ts';
import { readArchive } from '../../src/read-archive.ts';
import { buildUrls } from '../../src/urls.ts';

const input = readInput(fileURLToPath(new URL('../../seeds', import.meta.url)));
const { archive } = readArchive(input, (file) => file);

test('the five seeds are five meetings with 43 items and 26 cases', () => {
  assert.deepEqual(archive.messages, []);
  assert.equal(archive.meetings.length, 5);
  assert.equal(archive.itemCount, 43);
  assert.equal(archive.cases.length, 26);
});

test('every seed validates, and its JSON has the keys in the order of the contract', () => {
  for (const meeting of archive.meetings.map(toPublishedMeeting)) {
    const checked = meetingSchema.parse(meeting);
    // Zod gives the keys back in the schema's order, which is the contract's.
    assert.ok(JSON.stringify(meeting) === JSON.stringify(checked), meeting.id);
  }
});

test('326-2017-43896 is a collective case with five items', () => {
  const entry = archive.caseByNumber.get('326-2017-43896');
  assert.equal(entry?.items.length, 5);
  assert.equal(entry.collective, true);
  assert.ok(entry.titles.includes('Eventuelt'));
});

test('326-2018-33014 joins 2019 and 2021', () => {
  const entry = archive.caseByNumber.get('326-2018-33014');
  const years = new Set(entry?.items.map(({ meeting }) => meeting.date.slice(0, 4)));
  assert.deepEqual([...years], ['2019', '2021']);
});

test('decisions of Økonomiudvalget stand under its own dates and in its own entry', () => {
  const body = archive.bodies.find(({ slug }) => slug === 'oekonomiudvalget');
  assert.deepEqual(body?.meetings, []);
  assert.ok(body.reported.length > 0);
  for (const { date, meeting } of body.reported) assert.notEqual(date, meeting.date);
  const events = archive.cases
    .flatMap((entry) => entry.events)
    .filter((event) => event.kind === 'decision' && event.body === 'Økonomiudvalget');
  assert.deepEqual(
    events.map((event) => event.date).sort(),
    body.reported.map(({ date }) => date).sort(),
  );
});

test('a decision that another body printed has in its list what it has under its item', () => {
  const reported = archive.bodies.flatMap((body) => body.reported);
  assert.ok(reported.length > 0);
  for (const { item, place, date, outcome, text } of reported) {
    const decision = item.decisions[place];
    assert.deepEqual(
      { date, outcome, text },
      { date: decision?.date, outcome: decision?.outcome, text: decision?.text },
    );
  }
});

test('a closed item is in its case as treated, and shows only what may be shown', () => {
  const closed = archive.cases.flatMap((entry) => entry.events.filter(({ item }) => !item.public));
  assert.ok(closed.length > 0);
  for (const { kind, item } of closed) {
    assert.equal(kind, 'treated');
    assert.deepEqual([...item.sections, ...item.decisions, ...item.attachments], []);
  }
});

test('every thing of the archive has an address, and no two the same', () => {
  const urls = buildUrls({ siteUrl: 'https://referater.example.dk', pathPrefix: '/arkiv/' });
  const addresses = [
    ...archive.meetings.map(({ id }) => urls.meeting(id)),
    ...archive.meetings.flatMap(({ id, items }) => items.map((item) => urls.item(id, item.id))),
    ...archive.cases.map(({ caseNumber }) => urls.case(caseNumber)),
    ...archive.journal.all.map(({ number }) => urls.journal(number)),
    ...archive.bodies.map(({ slug }) => urls.body(slug)),
    ...archive.years.map(({ year }) => urls.year(year)),
  ];
  assert.equal(new Set(addresses).size, addresses.length);
});
