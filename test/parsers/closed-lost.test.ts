import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

/** A meeting whose second item is closed and has lost its heading; `left` is what stands of it below item 1. */
function read(first: readonly string[], left: readonly string[]) {
  return readMeeting(
    [
      'REFERAT Byrådet d. 12-03-2024',
      'Indholdsfortegnelse',
      'Havnen.....\t3',
      'Lukket: Personsag.....\t4',
      'Skolen.....\t5',
      'Punkt 1: Havnen',
      ...first,
      ...left,
      'Punkt 3: Skolen',
      '23-010270',
      'Beslutning',
      'Drøftet.',
    ].join('\n\n'),
  );
}
const OF_2019 = ['Sagsnr.: 326-2019-830', 'Byrådets møde den 12. marts 2024:', 'Godkendt.'];
const OF_2024 = ['23-010268', 'Beslutning', 'Godkendt.'];
const PASSAGES = ['Sagsfremstilling', 'Resume og sagens baggrund', 'Havnen er lav.'];

test('what a closed item left under the item before reaches no field, however it begins', () => {
  for (const [first, left] of [
    [OF_2019, ['Økonomiudvalgets møde den 20. marts 2024:', 'Hemmelig afgørelse.']],
    [OF_2024, ['Resume og sagens baggrund', 'Hemmelig tekst om gnavpotten.']],
    [OF_2024, ['Bilag', 'Hemmelig kontrakt']],
    [[...OF_2024, ...PASSAGES, 'Bilag', 'Kort'], ['Hemmelig tekst om en gnavpotte.']],
    [
      [...OF_2024, ...PASSAGES, 'Sagens forløb', '18-12-2023 Byrådet', 'Udsat.', 'Afbud: Lis Kjær'],
      ['Hemmelig tekst om en gnavpotte.'],
    ],
    [
      [
        'Sagsnr.: 326-2019-830',
        'Sagstype',
        'Beslutning.',
        'Byrådets møde den 12. marts 2024: Godkendt.',
      ],
      ['Hemmelig tekst om en gnavpotte.'],
    ],
    [['Genoptaget fra maj'], ['Åbent', '23-010269', 'Beslutning', 'Hemmelig afgørelse.']],
  ] as const) {
    const meeting = read(first, left);
    const [open, closed, last] = meeting.items;
    assert.deepEqual([closed?.public, closed?.status, last?.public], [false, 'recovered', true]);
    assert.ok(!JSON.stringify(meeting).includes('Hemmelig'), left.join(' / '));
    const alone = read(first, []).items[0];
    assert.deepEqual(open, { ...alone, lines: open?.lines }, left.join(' / '));
    assert.ok(
      meeting.messages.some(({ ruleId }) => ruleId === 'closed-content-withheld'),
      left.join(' / '),
    );
  }
});

test('of an item whose heading and repeated title are lost, the head comes along', () => {
  const { items } = readMeeting(
    [
      'REFERAT Byrådet d. 12-03-2019',
      'Indholdsfortegnelse',
      'Havnen.....\t3',
      'Vejen.....\t4',
      'Punkt 1: Havnen',
      'Sagsnr.: 326-2019-830',
      'Byrådets møde den 12. marts 2019:',
      'Godkendt.',
      'Sagsfremstilling',
      'Åbent',
      'Sagsnr.: 326-2019-831 J.nr.: 00.13.02',
      'Sagstype',
      'Drøftelse.',
    ].join('\n\n'),
  );
  const { status, caseNumber, journalNumber, caseType, attachments } = items[1] ?? {};
  assert.deepEqual(
    [status, caseNumber, journalNumber, caseType, attachments],
    ['recovered', '326-2019-831', '00.13.02', 'Drøftelse', []],
  );
});
