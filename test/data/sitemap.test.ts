import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Site } from '../../src/site.ts';
import { renderRobots, toSitemap } from '../../src/sitemap.ts';
import { buildSeeds } from '../build-site.ts';
import { readAttribute, readPages } from '../read-site.ts';
import { buildReference, toCaseNumber, toIsoDate } from '../src/parsed.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';
import { buildDecision, toTestSite } from './site.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function addressesOf(map: XmlElement): readonly (string | undefined)[] {
  return map.children.map((entry) => textOf(entry, 'loc'));
}

/** The files of a sitemap, the first one first. */
function toFiles(site: Site, largest?: number) {
  const { index, maps } = toSitemap(site, largest);
  const files = maps.map(({ path, keys, toPart }) => ({
    path,
    text: keys.map((_, place) => toPart(place)).join(''),
  }));
  return index === undefined ? files : [{ path: 'sitemap.xml', text: index }, ...files];
}

for (const prefix of ['/', '/arkiv/'] as const) {
  test(`under ${prefix} the sitemap has every page that names itself, each once`, async () => {
    const built = await buildSeeds(prefix);
    const pages = await readPages(built);
    const canonical = pages.flatMap(({ file, root }) => {
      const link = root.querySelector('link[rel="canonical"]');
      return file === '404.html' || link === null ? [] : (readAttribute(link, 'href') ?? []);
    });
    const map = readXml(readFileSync(join(built.folder, 'sitemap.xml'), 'utf8'));
    assert.equal(map.name, 'urlset');
    assert.equal(map.attributes['xmlns'], NAMESPACE);
    assert.ok(canonical.length > 50);
    assert.deepEqual(addressesOf(map).toSorted(), canonical.toSorted());
  });
}

test('a page was last changed by the newest meeting that it shows something of', () => {
  const [old, own] = ['326-2016-1', '326-2016-2'].map(toCaseNumber);
  assert.ok(old && own);
  const site = toTestSite([
    { date: '2017-05-08', items: [{ caseNumber: old }] },
    {
      date: '2019-01-28',
      body: 'Byrådet',
      items: [{ caseNumber: own, references: [buildReference('case', old)] }],
    },
  ]);
  const [file] = toFiles(site);
  const map = readXml(String(file?.text));
  const changes = new Map(
    childrenOf(map, 'url').map((entry) => [
      textOf(entry, 'loc')?.replace('https://referater.example.dk', ''),
      textOf(entry, 'lastmod'),
    ]),
  );
  assert.equal(changes.get('/'), '2019-01-28');
  assert.equal(changes.get('/aar/2017/'), '2017-05-08');
  assert.equal(changes.get('/udvalg/direktionen/'), '2017-05-08');
  assert.equal(changes.get('/moeder/2017-05-08-direktionen/'), '2017-05-08');
  // Mentioned by the newer meeting.
  assert.equal(changes.get('/sager/326-2016-1/'), '2019-01-28');
});

test('the years of a long list are pages of their own in it, each once', () => {
  const meetings = Array.from({ length: 502 }, (_, index) => ({
    date: toIsoDate(`${index < 252 ? 2020 : 2021}-01-28`),
    startTime: String(index),
    items: [{ decisions: [buildDecision({ body: 'Byrådet', origin: 'reported' as const })] }],
  }));
  const site = toTestSite(meetings);
  const map = readXml(String(toFiles(site)[0]?.text));
  const addresses = addressesOf(map).map((address) => address?.replace(/^https:..[^/]+/u, ''));
  assert.equal(new Set(addresses).size, addresses.length);
  const years = ['/udvalg/byraadet/2021/', '/udvalg/direktionen/2020/', '/jnr/2021/'];
  assert.deepEqual(
    years.filter((address) => !addresses.includes(address)),
    [],
  );
  const at = addresses.indexOf('/udvalg/direktionen/2020/');
  assert.equal(textOf(map.children[at] as XmlElement, 'lastmod'), '2020-01-28');
});

test('a page that only leads on is not in it', () => {
  const accessibilityStatement = 'https://www.was.digst.dk/example-dk';
  const site = toTestSite([{ items: [{}] }], { accessibilityStatement });
  assert.doesNotMatch(String(toFiles(site)[0]?.text), /\/was\//u);
});

test('above the limit the sitemap is an index of several that hold each page once', () => {
  const site = toTestSite([{ items: [{}] }], { pathPrefix: '/arkiv/' });
  const [whole, ...none] = toFiles(site);
  assert.equal(none.length, 0);
  const [index, ...parts] = toFiles(site, 4);
  const indexed = readXml(String(index?.text));
  assert.equal(indexed.name, 'sitemapindex');
  assert.deepEqual(
    addressesOf(indexed),
    parts.map(({ path }) => `https://referater.example.dk/arkiv/${path}`),
  );
  for (const entry of childrenOf(indexed, 'sitemap')) {
    assert.equal(textOf(entry, 'lastmod'), '2019-01-28');
  }
  const maps = parts.map(({ text }) => addressesOf(readXml(String(text))));
  assert.ok(maps.length > 1);
  assert.ok(maps.every((addresses) => addresses.length <= 4));
  assert.deepEqual(maps.flat(), addressesOf(readXml(String(whole?.text))));
});

test('robots.txt names the sitemap by its whole address', () => {
  const robots = renderRobots(toTestSite([], { pathPrefix: '/arkiv/' }));
  assert.match(robots, /^User-agent: \*\nDisallow: \/arkiv\/pagefind\/$/mu);
  assert.match(robots, /^Sitemap: https:\/\/referater\.example\.dk\/arkiv\/sitemap\.xml$/mu);
});
