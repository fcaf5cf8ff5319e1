import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configSchema } from '../../src/config.ts';
import type { Site } from '../../src/site.ts';
import renderData from '../../templates/data.11ty.tsx';
import renderHome from '../../templates/home.11ty.tsx';
import renderJournal from '../../templates/journal.11ty.tsx';
import renderJournals from '../../templates/journals.11ty.tsx';
import renderStatement, { data as statement } from '../../templates/was.11ty.tsx';
import { toText } from './read-html.ts';
import { SAMPLE, toSite } from './sample-site.ts';

const texts = { about: '' as never, glossary: '' as never };
const plain = toSite(SAMPLE);

/** The sample with more settings than it needs. */
function toSiteWith(settings: Partial<Site['config']>): Site {
  return { ...plain, config: configSchema.parse({ ...plain.config, ...settings }) };
}

test('/was/ leads on to the accessibility statement where the config names one', () => {
  const address = 'https://www.was.digst.dk/referater-example-dk';
  const site = toSiteWith({ accessibilityStatement: address });
  assert.deepEqual(statement.pagination.before([], { site, texts }), [{ address: '/arkiv/was/' }]);
  const html = renderStatement({ site, texts });
  assert.ok(html.includes(`<meta http-equiv="refresh" content="0;url=${address}"/>`));
  assert.ok(html.includes(`<a href="${address}">`));
  assert.match(renderHome({ site, texts }), /href="\/arkiv\/was\/"/u);
});

test('without a statement there is neither page nor link', () => {
  assert.deepEqual(statement.pagination.before([], { site: plain, texts }), []);
  assert.doesNotMatch(renderHome({ site: plain, texts }), /\/was\//u);
});

test('a J.nr. has the title of the municipality’s own KLE file, and else the archive’s, marked as such', () => {
  const kle = new Map([['00.13.02', 'Opdigtet emne']]);
  const entry = plain.archive.journal.all.find(({ number }) => number === '00.13.02');
  assert.ok(entry);
  const titled = { ...plain, kle };
  assert.match(
    toText(renderJournal({ site: titled, texts, entry })),
    /J\.nr\. 00\.13\.02 Opdigtet emne/u,
  );
  assert.match(toText(renderJournals({ site: titled, texts })), /00\.13\.02 \(1\) Opdigtet emne/u);
  assert.match(toText(renderJournals({ site: plain, texts })), /00\.13\.02 \(1\) her fx «Støtte/u);
  assert.match(
    toText(renderJournal({ site: plain, texts, entry })),
    /Det er ikke emnets navn i KLE\./u,
  );
});

test('the data page explains every column of every table, and states the licence', () => {
  const site = toSiteWith({ licence: { name: 'CC BY 4.0', url: 'https://example.dk/cc' } });
  const html = renderData({ site, texts });
  assert.match(html, /<a href="https:\/\/example\.dk\/cc" rel="license external">CC BY 4\.0<\/a>/u);
  assert.ok(html.includes('beslutninger.csv') && html.includes('<code>outcome</code>'));
  assert.doesNotMatch(html, /<td><\/td>/u);
  assert.match(toText(renderData({ site: plain, texts })), /ikke angivet vilkår/u);
});

test('the data page tells the sizes of files where they are known', () => {
  const site = { ...plain, fileSizes: new Map([['data/punkter.csv', 12_345]]) };
  assert.match(
    toText(renderData({ site, texts })),
    /punkter\. csv 12 kB Alle dagsordenspunkter, ét på hver række/u,
  );
});
