import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

test('entries of the contents list may be written as headings: each item is there once, and closed where its entry is', () => {
  const meeting = readMeeting(
    [
      'REFERAT Byrådet d. 12-03-2019',
      'Indholdsfortegnelse',
      'Punkt 1: Havnen.....\t3',
      'Punkt 2: Lukket: Personsag.....\t4',
      'Lukket Punkt 3: Grunden ........ 5',
      'Punkt 4: Regnskab 2018\t6',
      'Punkt 1: Havnen',
      'Åbent',
      'Punkt 2: Personsag',
      'Hemmelig sag.',
      'Punkt 3: Grunden',
      'Hemmelig pris.',
      'Punkt 4: Regnskab 2018',
    ].join('\n\n'),
  );
  assert.deepEqual(
    meeting.items.map(({ number, status, title, listedTitle, public: isOpen }) => [
      number,
      status,
      title,
      listedTitle,
      isOpen,
    ]),
    [
      ['1', 'present', 'Havnen', undefined, true],
      ['2', 'present', 'Personsag', undefined, false],
      ['3', 'present', 'Grunden', undefined, false],
      ['4', 'present', 'Regnskab 2018', undefined, true],
    ],
  );
  assert.ok(!JSON.stringify(meeting).includes('Hemmelig'));
});

test('a foot of a page in the list is no entry and no text of an item', () => {
  const meeting = readMeeting(
    [
      'REFERAT Byrådet d. 12-03-2019',
      'Indholdsfortegnelse',
      'Havnen.....\t3',
      'Side 1 af 9',
      'Vejen.....\t4',
      'Side 2 af 9',
    ].join('\n\n'),
  );
  assert.deepEqual(
    meeting.items.map(({ title, status }) => [title, status]),
    [
      ['Havnen', 'listed-only'],
      ['Vejen', 'listed-only'],
    ],
  );
  assert.deepEqual(meeting.remarks, []);
});

test('text below the list is the first item’s where its heading alone is lost, a remark where several are, and withheld where a closed item is lost too', () => {
  const read = (...entries: readonly string[]) =>
    readMeeting(
      [
        'REFERAT Byrådet d. 12-03-2019',
        'Indholdsfortegnelse',
        ...entries,
        'Skolen.....\t5',
        'En linje om en gnavpotte.',
        `Punkt ${entries.length + 1}: Skolen`,
      ].join('\n\n'),
    );
  const { remarks, items } = read('Havnen.....\t3');
  assert.deepEqual(remarks, []);
  assert.equal(items[0]?.sections[0]?.text, 'En linje om en gnavpotte.');
  assert.deepEqual(read('Havnen.....\t3', 'Vejen.....\t4').remarks, ['En linje om en gnavpotte.']);
  const meeting = read('Havnen.....\t3', 'Lukket: Personsag.....\t4');
  assert.ok(!JSON.stringify(meeting).includes('gnavpotte'));
  assert.ok(meeting.messages.some(({ ruleId }) => ruleId === 'closed-content-withheld'));
});
