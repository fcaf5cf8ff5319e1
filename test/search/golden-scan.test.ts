import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeGolden } from './golden.ts';

test('the golden set is what an independent scan of the texts finds', () => {
  const written: unknown = JSON.parse(
    readFileSync(new URL('golden.json', import.meta.url), 'utf8'),
  );
  const golden = makeGolden();
  assert.deepEqual(written, golden);
  const queries = Object.values(golden).flat();
  assert.ok(queries.length >= 120, `${queries.length} queries`);
  assert.ok(queries.filter(({ first }) => first.length === 0).length >= 20);
});
