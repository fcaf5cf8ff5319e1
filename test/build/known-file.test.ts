import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toKnownFile } from '../../src/input.ts';

test('a file that was read before is found again by its relative path, wherever the process stands by then', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-known-'));
  const before = process.cwd();
  t.after(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, 'a.txt'), 'REFERAT');
  const sha256 = createHash('sha256').update('REFERAT').digest('hex');
  process.chdir(folder);
  const known = toKnownFile('a.txt', { file: 'a.txt', sha256 });
  process.chdir(tmpdir());
  assert.equal(known.text, 'REFERAT');
});
