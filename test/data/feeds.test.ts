import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { DataFile } from '../../src/data-file.ts';
import { toFeeds } from '../../src/feeds.ts';
import type { Site } from '../../src/site.ts';
import { type BuiltSite, buildSeeds } from '../build-site.ts';
import { readFileNames, readMeetings } from '../read-site.ts';
import { toCaseNumber, toIsoDate, toJournalNumber } from '../src/parsed.ts';
import { findAtomFaults } from './atom-faults.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';
import { buildDecision, toTestSite } from './site.ts';

let built: BuiltSite;
let feedFiles: readonly string[];
before(async () => {
  built = await buildSeeds();
  feedFiles = readFileNames(built.folder).filter((file) => /(?:^|\/)feed\.xml$/u.test(file));
});

function readFeed(file: string): string {
  return readFileSync(join(built.folder, file), 'utf8');
}

/** The one feed of a site beside a page. */
function renderFeed(site: Site, path: string): XmlElement {
  const feed = [...toFeeds(site)].find((file) => file.path === path);
  return readXml(toText(site, feed));
}

function toText(site: Site, file: DataFile | undefined): string {
  assert.ok(file);
  return file.toText(site);
}

function entriesOf(feed: XmlElement): readonly XmlElement[] {
  return childrenOf(feed, 'entry');
}

test('a feed stands beside the home page and the page of each body, case and J.nr. main group', () => {
  const beside = readFileNames(built.folder).flatMap(
    (file) =>
      /^(?<page>(?:udvalg|sager)\/[^/]+\/|jnr\/\d\d\/|)index\.html$/u.exec(file)?.groups?.[
        'page'
      ] ?? [],
  );
  assert.deepEqual(feedFiles, beside.map((page) => `${page}feed.xml`).sort());
});

test('every feed of the seeds follows the rules of Atom', () => {
  for (const file of feedFiles) {
    const faults = findAtomFaults(readFeed(file), `https://referater.example.dk/${file}`);
    assert.deepEqual(faults, [], file);
  }
});

test('the feed of the site has every item of the seeds, newest meeting first', () => {
  const expected = readMeetings(built.folder)
    .toReversed()
    .flatMap(({ id, items }) =>
      items.map((item) => `https://referater.example.dk/moeder/${id}/#${item.id}`),
    );
  const entries = entriesOf(readXml(readFeed('feed.xml')));
  assert.deepEqual(
    entries.map((entry) => textOf(entry, 'id')),
    expected,
  );
});

test('a feed is as old as its newest meeting, whatever the clock says', () => {
  assert.equal(textOf(readXml(readFeed('feed.xml')), 'updated'), '2024-01-08T12:00:00.000Z');
  const old = readXml(readFeed('sager/326-2019-830/feed.xml'));
  assert.equal(textOf(old, 'updated'), '2019-01-28T12:00:00.000Z');
});

test('an entry says who decided what and when', () => {
  const [entry] = entriesOf(readXml(readFeed('sager/326-2019-830/feed.xml')));
  const content = entry && textOf(entry, 'content');
  assert.match(content ?? '', /<strong>Økonomiudvalget, 30\. januar 2019<\/strong>.*Godkendt\./u);
  assert.match(content ?? '', /<strong>Direktionen, 28\. januar 2019<\/strong>.*Anbefales\./u);
});

test('a closed item is its title and nothing more', () => {
  const items = [{ title: 'Salg', public: false, caseNumber: toCaseNumber('23-000418') }];
  const site = toTestSite([{ items }]);
  for (const path of ['feed.xml', 'udvalg/direktionen/feed.xml', 'sager/23-000418/feed.xml']) {
    const [entry] = entriesOf(renderFeed(site, path));
    assert.ok(entry);
    assert.equal(textOf(entry, 'title'), 'Salg (lukket)');
    assert.deepEqual(
      entry.children.map(({ name }) => name),
      ['title', 'id', 'link', 'updated', 'author', 'published'],
    );
  }
});

test('a body that only others report has a feed of what they report, each item once', () => {
  const decisions = ['2019-01-30', '2019-02-06'].map((date) =>
    buildDecision({ body: 'Økonomiudvalget', date: toIsoDate(date), origin: 'reported' }),
  );
  const site = toTestSite([{ items: [{ title: 'Budget', decisions }, { title: 'Andet' }] }]);
  const feed = renderFeed(site, 'udvalg/oekonomiudvalget/feed.xml');
  assert.deepEqual(
    entriesOf(feed).map((entry) => textOf(entry, 'title')),
    ['Budget'],
  );
});

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]><script/>',
  'a ]]> b ]]> c',
  '&amp; &lt; &#60; &unknown;',
  'Bits \u0000\u0008\u000B\uFFFE her',
  'R&D <b>"citat"</b> \'x\'',
];

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} is literal text in a feed`, () => {
    const items = [
      {
        title: text,
        journalNumber: toJournalNumber('00.22.04'),
        decisions: [buildDecision({ text, body: text })],
      },
    ];
    const site = toTestSite([{ body: `A ${text}`, items }], {
      municipality: text.trim(),
      title: text,
      licence: { name: text },
    });
    const files = [...toFeeds(site)];
    assert.ok(files.length >= 3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML can't hold is left out.
    const written = text.replace(/[\u0000\u0008\u000B\uFFFE]/gu, '');
    for (const file of files) {
      const address = `https://referater.example.dk/${file.path}`;
      assert.deepEqual(findAtomFaults(toText(site, file), address), []);
      const feed = readXml(toText(site, file));
      const [entry] = entriesOf(feed);
      assert.ok(entry);
      assert.equal(readHtml(textOf(entry, 'title')), written);
      assert.ok(readHtml(textOf(entry, 'content')).endsWith(written));
      assert.ok(textOf(feed, 'title')?.includes(written));
      assert.equal(textOf(feed, 'rights'), written);
    }
  });
}

/** The text of an entry's HTML: its own few tags taken away, then the references resolved. */
function readHtml(html = ''): string {
  const plain = html.replace(/<\/?(?:p|strong)>/gu, '');
  assert.doesNotMatch(plain, /[<>]/u);
  return readXml(`<text>${plain}</text>`).text;
}

test('a feed holds the hundred newest items', () => {
  const items = Array.from({ length: 70 }, () => ({}));
  const site = toTestSite(
    ['2018-05-01', '2020-05-01', '2019-05-01'].map((date) => ({ date, items })),
  );
  const dates = entriesOf(renderFeed(site, 'feed.xml')).map((it) =>
    textOf(it, 'updated')?.slice(0, 4),
  );
  assert.deepEqual(dates, [...Array(70).fill('2020'), ...Array(30).fill('2019')]);
});

test('under a path prefix a feed names the addresses that it lies at', () => {
  const site = toTestSite([{ items: [{}] }], { pathPrefix: '/arkiv/' });
  const address = 'https://referater.example.dk/arkiv/feed.xml';
  const [feed] = toFeeds(site);
  assert.equal(feed?.path, 'feed.xml');
  assert.deepEqual(findAtomFaults(toText(site, feed), address), []);
});

test('an archive without items has no feed', () => {
  assert.deepEqual([...toFeeds(toTestSite([]))], []);
});

test('the checks of these tests find what breaks the rules of Atom', () => {
  const right = readFeed('feed.xml');
  const address = 'https://referater.example.dk/feed.xml';
  const wrong = [
    right.replace(/<updated>.*?<\/updated>/u, ''),
    right.replace(/<updated>.*?<\/updated>/u, '<updated>2024-01-08</updated>'),
    right.replace(/#punkt-2</u, '#punkt-1<'),
    right.replace('rel="self"', 'rel="related"'),
    right.replace(/<title.*?<\/title>/u, ''),
    right.replace(/<name>.*?<\/name>/u, '<name/>'),
  ];
  for (const [index, text] of wrong.entries()) {
    assert.notDeepEqual(findAtomFaults(text, address), [], String(index));
  }
  assert.throws(() => findAtomFaults(right.replace('</feed>', ''), address));
});
