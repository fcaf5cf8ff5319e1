import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SafeHtml } from '../../src/meeting.ts';
import renderAbout from '../../templates/about.11ty.tsx';
import renderBodies from '../../templates/bodies.11ty.tsx';
import renderBody, { data as bodySettings } from '../../templates/body.11ty.tsx';
import renderCase from '../../templates/case.11ty.tsx';
import { shorten } from '../../templates/components/shorten.ts';
import renderHome, { data as homeSettings } from '../../templates/home.11ty.tsx';
import renderJournals from '../../templates/journals.11ty.tsx';
import renderYear from '../../templates/year.11ty.tsx';
import { toText } from './read-html.ts';
import { SAMPLE, toDecision, toItem, toMeeting, toSite } from './sample-site.ts';

const site = toSite(SAMPLE);
const texts = { about: '' as SafeHtml, glossary: '' as SafeHtml };
const { archive } = site;

function find<T>(list: readonly T[], isWanted: (entry: T) => boolean): T {
  const found = list.find(isWanted);
  if (found === undefined) throw new Error('Not in the sample');
  return found;
}

const toCasePage = (number: string) => {
  const entry = find(archive.cases, ({ caseNumber }) => caseNumber === number);
  return renderCase({ site, texts, entry });
};

test('a page is written without the path prefix that its address has', () => {
  assert.equal(homeSettings.permalink({ site, texts, page: { address: '/arkiv/' } }), 'index.html');
  const body = find(archive.bodies, ({ slug }) => slug === 'direktionen');
  assert.equal(bodySettings.permalink({ site, texts, body }), 'udvalg/direktionen/index.html');
});

test('a case whose titles differ is marked as a samlesag, another is not', () => {
  assert.match(toText(toCasePage('326-2017-43896')), /Sag 326-2017-43896 Samlesag/u);
  assert.doesNotMatch(toCasePage('326-2019-830'), /Samlesag/u);
});

test('a case’s course is dated, oldest first, each body under its own name', () => {
  const text = toText(toCasePage('326-2019-830'));
  const own = text.indexOf('28. januar 2019 Direktionen Anbefalet');
  const other = text.indexOf('30. januar 2019 Økonomiudvalget Godkendt');
  assert.ok(own > 0 && other > own);
});

test('the page of a closed item’s case shows its title and a lock, and no sentence about it', () => {
  const text = toText(toCasePage('16-048515K'));
  assert.match(text, /28\. januar 2019 Direktionen Lukket Sager på vej/u);
  assert.doesNotMatch(text, /Ingen beslutning er gengivet/u);
});

test('a body known only from reported decisions says so and lists them', () => {
  const body = find(archive.bodies, ({ slug }) => slug === 'oekonomiudvalget');
  const text = toText(renderBody({ site, texts, body }));
  assert.match(text, /Arkivet har ingen referater fra Økonomiudvalget\./u);
  assert.match(text, /Godkendt\. A og Ø imod/u);
  assert.match(
    toText(renderBodies({ site, texts })),
    /Økonomiudvalget 1 beslutning, kun gengivet i andre referater/u,
  );
});

test('a body’s reported decisions are newest first, as its meetings and its feed are', () => {
  const days = ['2019-01-28', '2021-05-25'];
  const reported = toSite(
    days.map((day) =>
      toMeeting(day, {
        items: [
          toItem(1, {
            decisions: [toDecision({ body: 'Byrådet', origin: 'reported', text: `Den ${day}.` })],
          }),
        ],
      }),
    ),
  );
  const body = find(reported.archive.bodies, ({ slug }) => slug === 'byraadet');
  assert.match(toText(renderBody({ site: reported, texts, body })), /Den 2021-05-25\..*Den 2019-/u);
});

test('a year shows its gaps', () => {
  const year = find(archive.years, (entry) => entry.year === '2019');
  const text = toText(renderYear({ site, texts, year }));
  assert.match(text, /januar Direktionen 28\. januar 2019 4 punkter, heraf 1 lukket/u);
  assert.match(text, /februar Ingen møder i arkivet/u);
});

test('open items without a J.nr. are listed as such, closed ones are not', () => {
  const html = renderJournals({ site, texts });
  const text = toText(html.slice(html.indexOf('id="uden"')));
  assert.match(text, /Puljer/u);
  assert.doesNotMatch(text, /Sager på vej/u);
});

test('the home page shows the latest meetings’ decisions and the figures, also as a table', () => {
  const html = renderHome({ site, texts });
  const text = toText(html);
  assert.match(text, /Nye rammer Anbefalet Anbefales\./u);
  assert.match(text, /Møder 3 Punkter 7 Sager 4 Periode 2017–2024/u);
  assert.match(text, /2019 4 0 0 0 0 0 0 0 0 0 0 0 4/u);
  assert.ok(html.indexOf('role="search"') < html.indexOf('Seneste møder'));
});

test('a meeting with more items than the home page shows says how many are left out', () => {
  const toHome = (count: number) => {
    const items = Array.from({ length: count }, (_, place) => toItem(place + 1, {}));
    return renderHome({ site: toSite([toMeeting('2020-01-01', { items })]), texts });
  };
  assert.match(
    toHome(8),
    /<a href="\/arkiv\/moeder\/2020-01-01-direktionen\/#punkt-7">og 2 punkter til<\/a>/u,
  );
  assert.match(toText(toHome(8)), /Titel 6 og 2 punkter til Se alle 8 punkter/u);
  assert.match(toText(toHome(7)), /Titel 6 Titel 7 Se alle 7 punkter/u);
  assert.doesNotMatch(toHome(6), / til<\/a>/u);
});

test('a description ends with a whole word, and says where it was cut', () => {
  const long = `Sag ${'om kommunens kanaler og havne '.repeat(6)}`;
  const one = long.slice(0, 160).trimEnd();
  assert.equal(shorten(one), one);
  assert.match(shorten(long), /^Sag om .{120,160}(?:kommunens|kanaler|og|havne|om) …$/u);
  assert.ok(shorten(long).length <= 162);
  assert.equal(shorten(`${'a'.repeat(158)}; bc`), `${'a'.repeat(158)} …`);
  assert.equal(shorten('a'.repeat(170)), `${'a'.repeat(160)} …`);
});

test('an empty archive has a home page that says so', () => {
  assert.match(toText(renderHome({ site: toSite([]), texts })), /ingen møder i arkivet endnu/u);
});

test('the about page lists what the source lost and what the texts mention in vain', () => {
  const text = toText(renderAbout({ site, texts }));
  assert.match(text, /Beredskabsplan Direktionen, punkt 1, 8\. maj 2017/u);
  assert.match(text, /Tabt punkt/u);
  assert.match(text, /men som ikke er her 326-2016-59792/u);
});

test('the glossary promises of Eventuelt no more than the archive shows: minutes of it hold decisions', () => {
  const file = new URL('../../templates/content/ordliste.md', import.meta.url);
  const line = /\*\*Eventuelt\*\*.*/u.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  assert.match(line, /normalt ikke træffes beslutninger/u);
});

test('a title like a script stays text on every page that shows it', () => {
  const title = '<script>alert(1)</script>';
  const hostile = toSite([toMeeting('2020-01-01', { items: [toItem(1, { title })] })]);
  const pages = [renderHome({ site: hostile, texts }), renderJournals({ site: hostile, texts })];
  for (const html of pages) {
    assert.ok(html.includes('&lt;script>alert(1)'), 'shown');
    assert.ok(!html.includes('<script>alert'), 'as text');
  }
});
