import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';

function read(...lines: readonly string[]) {
  const text = ['REFERAT Direktionen d. 28-01-2019', ...lines].join('\n\n');
  const { tree, file } = parseReferat(text);
  const meeting = toParsedMeeting(tree, file);
  assert.ok(meeting);
  return meeting;
}

test('a title that the contents list breaks over two lines is one entry', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Ansøgning til puljen om støtte til et projekt om virtuelle',
    'opfølgningsmøder.....\t3',
    'Eventuelt.....\t4',
    'Punkt 1: Ansøgning til puljen om støtte til et projekt om virtuelle opfølgningsmøder',
    'Punkt 2: Eventuelt',
  );
  assert.deepEqual(
    meeting.items.map(({ status, listedTitle }) => [status, listedTitle]),
    [
      ['present', undefined],
      ['present', undefined],
    ],
  );
  assert.deepEqual(meeting.remarks, []);
});

test('a second case number under one heading begins the item whose heading is lost, its `Åbent` with it', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Budget.....\t3',
    'Ferieplan.....\t4',
    'Punkt 1: Budget',
    'Sagsnr.: 326-2019-1',
    'Åbent',
    'Sagsnr.: 326-2019-2',
  );
  assert.deepEqual(
    meeting.items.map(({ number, status, caseNumber, lines }) => [
      number,
      status,
      caseNumber,
      lines,
    ]),
    [
      ['1', 'present', '326-2019-1', [9, 11]],
      ['2', 'recovered', '326-2019-2', [13, 15]],
    ],
  );
});

test('the line that says when the meeting ended is its end time, and no part of the last decision', () => {
  const meeting = read(
    'Punkt 1: Eventuelt',
    'Direktionens møde den 28. januar 2019:',
    'Godkendt.',
    'Mødet hævet kl. 14:45',
  );
  assert.equal(meeting.endTime, '14:45');
  assert.equal(meeting.items[0]?.decisions[0]?.text, 'Godkendt.');
});

test('the same line in another item than the last is text of that item', () => {
  const meeting = read(
    'Punkt 1: Budget',
    'Direktionens møde den 28. januar 2019:',
    'Godkendt.',
    'Mødet hævet kl. 14:45',
    'Punkt 2: Eventuelt',
  );
  assert.equal(meeting.endTime, undefined);
  assert.equal(meeting.items[0]?.decisions[0]?.text, 'Godkendt.\n\nMødet hævet kl. 14:45');
});

test('a line between the contents list and the first heading is kept as a remark', () => {
  const meeting = read(
    'Indholdsfortegnelse',
    'Budget.....\t3',
    'Dagsordenen udsendt d. 21.',
    'Punkt 1: Budget',
  );
  assert.deepEqual(meeting.remarks, ['Dagsordenen udsendt d. 21.']);
  assert.deepEqual(
    meeting.messages.map(({ ruleId, line }) => [ruleId, line]),
    [['line-not-understood', 7]],
  );
});

test('numbering that starts at 49 keeps its numbers, and the order counts from 1', () => {
  const meeting = read('Punkt 49: Budget', 'Punkt 50: Ferieplan', 'Punkt 50a: Eventuelt');
  assert.deepEqual(
    meeting.items.map(({ id, order }) => [id, order]),
    [
      ['punkt-49', 1],
      ['punkt-50', 2],
      ['punkt-50a', 3],
    ],
  );
});
