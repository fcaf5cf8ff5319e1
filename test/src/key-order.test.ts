import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { buildKeySort } from '../../src/key-order.ts';

const sortKeys = buildKeySort(
  z.strictObject({
    id: z.string(),
    lines: z.tuple([z.int(), z.int()]),
    by: z.strictObject({ name: z.string(), slug: z.string() }).exactOptional(),
    items: z.array(z.strictObject({ title: z.string(), text: z.string().exactOptional() })),
  }),
);

test('keys come in the order of the schema, on every level', () => {
  const sorted = sortKeys({
    items: [{ text: 'b', title: 'a' }, { title: 'c' }],
    by: { slug: 'direktionen', name: 'Direktionen' },
    lines: [2, 1],
    id: 'x',
  });
  assert.equal(
    JSON.stringify(sorted),
    '{"id":"x","lines":[2,1],"by":{"name":"Direktionen","slug":"direktionen"},"items":[{"title":"a","text":"b"},{"title":"c"}]}',
  );
});

test('an absent key stays absent', () => {
  assert.deepEqual(Object.keys(sortKeys({ items: [], id: 'x' })), ['id', 'items']);
});

test('a key that the schema lacks is kept, last, for its check to report', () => {
  assert.equal(
    JSON.stringify(sortKeys({ secret: 1, id: 'x', items: [{ content: [], title: 'a' }] })),
    '{"id":"x","items":[{"title":"a","content":[]}],"secret":1}',
  );
});
