import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepLatest } from '../../src/latest.ts';

test('what was asked for last is remembered, what was asked for longest ago is not', () => {
  const made: string[] = [];
  const keep = keepLatest<string>(2);
  const ask = (name: string) =>
    keep(name, () => {
      made.push(name);
      return name.toUpperCase();
    });
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});
