import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseNumber, DocumentNumber } from '../../parsers/values.ts';
import { buildArchive } from '../../src/archive.ts';
import type { Site } from '../../src/site.ts';
import renderCase from '../../templates/case.11ty.tsx';
import { toArchiveFile } from '../src/parsed.ts';
import { toText } from './read-html.ts';
import { SAMPLE, toDecision, toItem, toMeeting, toSite } from './sample-site.ts';

const OLD = '326-2018-33014' as CaseNumber;
const NEW = '23-010268' as CaseNumber;
const texts = { about: '' as never, glossary: '' as never };

function renderNumber(site: Site, number: string): string {
  const entry = site.archive.caseByNumber.get(number);
  if (entry === undefined) throw new Error(`No case ${number}`);
  return renderCase({ site, texts, entry });
}

/** A case with an item a day, all with one title. */
const toCourse = (days: readonly string[], caseNumber = OLD) =>
  days.map((day) => toMeeting(day, { items: [toItem(1, { title: 'Skole', caseNumber })] }));

test('every mark of the chart leads to its line in the list, in the same order', () => {
  const html = renderNumber(toSite(toCourse(['2018-10-22', '2019-01-28', '2021-05-25'])), OLD);
  const marks = [
    ...html.matchAll(/<a href="#(?<id>forloeb-\d+)"[^>]*aria-label="(?<words>[^"]*)"/gu),
  ];
  assert.deepEqual(
    marks.map(({ groups }) => groups?.['words']),
    [
      '22. oktober 2018, Direktionen, på dagsordenen',
      '28. januar 2019, Direktionen, på dagsordenen',
      '25. maj 2021, Direktionen, på dagsordenen',
    ],
  );
  for (const { groups } of marks) assert.ok(html.includes(`id="${groups?.['id']}"`));
});

test('the chart is linear: equal times are equal lengths', () => {
  const html = renderNumber(toSite(toCourse(['2021-01-01', '2022-01-01', '2023-01-01'])), OLD);
  const [a = 0, b = 0, c = 0] = [...html.matchAll(/<circle cx="(?<x>[\d.]+)"/gu)].map(
    ({ groups }) => Number(groups?.['x']),
  );
  assert.ok(a < b && Math.abs(b - a - (c - b)) < 0.5, `${a} ${b} ${c}`);
});

test('a course of a few days has no chart: the list says it', () => {
  const html = renderNumber(toSite(SAMPLE), '326-2019-830');
  assert.doesNotMatch(html, /case-chart/u);
  assert.match(toText(html), /30\. januar 2019 Økonomiudvalget Godkendt/u);
});

test('numbers that the municipality says are one case share a timeline, and the page says who said so', () => {
  const { config, urls } = toSite([]);
  const files = [...toCourse(['2019-01-28']), ...toCourse(['2024-01-08'], NEW)].map((meeting) =>
    toArchiveFile(`${meeting.date}.txt`, meeting),
  );
  const archive = buildArchive(files, { aliases: [[OLD, NEW, '24-000001' as CaseNumber]] });
  const html = renderNumber({ config, urls, archive }, OLD);
  const text = toText(html);
  assert.match(text, /Samme sag i et andet system 23-010268 , 24-000001 \(ikke i arkivet\)/u);
  assert.match(text, /Det står ikke i referaterne\./u);
  assert.match(text, /8\. januar 2024 Direktionen Sagsnr\. 23-010268/u);
  assert.doesNotMatch(html, /href="[^"]*24-000001/u);
  assert.doesNotMatch(toText(renderNumber(toSite(toCourse(['2019-01-28'])), OLD)), /Samme sag/u);
});

test('the course names who sent apologies, as the item itself does', () => {
  assert.match(
    toText(renderNumber(toSite(SAMPLE), NEW)),
    /18\. december 2023 Direktionen Fra Sagens forløb Drøftet\. Afbud: NN Puljer/u,
  );
  const decisions = [toDecision({ text: 'Udsat.', apologies: ['MvdL'] })];
  const decided = toMeeting('2020-01-01', { items: [toItem(1, { caseNumber: OLD, decisions })] });
  assert.match(toText(renderNumber(toSite([decided]), OLD)), /Udsat\. Afbud: MvdL Titel 1/u);
});

test('documents and attachments say which day’s item has them', () => {
  const documentNumber = '326-2019-23175' as DocumentNumber;
  const attachments = [{ title: 'Bilag 1' }];
  const days = ['2018-10-22', '2019-01-28'].map((day) =>
    toMeeting(day, {
      items: [
        toItem(7, { title: 'Eventuelt', caseNumber: OLD, documentNumber, attachments, order: 1 }),
      ],
    }),
  );
  const html = renderNumber(toSite(days), OLD);
  for (const day of ['22. oktober 2018', '28. januar 2019']) {
    assert.ok(html.includes(`>Eventuelt, ${day}</a>`), day);
    assert.ok(html.includes(`>Direktionen, punkt 7, ${day}</a>`), day);
  }
});

test('a case says how to refer to it, and has a feed', () => {
  const html = renderNumber(toSite(SAMPLE), '326-2019-830');
  assert.match(
    toText(html),
    /Kalundborg Kommune, sag 326-2019-830\. https:\/\/referater\.example\.dk\/arkiv\/sager\/326-2019-830\//u,
  );
  assert.match(
    html,
    /<link rel="alternate" type="application\/atom\+xml"[^>]*326-2019-830\/feed\.xml/u,
  );
});
