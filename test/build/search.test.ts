import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInput } from '../../src/input.ts';
import { readArchive } from '../../src/read-archive.ts';
import { type SearchRecord, toSearchRecords } from '../../src/search.ts';
import { buildUrls } from '../../src/urls.ts';

const { archive } = readArchive(readInput('seeds'), (file) => file);
const records = toRecords('/');

function toRecords(pathPrefix: string): readonly SearchRecord[] {
  return toSearchRecords(archive, buildUrls({ siteUrl: 'https://a.example', pathPrefix }));
}

function findRecord(url: string): SearchRecord {
  const record = records.find((record) => record.url === url);
  assert.ok(record, url);
  return record;
}

test('there is one record an agenda item, each at its own address', () => {
  assert.equal(records.length, archive.itemCount);
  assert.equal(new Set(records.map(({ url }) => url)).size, 43);
});

test('addresses leave out the path prefix, which the search script puts back', () => {
  assert.deepEqual(
    toRecords('/arkiv/').map(({ url }) => url),
    records.map(({ url }) => url),
  );
  assert.ok(records.every(({ url }) => url.startsWith('/moeder/')));
});

test('an open item is found by its decision, recommendation, prose, attachments and numbers', () => {
  const { content, meta } = findRecord('/moeder/2019-01-28-direktionen/#punkt-1');
  assert.match(content, /Fast punkt på Direktionens dagsorden/u);
  assert.match(content, /Sekretariatschefen indstiller/u);
  for (const number of ['326-2018-33014', '00.22.04', '326-2018-294869']) {
    assert.ok(content.includes(number), number);
  }
  assert.deepEqual(
    [meta['udvalg'], meta['dato'], meta['punkt'], meta['sag'], meta['adgang']],
    ['Direktionen', '2019-01-28', '1', '326-2018-33014', 'aaben'],
  );
});

test('an open item is found by the bodies and the absent that its part of the page names', () => {
  const decided = findRecord('/moeder/2018-10-22-direktionen/#punkt-2').content;
  const absent = findRecord('/moeder/2024-01-08-direktionen/#punkt-8').content;
  assert.match(decided, /Økonomiudvalget/u);
  assert.match(absent, /Michel van der Linden/u);
});

test('a hit of an item where the minutes have a dash says that nothing was noted, and shows no sentence', () => {
  const { meta, facets } = findRecord('/moeder/2019-01-28-direktionen/#punkt-1');
  assert.deepEqual(
    [meta['udfald'], meta['beslutning'], facets.udfald],
    ['none', undefined, 'none'],
  );
});

test('a hit shows the first sentence of the meeting’s own decision, and its outcome', () => {
  const { meta } = findRecord('/moeder/2018-10-22-direktionen/#punkt-7');
  assert.equal(
    meta['beslutning'],
    'Direktionen vedtog ikke at byde ind med forslag til frikommuneforsøg i denne omgang.',
  );
  assert.equal(meta['udfald'], 'other');
});

test('no shown sentence is longer than a list of hits can bear', () => {
  const sentences = records.map(({ meta }) => meta['beslutning'] ?? '');
  assert.ok(sentences.some((sentence) => sentence !== ''));
  assert.ok(sentences.every((sentence) => sentence.length <= 242 && !/\s{2}|\n/u.test(sentence)));
});

test('a closed item is found by its title and case number only', () => {
  const closed = archive.meetings.flatMap((meeting) =>
    meeting.items.filter((item) => !item.public).map((item) => ({ meeting, item })),
  );
  assert.ok(closed.length > 0);
  for (const { meeting, item } of closed) {
    const { content, meta } = findRecord(`/moeder/${meeting.id}/#${item.id}`);
    const { title, caseNumber } = item;
    assert.equal(content, caseNumber === undefined ? title : `${title}\n\n${caseNumber}`);
    assert.equal(meta.adgang, 'lukket');
    assert.ok(!('beslutning' in meta) && !('udfald' in meta));
  }
});
