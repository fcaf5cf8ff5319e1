import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseNumber, JournalNumber } from '../../parsers/values.ts';
import renderBody from '../../templates/body.11ty.tsx';
import renderCases from '../../templates/cases.11ty.tsx';
import renderSplit, { data, listSplitPages } from '../../templates/split.11ty.tsx';
import { toText } from './read-html.ts';
import { SAMPLE, toItem, toMeeting, toSite } from './sample-site.ts';

const texts = { about: '' as never, glossary: '' as never };

/** 502 meetings over two years, an item each: half of them with the same J.nr., half with none. */
const LONG = Array.from({ length: 502 }, (_, index) => {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(index / 28) % 9) + 1).padStart(2, '0');
  const date = `${index < 252 ? 2020 : 2021}-${month}-${day}`;
  const order = index + 1;
  return toMeeting(date, {
    items: [
      toItem(1, {
        caseNumber: `326-2020-${order}` as CaseNumber,
        ...(index > 0 && { journalNumber: '00.22.04' as JournalNumber }),
      }),
    ],
  });
});
const site = toSite(LONG);

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
    .filter(({ place }) => place === 'cases')
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

test('a short list stands on one page', () => {
  assert.deepEqual(listSplitPages(toSite(SAMPLE)), []);
});
