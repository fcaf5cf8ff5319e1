import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderChangedMeetings, renderChanges } from '../../src/change-report.ts';
import { buildChanges, type Changes, readSiteState } from '../../src/changes.ts';
import { FileKeys } from '../../src/file-keys.ts';
import type { Meeting } from '../../src/meeting.ts';
import { readOutput, writeManifest } from '../../src/output.ts';
import type { TreeRecord } from '../../src/tree-record.ts';
import { openStaging } from '../../src/trees.ts';
import { makeFolder } from '../build-site.ts';

const toMeeting = (id: string, ...items: readonly (readonly [id: string, title: string])[]) =>
  ({ id, items: items.map(([item, title]) => ({ id: item, title })) }) as unknown as Meeting;

/** What is kept of an empty site. */
const RECORD: TreeRecord = {
  siteKey: 's',
  wholeKey: 'w',
  files: new FileKeys(),
  joined: {},
  shards: {},
  meetings: new Map(),
  bodies: new Map(),
  filesKey: '',
};

const OLD = [
  toMeeting('m1', ['punkt-1', 'A'], ['punkt-2', 'B']),
  toMeeting('m2', ['punkt-1', 'C']),
];
const NEW = [
  toMeeting('m1', ['punkt-1', 'A'], ['punkt-2', 'B rettet'], ['punkt-3', 'D']),
  toMeeting('m3', ['punkt-1', 'E']),
];

function writeSite(
  folder: string,
  pages: Readonly<Record<string, string>>,
  meetings: readonly Meeting[],
) {
  mkdirSync(join(folder, 'data', 'moeder'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  for (const meeting of meetings) {
    writeFileSync(join(folder, 'data', 'moeder', `${meeting.id}.json`), JSON.stringify(meeting));
  }
}

function compare(t: { after: (run: () => void) => void }): Changes {
  const folder = makeFolder('changes');
  t.after(() => rmSync(folder, { recursive: true }));
  writeSite(join(folder, 'old'), { 'a.html': 'a', 'b.html': 'b', 'c.html': 'c', 'x.css': '' }, OLD);
  writeSite(join(folder, 'new'), { 'a.html': 'a', 'b.html': 'B', 'd.html': 'd' }, NEW);
  return buildChanges(readSiteState(join(folder, 'old')), readSiteState(join(folder, 'new')));
}

test('a build says what of pages, meetings and items is new, changed and gone', (t) => {
  assert.deepEqual(compare(t), {
    pages: { created: ['d.html'], changed: ['b.html'], removed: ['c.html'] },
    meetings: { created: ['m3'], changed: ['m1'], removed: ['m2'] },
    items: {
      created: ['m1#punkt-3', 'm3#punkt-1'],
      changed: ['m1#punkt-2'],
      removed: ['m2#punkt-1'],
    },
  });
});

test('a meeting that another address leads to now is told, since a link to the old one shows another meeting', (t) => {
  const folder = makeFolder('changes');
  t.after(() => rmSync(folder, { recursive: true }));
  const held = (id: string, sha256: string) => ({
    ...toMeeting(id, ['punkt-1', sha256]),
    source: { file: `${sha256}.txt`, sha256, lines: 1 },
  });
  const [first, second] = ['2019-04-02-udvalg-k', '2019-04-02-udvalg-k-2'];
  writeSite(join(folder, 'two'), {}, [held(first, 'k1'), held(second, 'k2')]);
  writeSite(join(folder, 'one'), {}, [held(first, 'k2')]);
  const [two, one] = ['two', 'one'].map((name) => readSiteState(join(folder, name)));
  assert.ok(two && one);
  const { renumbered } = buildChanges(two, one);
  assert.deepEqual(renumbered, [{ from: second, to: first }]);
  assert.deepEqual(buildChanges(one, two).renumbered, [{ from: first, to: second }]);
  const lines = renderChangedMeetings(buildChanges(two, one));
  assert.equal(lines.at(-1), `  Mødet ${second} har nu adressen ${first}`);
});

test('the summary counts them in one line', (t) => {
  assert.equal(
    renderChanges(compare(t)),
    'Ændringer: sider +1 ~1 −1 · møder +1 ~1 −1 · punkter +2 ~1 −1',
  );
});

test('where no site stands all is new', (t) => {
  const folder = makeFolder('changes');
  t.after(() => rmSync(folder, { recursive: true }));
  writeSite(join(folder, 'new'), { 'a.html': 'a' }, NEW);
  const { pages, meetings } = buildChanges(
    readSiteState(join(folder, 'none')),
    readSiteState(join(folder, 'new')),
  );
  assert.deepEqual([pages.created, meetings.created], [['a.html'], ['m1', 'm3']]);
});

test('the list lies beside the trees and in none of them, and a plain folder has no place for it', (t) => {
  const folder = makeFolder('changes');
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, named] of [
    ['_site', false],
    ['plain', true],
  ] as const) {
    const staging = openStaging(readOutput(join(folder, name), named));
    writeManifest(staging.folder, '/');
    staging.publish({ record: RECORD, changes: '{"pages":1}\n' });
    assert.deepEqual(readdirSync(join(folder, name, '/')), ['.referat-arkiv.json']);
  }
  assert.equal(readFileSync(join(folder, '.site', 'aendringer.json'), 'utf8'), '{"pages":1}\n');
  assert.deepEqual(readdirSync(folder).sort(), ['.site', '_site', 'plain']);
  openStaging(readOutput(join(folder, '_site'), false)).abandon();
});
