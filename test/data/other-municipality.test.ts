import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BuiltSite, buildInto, makeFolder } from '../build-site.ts';
import { readFileNames, readIndexFile, readMeetings } from '../read-site.ts';
import { findAtomFaults } from './atom-faults.ts';
import { KLITBORG_CONFIG, KLITBORG_INPUT } from './klitborg/config.ts';

const folder = makeFolder('klitborg');
let site: BuiltSite;
let files: readonly string[];
before(() => {
  site = buildInto(folder, { input: KLITBORG_INPUT, config: KLITBORG_CONFIG });
  assert.equal(site.exitCode, 0, site.stderr);
  files = readFileNames(site.folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function readFile(file: string): string {
  return readIndexFile(join(site.folder, file));
}

test('another municipality’s minutes are read without a fault', () => {
  assert.deepEqual(
    readMeetings(site.folder).map(({ id, items }) => [id, items.length]),
    [
      ['2019-03-12-byraadet', 3],
      ['2020-09-01-havneudvalget', 1],
      ['2023-02-07-byraadet', 2],
    ],
  );
});

test('nothing in any of its files is of the municipality that the program comes with', () => {
  assert.ok(files.length > 40);
  const foreign = /kalundborg|holbækvej|direktionen|referater\.example\.dk|@example\.dk|326-20/iu;
  const faults = files.filter((file) => foreign.test(`${file}\n${readFile(file)}`));
  assert.deepEqual(faults, []);
});

test('what its closed items say is in none of its files', () => {
  const secret = /tangplanterne|82\.02\.00|999-2019-78|sydvest/iu;
  assert.deepEqual(
    files.filter((file) => secret.test(readFile(file))),
    [],
  );
});

test('its feeds lie at its own addresses', () => {
  const feeds = files.filter((file) => file.endsWith('feed.xml'));
  assert.ok(feeds.includes('udvalg/havneudvalget/feed.xml'));
  for (const file of feeds) {
    const address = `https://referater.klitborg.example/arkiv/${file}`;
    assert.deepEqual(findAtomFaults(readFile(file), address), [], file);
  }
  assert.match(readFile('feed.xml'), /<rights>CC BY 4\.0<\/rights>/u);
});

test('every absolute address in its files that other programs read is its own', () => {
  const read =
    /^(?:data\/.*\.(?:json|ndjson|csv)|.*feed\.xml|sitemap\.xml|robots\.txt|opensearch\.xml)$/u;
  const others = files
    .filter((file) => read.test(file))
    .flatMap((file) =>
      [...readFile(file).matchAll(/https?:\/\/[^\s"'<>,\\]+/gu)].flatMap(([address]) =>
        address.startsWith('https://referater.klitborg.example/arkiv/')
          ? []
          : [`${file}: ${address}`],
      ),
    );
  const vocabulary =
    /json-schema\.org|w3\.org\/2005\/Atom|a9\.com\/-\/spec|sitemaps\.org\/schemas/u;
  assert.deepEqual(
    others.filter((address) => !vocabulary.test(address)),
    [],
  );
});

test('its case numbers that are one case lead to each other', () => {
  assert.match(readFile('sager/999-2018-1201/index.html'), /href="\/arkiv\/sager\/23-000417\/"/u);
  assert.match(readFile('sager/23-000417/index.html'), /href="\/arkiv\/sager\/999-2018-1201\/"/u);
});

test('its sources are published, without what is closed', () => {
  const source = readFile('data/kilder/2019-03-12-byraadet.txt');
  const given = readFileSync(join(KLITBORG_INPUT, '2019-03-12.txt'), 'utf8');
  assert.equal(source.split('\n').length, given.split('\n').length);
  assert.match(source, /Havnechefen indstiller/u);
  assert.match(source, /Lukket: Salg af fyrmesterboligen.*\[udeladt\]/su);
});

test('its colour comes last in the stylesheet', () => {
  assert.match(
    readFile('assets/site.css'),
    /:root\{--brand:#00535c\}[^{]*\{:root\{--brand:#00363c\}\}\s*$/u,
  );
});
