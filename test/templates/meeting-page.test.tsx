import assert from 'node:assert/strict';
import { test } from 'node:test';
import render from '../../templates/meeting.11ty.tsx';
import { toItemHtml, toText } from './read-html.ts';
import { SAMPLE, toItem, toMeeting, toSection, toSite } from './sample-site.ts';

const site = toSite(SAMPLE);

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
  assert.equal(text.replace(/^.*?> /u, ''), 'Punkt 3 Sager på vej Lukket # Sagsnr. 16-048515K');
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
  assert.match(toText(list), /Punkt 2 står kun her \(linje 12, punkt 2/u);
  assert.match(list, /href="#punkt-2"/u);
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
