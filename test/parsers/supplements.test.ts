import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMeeting } from './read.ts';

const read = (...lines: readonly string[]) => readMeeting(lines.join('\n\n'));
const OWN = 'Byrådets møde den 12. marts 2019:';

test('what kind of meeting or text it was is no part of the body’s name', () => {
  for (const line of [
    'REFERAT Byrådet - tillægsdagsorden d. 12-03-2019',
    'REFERAT Byrådet (tillægsdagsorden) d. 12-03-2019',
    'REFERAT Tillægsdagsorden Byrådet d. 12-03-2019',
    'REFERAT Tillægsdagsorden til Byrådet d. 12-03-2019',
    'REFERAT af ekstraordinært møde i Byrådet den 12. marts 2019',
    'EKSTRAORDINÆRT REFERAT Byrådet d. 12-03-2019',
    'TILLÆGSREFERAT Byrådet d. 12-03-2019',
    'TILLÆGSREFERAT\n\nByrådet d. 12-03-2019',
    'REFERAT\n\nByrådet - tillægsdagsorden d. 12-03-2019',
  ]) {
    const { body, date, remarks, messages } = read(line);
    assert.deepEqual([body.name, date, remarks, messages], ['Byrådet', '2019-03-12', [], []], line);
  }
});

test('`Tillægsdagsorden` between two items is a remark of the meeting and no part of the decision above it', () => {
  const meeting = read(
    'REFERAT Byrådet d. 12-03-2019',
    'Punkt 1: Havnen',
    OWN,
    'Godkendt.',
    'Tillægsdagsorden',
    'Punkt 2: Vejen',
    OWN,
    'Udsat.',
  );
  assert.deepEqual(meeting.remarks, ['Tillægsdagsorden']);
  assert.deepEqual(
    meeting.items.flatMap(({ decisions }) => decisions.map(({ text }) => text)),
    ['Godkendt.', 'Udsat.'],
  );
});

test('the same word is an attachment in a list, and text where no item follows', () => {
  const meeting = read(
    'REFERAT Byrådet d. 12-03-2019',
    'Punkt 1: Havnen',
    'Bilag',
    'Tillægsdagsorden',
    'Punkt 2: Vejen',
    OWN,
    'Tillægsdagsorden',
  );
  assert.deepEqual(meeting.remarks, []);
  assert.deepEqual(
    meeting.items[0]?.attachments.map(({ title }) => title),
    ['Tillægsdagsorden'],
  );
  assert.equal(meeting.items[1]?.decisions[0]?.text, 'Tillægsdagsorden');
});
