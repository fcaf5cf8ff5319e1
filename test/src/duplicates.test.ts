import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDuplicates } from '../../src/duplicates.ts';
import { buildFile } from './parsed.ts';

const text = 'REFERAT Direktionen d. 28-01-2019\n\nMødested Holbækvej 141 B';

test('the same meeting with the same bytes is published once, with a warning', () => {
  const { files, messages } = findDuplicates([
    buildFile({ file: 'b.txt', text }),
    buildFile({ file: 'a.txt', text }),
  ]);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['a.txt'],
  );
  assert.deepEqual(messages, [
    {
      file: 'b.txt',
      ruleId: 'duplicate-meeting',
      severity: 'warning',
      reason: 'Samme møde med samme tekst som a.txt; kun den udgives',
    },
  ]);
});

test('another encoding of the same text is the same text', () => {
  const other = text.replaceAll('\n', '\r\n').normalize('NFD');
  const { messages } = findDuplicates([
    buildFile({ file: 'a.txt', text }),
    buildFile({ file: 'b.txt', text: other }),
  ]);
  assert.equal(messages[0]?.severity, 'warning');
});

test('the same meeting with another text is an error with the first differing line, and the first file is kept', () => {
  const { files, messages } = findDuplicates([
    buildFile({ file: 'b.txt', text: text.replace('141 B', '141 C') }),
    buildFile({ file: 'a.txt', text }),
    buildFile({ file: 'c.txt', text: `${text}\nAfbud: A` }),
  ]);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['a.txt'],
  );
  assert.deepEqual(
    messages.map(({ file, severity, line }) => [file, severity, line]),
    [
      ['b.txt', 'error', 3],
      ['c.txt', 'error', 4],
    ],
  );
  assert.doesNotMatch(JSON.stringify(messages), /Holbækvej|Afbud/u, 'a message quotes no text');
});

test('another day, body or start time is another meeting', () => {
  const { files, messages } = findDuplicates([
    buildFile({ file: 'a.txt', startTime: '09:00' }),
    buildFile({ file: 'b.txt', startTime: '10:00' }),
    buildFile({ file: 'c.txt', startTime: '09:00', date: '2019-01-29' }),
    buildFile({ file: 'd.txt', startTime: '09:00', body: 'Økonomiudvalget' }),
  ]);
  assert.equal(files.length, 4);
  assert.deepEqual(messages, []);
});
