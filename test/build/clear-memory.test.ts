import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildClearMemory } from '../../src/clear-memory.ts';

const readUse = () => process.memoryUsage().heapUsed;

test('what isn’t used any more is cleared where it has become much', () => {
  const clear = buildClearMemory();
  clear();
  const before = readUse();
  let rubbish: unknown[] = Array.from({ length: 1_000_000 }, (_, place) => ({ place }));
  assert.ok(readUse() > before * 1.2);
  rubbish = [];
  clear();
  assert.equal(rubbish.length, 0);
  assert.ok(readUse() < before * 1.1);
});
