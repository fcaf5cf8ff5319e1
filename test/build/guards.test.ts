import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findCprNumbers, maskCprNumbers, readSourceNumbers } from '../../src/guards.ts';

const HITS = [
  ['a hyphen', '010190-1234'],
  ['nothing between', '0101901234'],
  ['a space', '010190 1234'],
  ['a no-break space', '010190\u00a01234'],
  ['an en dash', '010190–1234'],
  ['a minus sign', '010190\u22121234'],
  ['blanks around the hyphen', '010190 - 1234'],
  ['a soft hyphen', '010190\u00ad1234'],
  ['a line break', '010190-\n1234'],
  ['a Windows line break and an indent', '010190\r\n  1234'],
  ['an empty line behind the hyphen', '010190-\n\n1234'],
  ['an empty line before the hyphen', '010190\r\n \r\n-1234'],
  ['a day with 60 added', '610190-1234'],
  ['the last day of a month with 60 added', '911290-0000'],
  ['a leap day', '290200-1234'],
  ['no modulus 11', '010107-1111'],
  ['a full stop before and after', 'født.010190-1234.'],
  ['brackets', '(010190-1234)'],
  ['a word before and after', 'cpr010190-1234e'],
  ['letters that a hash has too', 'abe0101901234'],
] as const;

const MISSES = [
  ['a day that no month has', '320190-1234'],
  ['a month that no year has', '011390-1234'],
  ['a leap day of another year', '290201-1234'],
  ['the 31st of April', '310490-1234'],
  ['day 60', '600190-1234'],
  ['a document number', '326-2018-294869'],
  ['a document number before a year', '326-2018-010190 2019'],
  ['a new case number before a year', '23-010268 2024'],
  ['a longer run of digits before', '12010190-1234'],
  ['a longer run of digits after', '010190-12345'],
  ['two columns of a table', '010190\t1234'],
  ['two paragraphs', '010190\n\n1234'],
  ['a paragraph and a point of a list', '010190\n\n- 1234'],
  ['two paragraphs between', '010190-\n\n\n1234'],
  ['the middle of a hash', '463fc0101901234e'],
  ['an EAN number', '5798009811233'],
] as const;

for (const [name, text] of HITS) {
  test(`a CPR number is found with ${name}`, () => {
    assert.equal(findCprNumbers(`Sagen om ${text} er`).length, 1);
  });
}

for (const [name, text] of MISSES) {
  test(`${name} is no CPR number`, () => {
    assert.deepEqual(findCprNumbers(`Sagen om ${text} er`), []);
  });
}

test('a hit is placed by line and column, whatever ends the lines', () => {
  const text = 'en\r\nto\nab 010190-1234\rcd 020290-1234';
  assert.deepEqual(findCprNumbers(text), [
    { line: 3, column: 4 },
    { line: 4, column: 4 },
  ]);
});

test('a source’s number is placed also where marks or tags that nobody sees stand within it', () => {
  for (const number of [
    '0101\u00ad90-1234',
    '01019\u200b0-1234',
    '<u>010190</u>-1234',
    '010190-1<b>2</b>34',
    '010190-12\u206034',
  ]) {
    const text = `en\nto \u00ad${number} tre\n010290-1234`;
    assert.deepEqual(
      findCprNumbers(text).map(({ line }) => line),
      [2, 3],
      JSON.stringify(number),
    );
    assert.deepEqual(
      readSourceNumbers(text).map(({ digits }) => digits),
      ['0101901234', '0102901234'],
    );
  }
});

test('a source’s number is placed wherever it stands, also where another place has it with a mark', () => {
  const text = '010190-1234\n0101<u>90</u>-1234\nto\u00ad\n010190-1234';
  assert.deepEqual(
    findCprNumbers(text).map(({ line }) => line),
    [1, 2, 4],
  );
});

test('a masked text has no digit of the number left, and all of its other digits', () => {
  assert.equal(maskCprNumbers('2019/010190-1234.txt'), '2019/******-****.txt');
  assert.equal(maskCprNumbers('326-2018-294869'), '326-2018-294869');
});

test('the real referater have no false alarm', () => {
  const names = readdirSync('seeds');
  assert.equal(names.length, 5);
  for (const name of names) {
    assert.deepEqual(findCprNumbers(readFileSync(`seeds/${name}`, 'utf8')), [], name);
  }
});

test('time grows with the length of the text only', () => {
  const texts = ['0101901', '010190\n', '010190-', '010190-1234\n', ' '].map((part) =>
    part.repeat(Math.ceil(1e6 / part.length)),
  );
  const began = performance.now();
  for (const text of texts) findCprNumbers(text);
  assert.ok(performance.now() - began < 3000);
});
