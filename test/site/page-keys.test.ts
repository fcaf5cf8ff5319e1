import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archive, buildArchive } from '../../src/archive.ts';
import { listLongLists } from '../../src/long-lists.ts';
import { renderMarkdown } from '../../src/prose.ts';
import type { Site } from '../../src/site.ts';
import { data as body } from '../../templates/body.11ty.tsx';
import { data as cases } from '../../templates/case.11ty.tsx';
import { data as journal } from '../../templates/journal.11ty.tsx';
import { data as meeting } from '../../templates/meeting.11ty.tsx';
import { data as split } from '../../templates/split.11ty.tsx';
import { data as year } from '../../templates/year.11ty.tsx';
import { toTestSite } from '../data/site.ts';
import { makeRandom } from '../generator/random.ts';
import { makeFile } from '../src/make-file.ts';

const PAGES = [body, cases, journal, meeting, split, year];
const { config, urls } = toTestSite([]);
const TEXTS = { about: renderMarkdown(''), glossary: renderMarkdown('') };

/** What each page is made from, by its path. */
function toKeys(archive: Archive): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const site: Site = {
    ...{ config, urls, archive },
    needs: (path, toPageKey) => {
      keys.set(path, toPageKey());
      return false;
    },
  };
  for (const { pagination } of PAGES) pagination.before([], { site, texts: TEXTS });
  return keys;
}

test('whatever comes or goes, a page is made from the same in an archive that is carried on as in one from the beginning', () => {
  const random = makeRandom(41);
  const make = (number: number) => makeFile(random, number, { cases: 900, years: 8 });
  let files = Array.from({ length: 700 }, (_, number) => make(number));
  let before = buildArchive(files);
  const kinds = listLongLists({ archive: before, urls }).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['cases', 'items']);
  toKeys(before);
  for (let edit = 0; edit < 25; edit += 1) {
    const place = random.int(0, files.length - 1);
    const others = files.filter((_, index) => index !== place);
    files = random.chance(0.4) ? others : [...others, make(1000 + edit)];
    const after = buildArchive(files, { before });
    const keys = toKeys(after);
    // Meetings that are made anew are other objects: nothing is known of them.
    const anew = buildArchive(files.map((file) => ({ ...file, meeting: { ...file.meeting } })));
    assert.deepEqual(keys, toKeys(anew));
    before = after;
  }
});
