import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Meeting } from '../../src/meeting.ts';
import { type BuiltSite, buildSeeds, SEEDS } from '../build-site.ts';
import { readMeetings, readSearchRecords } from '../read-site.ts';

let site: BuiltSite;
let meetings: readonly Meeting[];
before(async () => {
  site = await buildSeeds();
  meetings = readMeetings(site.folder);
});

/** The published schema as a function that tells whether a value fits, and why not. */
function compileSchema() {
  const schema = JSON.parse(readFileSync(join(site.folder, 'data/meeting.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  const validate = ajv.compile(schema);
  return {
    schema,
    findFaults: (value: unknown) => (validate(value) ? '' : ajv.errorsText(validate.errors)),
  };
}

test('every published meeting fits the published JSON Schema', () => {
  const { schema, findFaults } = compileSchema();
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(meetings.length, 5);
  for (const meeting of meetings) assert.equal(findFaults(meeting), '', meeting.id);
});

test('the published schema refuses what is no meeting', () => {
  const { findFaults } = compileSchema();
  const [meeting] = meetings;
  assert.ok(meeting);
  assert.notEqual(findFaults({}), '');
  assert.notEqual(findFaults({ ...meeting, date: '28-01-2019' }), '');
  assert.notEqual(findFaults({ ...meeting, place: null }), '');
  assert.notEqual(findFaults({ ...meeting, unknown: 1 }), '');
  assert.notEqual(findFaults({ ...meeting, items: [{ ...meeting.items[0], order: 0 }] }), '');
});

test('an absent value is an absent key: nothing published is null or an empty string', () => {
  const faults: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (value === null || value === '') faults.push(path);
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    }
  };
  for (const meeting of meetings) visit(meeting, meeting.id);
  assert.deepEqual(faults, []);
});

test('the file of all meetings holds each of them, a line each, by date', () => {
  const lines = readFileSync(join(site.folder, 'data/moeder.ndjson'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    meetings,
  );
});

test('the file of all meetings is their own files, byte by byte: what is looked through in those is not looked through in it', () => {
  const files = meetings.map(({ id }) => readFileSync(join(site.folder, `data/moeder/${id}.json`)));
  assert.deepEqual(
    readFileSync(join(site.folder, 'data/moeder.ndjson'), 'utf8'),
    Buffer.concat(files).toString(),
  );
});

test('the page about the files tells the size of each', () => {
  const html = readFileSync(join(site.folder, 'data/index.html'), 'utf8');
  const table = html.slice(0, html.indexOf('</table>'));
  const rows = [...table.matchAll(/<tr><td.*?<\/tr>/gsu)].map(([row]) => row);
  assert.equal(rows.length, 7);
  for (const row of rows) assert.match(row, />(?:fx )?[\d,]+\s(?:byte|kB|MB)<\/span><\/td>/u);
});

test('a meeting names the input that it was read from, by the hash of its bytes', () => {
  for (const { source } of meetings) {
    const bytes = readFileSync(join(SEEDS, source.file));
    assert.equal(source.sha256, createHash('sha256').update(bytes).digest('hex'), source.file);
  }
});

test('the search index has one record an agenda item, at the item’s own address', () => {
  const addresses = meetings.flatMap((meeting) =>
    meeting.items.map((item) => `/moeder/${meeting.id}/#${item.id}`),
  );
  const records = readSearchRecords(join(site.folder, 'pagefind'));
  assert.equal(records.length, 43);
  assert.deepEqual(records.map((record) => record.url).sort(), [...addresses].sort());
});
