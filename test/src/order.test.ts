import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDanish, sortCaseNumbers } from '../../src/order.ts';

test('case numbers have the same order whether sorted quickly or by the rules of Danish', () => {
  const digits = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`, 'u'));
  const old = fc.tuple(digits(2, 4), digits(4, 4), digits(1, 8)).map((parts) => parts.join('-'));
  const young = fc
    .tuple(digits(2, 2), digits(5, 7), fc.constantFrom('', 'K', 'A', 'Z'))
    .map(([year, number, letter]) => `${year}-${number}${letter}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(old, young), { maxLength: 30 }), (numbers) => {
      assert.deepEqual(sortCaseNumbers(numbers), numbers.toSorted(compareDanish));
    }),
    { seed: 1 },
  );
});
