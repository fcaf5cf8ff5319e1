import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { type BuiltSite, buildSeeds, SEEDS } from '../build-site.ts';
import { readFileNames, readMeetings, readPages, type SitePage } from '../read-site.ts';

const seeds = readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'));

/** Every value that a pattern's first group finds in the seeds, each once. */
function findInSeeds(pattern: RegExp): readonly string[] {
  const found = seeds.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(found)].sort();
}

// Read from the raw text, not by the parser: what both must agree on.
const caseNumbers = [
  ...findInSeeds(/^(?:Åbent )?Sagsnr\.: (\d+-\d+-\d+)/gmu),
  ...findInSeeds(/^(\d{2}-\d{6}K?)$/gmu),
];
const journalNumbers = findInSeeds(/J\.nr\.: (\d{2}\.\d{2}\.\d{2})/gu);
const meetings = [
  '2017-05-08-direktionen',
  '2018-10-22-direktionen',
  '2019-01-28-direktionen',
  '2021-05-25-direktionen',
  '2024-01-08-direktionen',
];

/** Every address that the archive of the seeds must have, below the path prefix. */
const expected: readonly string[] = [
  '',
  'soeg/',
  'om/',
  'data/',
  '404.html',
  'udvalg/',
  'udvalg/direktionen/',
  'udvalg/oekonomiudvalget/',
  'aar/',
  ...['2017', '2018', '2019', '2021', '2024'].map((year) => `aar/${year}/`),
  ...meetings.map((id) => `moeder/${id}/`),
  'sager/',
  ...caseNumbers.map((number) => `sager/${number.toLowerCase()}/`),
  'jnr/',
  ...new Set(
    journalNumbers.flatMap((number) => [
      `jnr/${number.slice(0, 2)}/`,
      `jnr/${number.slice(0, 5)}/`,
      `jnr/${number}/`,
    ]),
  ),
];

for (const prefix of ['/', '/arkiv/'] as const) {
  let site: BuiltSite;
  let pages: readonly SitePage[];
  before(async () => {
    site = await buildSeeds(prefix);
    pages = await readPages(site);
  });

  test(`every promised address is a page, and no page has another (${prefix})`, () => {
    assert.deepEqual(
      pages.map((page) => page.address).sort(),
      expected.map((address) => prefix + address).sort(),
    );
  });

  test(`a page’s canonical address is its own (${prefix})`, () => {
    for (const page of pages) {
      const links = page.root.querySelectorAll('link[rel="canonical"]');
      if (page.file === '404.html') continue;
      const [link] = links;
      assert.equal(links.length, 1, `${page.file} has ${links.length} canonical addresses`);
      const canonical = link?.getAttributeValue('href');
      assert.equal(canonical, `https://referater.example.dk${page.address}`, page.file);
    }
  });

  test(`the data files and the search index lie where programs expect them (${prefix})`, () => {
    const files = [
      'data/meeting.schema.json',
      'data/moeder.ndjson',
      'pagefind/pagefind.js',
      '_headers',
      ...meetings.map((id) => `data/moeder/${id}.json`),
    ];
    const missing = files.filter((file) => !existsSync(join(site.folder, file)));
    assert.deepEqual(missing, []);
  });
}

test('the seeds make 5 meetings, 43 items and 26 cases', async () => {
  const site = await buildSeeds();
  const published = readMeetings(site.folder);
  assert.equal(published.length, 5);
  assert.equal(published.flatMap((meeting) => meeting.items).length, 43);
  assert.equal(caseNumbers.length, 26);
  const folders = readdirSync(join(site.folder, 'sager'), { withFileTypes: true });
  assert.equal(folders.filter((entry) => entry.isDirectory()).length, 26);
});

test('every file name of the site is lower case, so that no two addresses differ by case', async () => {
  const { folder } = await buildSeeds();
  const own = readFileNames(folder).filter((file) => !file.startsWith('pagefind/'));
  assert.deepEqual(
    own.filter((file) => file !== file.toLowerCase() || !/^[\x21-\x7e]+$/u.test(file)),
    [],
  );
});
