import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };

const SET_ALL = `
  const { compileLate } = await import('./src/compile-late.js');
  const { holdMemory } = await import('./src/hold-memory.js');
  const { prepareMemory } = await import('./src/prepare-memory.ts');
  compileLate();
  holdMemory();
  prepareMemory(1_000_000);
`;

test('what a build tells Node of its memory and its functions is known to this Node: nothing is printed', () => {
  const flags = manifest.scripts.build.split(' ').filter((part) => part.startsWith('--'));
  const args = [...flags, '--import', 'tsx', '--input-type=module', '--eval', SET_ALL];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
});
