import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JournalNumber } from '../../parsers/values.ts';
import renderBody from '../../templates/body.11ty.tsx';
import renderCase from '../../templates/case.11ty.tsx';
import renderCases from '../../templates/cases.11ty.tsx';
import renderJournal from '../../templates/journal.11ty.tsx';
import renderJournals from '../../templates/journals.11ty.tsx';
import renderSplit, { data, listSplitPages } from '../../templates/split.11ty.tsx';
import { LONG, REPEATED_MEETINGS } from './long-meetings.ts';
import { toText } from './read-html.ts';
import { SAMPLE, toItem, toMeeting, toSite } from './sample-site.ts';

const texts = { about: '' as never, glossary: '' as never };

const site = toSite(LONG);
const REPEATED = toSite(REPEATED_MEETINGS);

test('a list of more than 500 rows has a page a year, under its own address', () => {
  const pages = listSplitPages(site).map((split) => data.permalink({ site, texts, split }));
  assert.deepEqual(pages, [
    'sager/2021/index.html',
    'sager/2020/index.html',
    'udvalg/direktionen/2021/index.html',
    'udvalg/direktionen/2020/index.html',
    'jnr/00.22.04/2021/index.html',
    'jnr/00.22.04/2020/index.html',
  ]);
});

test('the years hold every row of the list once', () => {
  const rows = listSplitPages(site)
    .filter(({ address }) => address === '/arkiv/sager/')
    .flatMap((split) => [...renderSplit({ site, texts, split }).matchAll(/class="number" href/gu)]);
  assert.equal(rows.length, site.archive.cases.length);
});

test('the list’s own page leads to its years instead', () => {
  const [body] = site.archive.bodies;
  assert.ok(body);
  const html = renderBody({ site, texts, body });
  assert.match(html, /href="\/arkiv\/udvalg\/direktionen\/2020\/"/u);
  assert.doesNotMatch(html, /href="\/arkiv\/moeder\//u);
  assert.match(toText(renderCases({ site, texts })), /2021 \(250 sager\) 2020 \(252 sager\)/u);
});

test('the decisions of a body in others’ minutes, and the course of a case, are split too', () => {
  const { archive, urls } = REPEATED;
  const addresses = listSplitPages(REPEATED).map(({ address, year }) => `${address}${year}/`);
  assert.ok(addresses.includes(`${urls.body('oekonomiudvalget')}2020/`));
  assert.ok(addresses.includes(`${urls.case('326-2017-43896')}2021/`));
  const body = archive.bodies.find(({ slug }) => slug === 'oekonomiudvalget');
  const [entry] = archive.cases;
  assert.ok(body && entry);
  const bodyPage = renderBody({ site: REPEATED, texts, body });
  assert.match(toText(bodyPage), /2021 \(250 beslutninger\) 2020 \(252 beslutninger\)/u);
  assert.doesNotMatch(bodyPage, /Godkendt/u);
  const casePage = renderCase({ site: REPEATED, texts, entry });
  assert.match(toText(casePage), /2021 \(250 hændelser\) 2020 \(252 hændelser\)/u);
  assert.doesNotMatch(casePage, /class="timeline"/u);
  assert.ok(casePage.length < 120_000);
});

test('a year’s page of a body’s reported decisions has the newest first, as the body’s own has', () => {
  const split = listSplitPages(REPEATED).find(({ lists: [{ kind }] }) => kind === 'reported');
  assert.ok(split);
  const html = renderSplit({ site: REPEATED, texts, split });
  const days = [...html.matchAll(/moeder\/(?<day>\d{4}-\d{2}-\d{2})/gu)].map(
    ({ groups }) => groups?.['day'] ?? '',
  );
  assert.ok(new Set(days).size > 1);
  assert.deepEqual(days, days.toSorted().reverse());
});

test('a year’s page of a case shows its part of the course', () => {
  const split = listSplitPages(REPEATED).find(({ lists: [{ kind }] }) => kind === 'events');
  assert.ok(split);
  const html = renderSplit({ site: REPEATED, texts, split });
  assert.match(toText(html), /Sag 326-2017-43896, 2021 250 hændelser/u);
  assert.equal([...html.matchAll(/id="forloeb-/gu)].length, 250);
});

test('a topic with too many cases says where their numbers are', () => {
  const entry = site.archive.journal.all.find(({ number }) => number === '00.22.04');
  assert.ok(entry);
  const html = renderJournal({ site, texts, entry });
  assert.match(html, /Sagsnumrene står ved punkterne/u);
  assert.doesNotMatch(html, /href="\/arkiv\/sager\/326/u);
});

test('a tree of too many J.nr. shows the levels that there is room for', () => {
  const many = toSite(
    Array.from({ length: 501 }, (_, index) => {
      const number = `10.${10 + (index % 9)}.${String(Math.floor(index / 9)).padStart(2, '0')}`;
      return toMeeting(`2020-01-${String((index % 28) + 1).padStart(2, '0')}`, {
        body: { name: `Udvalg ${index}`, slug: `udvalg-${index}` },
        items: [toItem(1, { journalNumber: number as JournalNumber })],
      });
    }),
  );
  const html = renderJournals({ site: many, texts });
  assert.match(html, /href="\/arkiv\/jnr\/10\.11\/"/u);
  assert.doesNotMatch(html, /href="\/arkiv\/jnr\/10\.11\.00\/"/u);
});

test('a short list stands on one page', () => {
  assert.deepEqual(listSplitPages(toSite(SAMPLE)), []);
});
