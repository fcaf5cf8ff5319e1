import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDate,
  formatMonth,
  formatMonthName,
  formatShortDate,
  formatWeekdayDate,
} from '../../src/dates.ts';

test('a date is written in Danish words, without leading zeros', () => {
  assert.equal(formatDate('2017-05-08'), '8. maj 2017');
  assert.equal(formatShortDate('2017-05-08'), '8.5.2017');
  assert.equal(formatWeekdayDate('2017-05-08'), 'mandag den 8. maj 2017');
});

test('a month is written with and without its year', () => {
  assert.equal(formatMonth('2019-01'), 'januar 2019');
  assert.equal(formatMonthName('2019-12'), 'december');
});

test('a day that a time zone skipped keeps its name', (context) => {
  const zone = process.env['TZ'];
  context.after(() => {
    process.env['TZ'] = zone;
  });
  process.env['TZ'] = 'Pacific/Apia';
  assert.equal(new Date(2011, 11, 30).getDate(), 31, 'Samoa had no 30 December 2011');
  assert.equal(formatWeekdayDate('2011-12-30'), 'fredag den 30. december 2011');
});
