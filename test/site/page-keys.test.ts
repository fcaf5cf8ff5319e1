import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archive, buildArchive } from '../../src/archive.ts';
import type { ArchiveFile } from '../../src/archive-file.ts';
import { toMeetingOutline } from '../../src/archived-meeting.ts';
import { toVersion } from '../../src/complete-meeting.ts';
import { type EarlierSite, toEarlierSite } from '../../src/earlier-site.ts';
import { FileKeys } from '../../src/file-keys.ts';
import { listLongLists } from '../../src/long-lists.ts';
import { renderMarkdown } from '../../src/prose.ts';
import type { Site } from '../../src/site.ts';
import { toSitemap } from '../../src/sitemap.ts';
import { listGone, listNamedFiles } from '../../src/staying-files.ts';
import { data as body } from '../../templates/body.11ty.tsx';
import { data as cases } from '../../templates/case.11ty.tsx';
import { data as journal } from '../../templates/journal.11ty.tsx';
import { data as meeting } from '../../templates/meeting.11ty.tsx';
import { data as split } from '../../templates/split.11ty.tsx';
import { data as year } from '../../templates/year.11ty.tsx';
import { toTestSite } from '../data/site.ts';
import { makeRandom } from '../generator/random.ts';
import { makeFile } from '../src/make-file.ts';
import { buildFile, toCaseNumber } from '../src/parsed.ts';

const PAGES = [body, cases, journal, meeting, split, year];
const { config, urls } = toTestSite([]);
const TEXTS = { about: renderMarkdown(''), glossary: renderMarkdown('') };

/** What each page is made from, by its path. */
function toKeys(archive: Archive, earlier?: EarlierSite): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const site: Site = {
    ...{ config, urls, archive },
    ...(earlier && { earlier }),
    needs: (path, toPageKey) => {
      keys.set(path, toPageKey());
      return false;
    },
  };
  for (const { pagination } of PAGES) pagination.before([], { site, texts: TEXTS });
  return keys;
}

function toSorted(keys: ReadonlyMap<string, string>) {
  return Object.entries(Object.fromEntries(keys)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Meetings that are made anew are other objects: nothing is known of them. */
function buildAnew(files: readonly ArchiveFile[]): Archive {
  return buildArchive(files.map((file) => ({ ...file, meeting: { ...file.meeting } })));
}

/** What a later process knows of a site: by the record of its tree, and by the files that are gone. */
function toEarlier(
  before: Archive,
  archive: Archive,
  joined: EarlierSite['joined'] = {},
): EarlierSite {
  const meetings = new Map(before.meetings.map((it) => [it.id, toVersion(it)]));
  const bodies = new Map([...before.bodyByName].map(([name, { slug }]) => [name, slug]));
  const own = new Set(archive.meetings.map(({ source }) => source.file));
  const gone = before.meetings.filter(({ source }) => !own.has(source.file));
  return toEarlierSite({ meetings, bodies, joined }, archive, gone.map(toMeetingOutline));
}

/** The same as `toKeys`, where only what may be another is asked for. */
function carryOn(keys: ReadonlyMap<string, string>, archive: Archive, earlier: EarlierSite) {
  const asked = toKeys(archive, earlier);
  const named = new Set(listNamedFiles({ urls }, earlier));
  const gone = new Set(listGone(FileKeys.of(keys), asked, named));
  const stay = [...keys].filter(([path]) => !gone.has(path));
  return { asked, keys: new Map([...stay, ...asked]) };
}

test('whatever comes or goes, a page is made from the same in an archive that is carried on, in one from the beginning, and where only what may be another is asked for', () => {
  const random = makeRandom(41);
  const make = (number: number) => makeFile(random, number, { cases: 900, years: 8 });
  let files = Array.from({ length: 700 }, (_, number) => make(number));
  let before = buildArchive(files);
  const kinds = listLongLists({ archive: before, urls }).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['cases', 'items']);
  let keysBefore = toKeys(before);
  let count = 0;
  for (let edit = 0; edit < 25; edit += 1) {
    const place = random.int(0, files.length - 1);
    const others = files.filter((_, index) => index !== place);
    files = random.chance(0.4) ? others : [...others, make(1000 + edit)];
    const after = buildArchive(files, { before });
    const keys = toKeys(after);
    assert.deepEqual(toSorted(keys), toSorted(toKeys(buildAnew(files))));
    for (const archive of [after, buildAnew(files)]) {
      const carried = carryOn(keysBefore, archive, toEarlier(before, archive));
      assert.deepEqual(toSorted(carried.keys), toSorted(keys));
      count += carried.asked.size;
    }
    [before, keysBefore] = [after, keys];
  }
  // Of three bodies each has a third of the pages: most stay without a look at what they are made from.
  assert.ok(count < 50 * keysBefore.size * 0.4, `${count} of ${50 * keysBefore.size}`);
});

test('what could not be published and has no address stops no later build', () => {
  const odd = buildFile({ body: '???', items: [{ caseNumber: 'Æ 1' as never }] });
  const archive = buildAnew([buildFile({ date: '2018-01-28', items: [{}] })]);
  const { meeting } = odd;
  const earlier = toEarlierSite({ meetings: new Map(), bodies: new Map(), joined: {} }, archive, [
    meeting,
  ]);
  assert.ok(earlier.named.cases.includes('Æ 1') && earlier.named.bodies.includes(''));
  const named = listNamedFiles({ urls }, earlier);
  assert.deepEqual(
    named.filter((path) => /æ|undefined|\/\//iu.test(path)),
    [],
  );
  assert.ok(named.includes('moeder/2018-01-28-direktionen/index.html'));
});

/** The keys of a sitemap's parts; a part's says what stands in it. */
function toMapParts(archive: Archive, earlier?: EarlierSite): EarlierSite['joined'] {
  const site: Site = { ...{ config, urls, archive }, ...(earlier && { earlier }) };
  const { maps } = toSitemap(site, 400);
  return Object.fromEntries(maps.map(({ path, keys }) => [path, { keys, sizes: [] }]));
}

test('whatever comes or goes, the sitemap’s parts are those of one from the beginning', () => {
  const random = makeRandom(43);
  const make = (number: number) => makeFile(random, number, { cases: 500, years: 4 });
  let files = Array.from({ length: 300 }, (_, number) => make(number));
  let before = buildAnew(files);
  let parts = toMapParts(before);
  assert.ok(Object.keys(parts).length > 1);
  for (let edit = 0; edit < 60; edit += 1) {
    const place = random.int(0, files.length - 1);
    const others = files.filter((_, index) => index !== place);
    files = random.chance(0.5) ? others : [...others, make(1000 + edit)];
    const archive = buildAnew(files);
    const carried = toMapParts(archive, toEarlier(before, archive, parts));
    assert.deepEqual(carried, toMapParts(archive));
    [before, parts] = [archive, carried];
  }
});

test('a new meeting leaves the other years of a long list as they are', () => {
  const random = makeRandom(5);
  const files = Array.from({ length: 700 }, (_, number) =>
    makeFile(random, number, { cases: 900, years: 8 }),
  );
  const item = { caseNumber: toCaseNumber('326-2019-99999') };
  const newest = buildFile({ file: 'ny.txt', date: '2019-12-20', items: [item] });
  const before = toKeys(buildAnew(files));
  const after = toKeys(buildAnew([...files, newest]));
  const years = [...after.keys()].filter((path) => /^sager\/\d{4}\//u.test(path));
  const changed = years.filter((path) => before.get(path) !== after.get(path));
  assert.ok(years.length > 5);
  assert.deepEqual(changed, ['sager/2019/index.html']);
});
