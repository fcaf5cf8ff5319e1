import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from '../../parsers/values.ts';
import { runs } from './texts.ts';

const MONTHS =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const day = fc.date({
  min: new Date(Date.UTC(1970, 0, 1)),
  max: new Date(Date.UTC(2099, 11, 31)),
  noInvalidDate: true,
});

test('a day written in any of the source’s ways is read back as that day', () => {
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', two = ''] = iso.split('-');
      const one = String(Number(two));
      const name = MONTHS[Number(month) - 1];
      for (const text of [
        `${one}. ${name} ${year}`,
        `${two}. ${name} ${year}`,
        `${one}.${name} ${year}`,
        `${two}-${month}-${year}`,
        `${one}-${Number(month)}-${year}`,
        `${two}.${month}.${year}`,
        `${one}/${Number(month)} ${year}`,
      ])
        assert.equal(parseDate(text), iso, text);
    }),
    runs,
  );
});

test('only whole days of the calendar are dates', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1900, max: 2100 }), (d, m, y) => {
      const date = new Date(Date.UTC(y, m - 1, d));
      const isDay = m >= 1 && m <= 12 && d >= 1 && date.getUTCMonth() === m - 1;
      const iso = isDay ? date.toISOString().slice(0, 10) : undefined;
      assert.equal(parseDate(`${d}-${m}-${y}`), iso);
    }),
    runs,
  );
});

test('any words are a date or none, and never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const date = parseDate(text);
      assert.ok(date === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(date));
    }),
    runs,
  );
});
