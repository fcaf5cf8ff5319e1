import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

const HEAD = ['REFERAT Kommunalbestyrelsen d. 25-09-2019', '', 'Indholdsfortegnelse', ''];
const UNDER = ['', 'Åbent', '', 'Sagsnr.: 326-2018-5533', ''];

test('a title that is broken over two lines in list, heading and repetition is one title, and says nothing twice', () => {
  const { items, remarks, messages } = readMeeting(
    [
      ...HEAD,
      'Forslag til lokalplan for et boligområde og tillæg nr. 12 til',
      'kommuneplanen - endelig vedtagelse.....\t4',
      'Spørgetid.....\t7',
      '',
      'Punkt 142: Forslag til lokalplan for et boligområde og tillæg nr. 12 til',
      'kommuneplanen - endelig vedtagelse',
      '',
      'Sagsfremstilling',
      '',
      '142. Forslag til lokalplan for et boligområde og tillæg nr. 12 til',
      'kommuneplanen - endelig vedtagelse',
      ...UNDER,
      'Punkt 143: Spørgetid',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ title, listedTitle, caseNumber, sections }) => [
      title,
      listedTitle,
      caseNumber,
      sections.length,
    ]),
    [
      [
        'Forslag til lokalplan for et boligområde og tillæg nr. 12 til kommuneplanen - endelig vedtagelse',
        undefined,
        '326-2018-5533',
        0,
      ],
      ['Spørgetid', undefined, undefined, 0],
    ],
  );
  assert.deepEqual([remarks, messages], [[], []]);
});

test('a title that the list names whole is whole where its heading breaks off', () => {
  const { items } = readMeeting(
    [
      ...HEAD,
      'Kvalitetsstandarder for Ældre og Handicap.....\t4',
      '',
      'Punkt 1: Kvalitetsstandarder for Ældre',
      'og Handicap',
      ...UNDER,
    ].join('\n'),
  );
  assert.equal(items[0]?.title, 'Kvalitetsstandarder for Ældre og Handicap');
});

test('a closed item whose mark stands on the second line of its title is closed', () => {
  const { items } = readMeeting(
    [
      ...HEAD.slice(0, 2),
      'Punkt 1: Forhandling om køb af',
      'en ejendom - Lukket punkt',
      '',
      'Ejeren vil have 3 mio. kr.',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ title, public: isPublic, sections }) => [title, isPublic, sections]),
    [['Forhandling om køb af en ejendom', false, []]],
  );
});

test('a whole title with a sentence right under it is not broken', () => {
  const { items } = readMeeting(
    [...HEAD.slice(0, 2), 'Punkt 1: Spørgetid', 'Ingen spørgsmål.'].join('\n'),
  );
  assert.equal(items[0]?.title, 'Spørgetid');
  assert.equal(items[0]?.sections[0]?.text, 'Ingen spørgsmål.');
});

test('a broken title in the list whose heading is lost is one entry', () => {
  const { items, remarks } = readMeeting(
    [
      ...HEAD,
      'Spørgetid.....\t3',
      'Lukket: Forhandling om køb af',
      'en ejendom ved havnen og',
      'om leje af den.....\t4',
      '',
      'Punkt 1: Spørgetid',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ title, public: isPublic, status }) => [title, isPublic, status]),
    [
      ['Spørgetid', true, 'present'],
      ['Forhandling om køb af en ejendom ved havnen og om leje af den', false, 'listed-only'],
    ],
  );
  assert.deepEqual(remarks, []);
});

test('a heading that has lost its colon is one where the list names its title', () => {
  const { items } = readMeeting(
    [
      ...HEAD,
      'Budget.....\t3',
      'Lukket: Udbud.....\t4',
      '',
      'Punkt 1. Budget',
      '',
      'Punkt 4 i bilaget er rettet.',
      '',
      'Punkt 2 Udbud',
      '',
      'Tilbuddet er lavt.',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ title, public: isPublic, sections }) => [
      title,
      isPublic,
      sections.map(({ text }) => text),
    ]),
    [
      ['Budget', true, ['Punkt 4 i bilaget er rettet.']],
      ['Udbud', false, []],
    ],
  );
});

test('the sign of a closed item may stand between its number and its title', () => {
  const { items } = readMeeting(
    [
      ...HEAD.slice(0, 2),
      'Punkt 1: Budget',
      '',
      'Godt.',
      '',
      'Punkt 2 (Lukket): Udbud',
      '',
      'Tilbuddet er lavt.',
    ].join('\n'),
  );
  assert.deepEqual(
    items.map(({ title, public: isPublic, sections }) => [title, isPublic, sections.length]),
    [
      ['Budget', true, 1],
      ['Udbud', false, 0],
    ],
  );
});
