import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseNumber } from '../../parsers/values.ts';
import { buildArchive } from '../../src/archive.ts';
import render from '../../templates/meeting.11ty.tsx';
import { toArchiveFile } from '../src/parsed.ts';
import { toItemHtml, toText } from './read-html.ts';
import { SAMPLE, toItem, toMeeting, toSection, toSite } from './sample-site.ts';

const site = toSite(SAMPLE);
const CASE = '326-2020-1' as CaseNumber;

function renderMeeting(id: string, of = site): string {
  const meeting = of.archive.meetingById.get(id);
  if (meeting === undefined) throw new Error(`No meeting ${id}`);
  return render({ site: of, meeting, texts: { about: '' as never, glossary: '' as never } });
}

const html = renderMeeting('2019-01-28-direktionen');

test('an item opens with its decisions, before recommendation, background, finance, attachments', () => {
  const text = toText(toItemHtml(html, 'punkt-1'));
  const order = [
    'Beslutninger',
    'Indstilling',
    'Resume og sagens baggrund',
    'Økonomiske konsekvenser',
    'Bilag',
  ];
  const places = order.map((heading) => text.indexOf(heading));
  assert.ok(places.every((place) => place >= 0));
  assert.deepEqual(
    [...places].sort((a, b) => a - b),
    places,
  );
});

test('each body’s decision stands with body, date, outcome and text', () => {
  const text = toText(toItemHtml(html, 'punkt-1'));
  assert.match(text, /Direktionen 28\. januar 2019 Anbefalet Anbefales\./u);
  assert.match(text, /Økonomiudvalget 30\. januar 2019 Godkendt Godkendt\. A og Ø imod/u);
  assert.match(text, /Imod: A og Ø/u);
});

test('an orphan decision says that the source does not name its body', () => {
  const text = toText(toItemHtml(html, 'punkt-2'));
  assert.match(text, /Kilden siger ikke, hvem der traf beslutningen Anbefalet Anbefales\./u);
  assert.doesNotMatch(text, /28\. januar 2019/u);
});

test('a closed item shows number, title, case number and a lock, and nothing else', () => {
  const text = toText(toItemHtml(html, 'punkt-3'));
  assert.equal(
    text.replace(/^.*?> /u, ''),
    'Punkt 3 Sager på vej Lukket # Sagsnr. 16-048515K Henvis til punktet ' +
      'Kalundborg Kommune, Direktionen 28.1.2019, pkt. 3. ' +
      'https://referater.example.dk/arkiv/moeder/2019-01-28-direktionen/#punkt-3',
  );
});

test('a corrected edition says over the meeting which file it replaces, and why', () => {
  const meeting = toMeeting('2019-01-28', { items: [toItem(1, {})] });
  const archive = buildArchive(
    [toArchiveFile('2019.txt', meeting), toArchiveFile('2019-rettet.txt', meeting)],
    {
      corrections: [
        { fil: '2019-rettet.txt', erstatter: '2019.txt', grund: 'Punkt 1 manglede afstemningen.' },
      ],
    },
  );
  const head =
    /<h1>.*?<dl/su.exec(renderMeeting('2019-01-28-direktionen', { ...site, archive }))?.[0] ?? '';
  assert.match(
    toText(head),
    /Rettet udgave: erstatter 2019\.txt\. Punkt 1 manglede afstemningen\./u,
  );
  assert.doesNotMatch(html, /Rettet udgave/u);
});

test('a closed item shows nothing more even if the data held more', () => {
  const leaky = toSite([
    toMeeting('2020-01-01', {
      items: [
        toItem(1, {
          public: false,
          routing: ['Hemmeligt udvalg'],
          sections: [toSection('Hemmelig tekst')],
          attachments: [{ title: 'Hemmeligt bilag' }],
          caseType: 'Hemmelig type',
          history: [],
        }),
      ],
    }),
  ]);
  assert.doesNotMatch(renderMeeting('2020-01-01-direktionen', leaky), /Hemmelig/u);
});

test('an item says how to refer to it, and a meeting too', () => {
  assert.match(
    toText(toItemHtml(html, 'punkt-1')),
    /Kalundborg Kommune, Direktionen 28\.1\.2019, pkt\. 1\. https:\/\/referater\.example\.dk\/arkiv\/moeder\/2019-01-28-direktionen\/#punkt-1$/u,
  );
  assert.match(
    toText(html),
    /Henvis til mødet Kalundborg Kommune, Direktionen 28\.1\.2019\. https/u,
  );
});

test('an item whose case came up again says so; of a samlesag only the number did', () => {
  const oldest = toItemHtml(renderMeeting('2017-05-08-direktionen'), 'punkt-1');
  assert.match(
    toText(oldest),
    /Sagsnummeret er brugt igen senere: Direktionen 28\. januar 2019 \(«Eventuelt»\)/u,
  );
  assert.match(oldest, /href="\/arkiv\/moeder\/2019-01-28-direktionen\/#punkt-4"/u);
  assert.doesNotMatch(html, /Nyere behandling|brugt igen/u);
  const eventuelt = toSite(
    ['Eventuelt', 'Beredskabsplan', 'Eventuelt'].map((title, month) =>
      toMeeting(`2020-0${month + 1}-01`, { items: [toItem(1, { title, caseNumber: CASE })] }),
    ),
  );
  assert.match(
    toText(renderMeeting('2020-01-01-direktionen', eventuelt)),
    /Sagsnummeret er brugt igen senere: Direktionen 1\. marts 2020 \(«Eventuelt»\)/u,
  );
  const again = toSite(
    ['2020-01-01', '2020-02-01'].map((day) =>
      toMeeting(day, { items: [toItem(1, { title: 'Skole', caseNumber: CASE })] }),
    ),
  );
  const first = toText(renderMeeting('2020-01-01-direktionen', again));
  assert.match(first, /Nyere behandling af sagen: Direktionen 1\. februar 2020/u);
  assert.doesNotMatch(toText(renderMeeting('2020-02-01-direktionen', again)), /Nyere behandling/u);
});

test('a recommendation keeps every word and number of the source, as points where it has them', () => {
  const toRecommended = (text: string) => {
    const recommendation = { by: 'Direktøren', points: ['X.', 'Y.'], text };
    const item = toItem(1, { recommendation: { ...recommendation, lines: [107, 109] } });
    const page = renderMeeting(
      '2020-01-01-direktionen',
      toSite([toMeeting('2020-01-01', { items: [item] })]),
    );
    return /<div class="recommendation">.*?<\/div>/su.exec(page)?.[0] ?? '';
  };
  const texts = [
    'Direktøren indstiller,\n\n1. at X.\n2. at Y.',
    'Direktøren indstiller, at\n1) X,\nsom er fortsat.\n\n2) Y.\n\nSagen er hastende.',
    'Direktøren indstiller,\n\nat X.\n\nat Y.',
    '- X.\n- Y.',
  ];
  for (const text of texts) {
    assert.equal(toText(toRecommended(text)), `Indstilling ${text.replace(/\n+/gu, ' ')}`);
  }
  assert.match(
    toRecommended(texts[1] ?? ''),
    /<p>Direktøren indstiller, at<\/p><ol><li>1\) X,\nsom er fortsat\.<\/li><li>2\) Y\.<\/li><\/ol><p>Sagen/u,
  );
  assert.doesNotMatch(toRecommended(texts[2] ?? ''), /<ol>/u);
});

test('a body in Behandling leads to its page where there is one', () => {
  const item = toItemHtml(html, 'punkt-1');
  assert.match(item, /<dt>Behandling<\/dt><dd>.*?href="\/arkiv\/udvalg\/oekonomiudvalget\/"/u);
});

test('two meetings of a body on a day have titles of their own', () => {
  const twice = toSite(
    ['09:00', '15:00'].map((startTime) => toMeeting('2020-01-01', { startTime, place: startTime })),
  );
  const titles = twice.archive.meetings.map(
    ({ id }) => /<title>(?<title>.*?)<\/title>/u.exec(renderMeeting(id, twice))?.[1],
  );
  assert.equal(twice.archive.meetings.length, 2);
  assert.match(titles[0] ?? '', /^Direktionen 1\. januar 2020 ·/u);
  assert.match(titles[1] ?? '', /^Direktionen 1\. januar 2020, 2\. møde ·/u);
});

test('the page describes itself to machines in a block that no text can end', () => {
  const hostile = toSite([
    toMeeting('2020-01-01', { items: [toItem(1, { title: '</script><script>alert(1)' })] }),
  ]);
  const page = renderMeeting('2020-01-01-direktionen', hostile);
  const block =
    /<script type="application\/ld\+json">(?<json>.*?)<\/script>/u.exec(page)?.[1] ?? '';
  const described = JSON.parse(block) as { hasPart: { name: string }[]; url: string };
  assert.equal(described.hasPart[0]?.name, '</script><script>alert(1)');
  assert.equal(described.url, 'https://referater.example.dk/arkiv/moeder/2020-01-01-direktionen/');
  assert.match(page, /<meta property="og:title" content="Direktionen 1\. januar 2020"\/>/u);
});

test('a wrong weekday and a line that was not understood are said where they stand', () => {
  const odd = toSite([
    toMeeting('2020-01-01', {
      items: [toItem(1, {})],
      messages: [
        { ruleId: 'weekday-mismatch', severity: 'warning', line: 2, reason: 'Ugedag' },
        { ruleId: 'line-not-understood', severity: 'warning', line: 120, reason: 'Linje' },
      ],
    }),
  ]);
  const page = renderMeeting('2020-01-01-direktionen', odd);
  assert.match(toText(page), /onsdag den 1\. januar 2020 Kilden skriver en anden ugedag\./u);
  assert.match(
    toText(toItemHtml(page, 'punkt-1')),
    /En linje i kilden passer ikke ind\. Den er gengivet, hvor den står\. \(linje 120\)/u,
  );
});

test('a reference is a link where the archive has its target, else it is marked', () => {
  const item = toItemHtml(html, 'punkt-1');
  assert.match(item, /<a href="\/arkiv\/sager\/326-2017-43896\/">326-2017-43896<\/a>/u);
  assert.match(toText(item), /326-2016-59792 \(ikke i arkivet\)/u);
  assert.doesNotMatch(html, /href="[^"]*326-2016-59792/u);
});

test('the source’s text is text, never markup', () => {
  assert.match(html, /Støtte til &lt;Kalundborg Rocker/u);
  assert.doesNotMatch(html, /<Kalundborg/u);
});

test('a lost heading and an item that only the contents list names say so where they stand', () => {
  const oldest = renderMeeting('2017-05-08-direktionen');
  assert.match(toText(toItemHtml(oldest, 'punkt-1')), /Overskriften mangler i kilden\./u);
  assert.match(toText(toItemHtml(oldest, 'punkt-2')), /står kun i indholdsfortegnelsen\./u);
});

test('a source’s oddities are listed with their line and a link to the item', () => {
  const oldest = renderMeeting('2017-05-08-direktionen');
  const list = oldest.slice(oldest.indexOf('id="kilde"'));
  assert.match(toText(list), /tekst mangler i referatet\. Linje 12, punkt 2/u);
  assert.match(list, /href="#punkt-2"/u);
});

test('an oddity is a plain sentence with what was seen, and without what the program expected', () => {
  const reasons = {
    'decision-without-heading':
      'Punkt 1 har en beslutning uden overskrift: «Anbefales.»; ventede «<udvalg>s møde den <dato>:»',
    'title-differs': 'Punkt 1 hedder «Ny havn»; ventede «Nye havn», som indholdsfortegnelsen siger',
    'line-not-understood': 'Linjen «Se kort» blev ikke forstået; ventede titel og sidetal',
    'closed-content-withheld': 'Punkt 2 er lukket; 2 linjer er holdt tilbage',
  } as const;
  const messages = (Object.keys(reasons) as (keyof typeof reasons)[]).map((ruleId, place) => ({
    ...({ ruleId, severity: 'warning' } as const),
    ...(ruleId === 'closed-content-withheld'
      ? { line: 201, lines: [201, 202] as const }
      : { line: 110 + place }),
    reason: reasons[ruleId],
  }));
  const items = [toItem(1, {}), toItem(2, { public: false })];
  const page = renderMeeting(
    '2020-01-01-direktionen',
    toSite([toMeeting('2020-01-01', { items, messages })]),
  );
  const text = toText(page.slice(page.indexOf('id="kilde"')));
  assert.match(
    text,
    /uden at referatet siger, hvem der traf den\. Punkt 1 har en beslutning uden overskrift: «Anbefales\.»\. Linje 110, punkt 1/u,
  );
  assert.match(text, /Her bruges den over teksten\. Punkt 1 hedder «Ny havn»\. Linje 111/u);
  assert.match(text, /Linjen «Se kort» blev ikke forstået\. Linje 112/u);
  assert.match(
    text,
    /udeladt her\. Punkt 2 er lukket; 2 linjer er holdt tilbage\. Linje 201–202, punkt 2/u,
  );
  assert.doesNotMatch(text, /ventede|<udvalg>|hvis den er/u);
});

test('attachments are names with numbers, and the page says that the files are elsewhere', () => {
  const text = toText(toItemHtml(html, 'punkt-1'));
  assert.match(text, /Bilag Filen er ikke i kilden Tilbud 326-2019-23833/u);
});

test('the 2024 layout’s Sagens forløb stands with its date, body and apologies', () => {
  const text = toText(toItemHtml(renderMeeting('2024-01-08-direktionen'), 'punkt-1'));
  assert.match(text, /Sagens forløb Direktionen 18\. december 2023 Drøftet\. Afbud: NN/u);
});

test('previous and next meeting are of the same body', () => {
  assert.match(html, /href="\/arkiv\/moeder\/2017-05-08-direktionen\/" rel="prev"/u);
  assert.match(html, /href="\/arkiv\/moeder\/2024-01-08-direktionen\/" rel="next"/u);
});

test('every address of the site bears the path prefix', () => {
  const addresses = [...html.matchAll(/(?:href|src|action)="(?<to>[^"]*)"/gu)].map(
    (match) => match.groups?.['to'] ?? '',
  );
  assert.ok(addresses.length > 20);
  for (const address of addresses) {
    assert.match(address, /^(?:\/arkiv\/|#|mailto:|https:\/\/referater\.example\.dk\/arkiv\/)/u);
  }
});
