import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ROOT } from '../build-site.ts';
import { breakFile, copyProject } from '../safety/copy-project.ts';

const SEED = '000_2ffb149da372fc3d.txt';

let folder = '';
let first = '';
let second = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-test-launch-'));
  first = copyProject(join(folder, 'first'));
  second = join(folder, 'second');
  mkdirSync(join(first, 'seeds'));
  for (const part of ['arkiv.config.ts', `seeds/${SEED}`])
    cpSync(join(ROOT, part), join(first, part));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds as `npm run build` does; the published styles. */
function build(project: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['src/launch.js', 'cli', 'build'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return readFileSync(join(project, '_site', 'assets', 'site.css'), 'utf8');
}

test('a project that was built and then moved builds where it is now', () => {
  const styles = build(first);
  renameSync(first, second);
  assert.equal(build(second), styles);
});

test('a copy of a project that was built is made of its own files', () => {
  const styles = build(first);
  cpSync(first, second, { recursive: true, verbatimSymlinks: true });
  breakFile(join(second, 'templates', 'assets', 'site.css'), ':root', ':root:root');
  assert.notEqual(build(second), styles);
  assert.equal(build(first), styles);
});
