import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
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

test('settings that are kept with the compiled program are read again when they change', () => {
  const styles = build(first);
  const store = join(first, '.cache', 'program');
  const kept = readdirSync(store).flatMap((version) =>
    readdirSync(join(store, version, 'settings')),
  );
  assert.equal(kept.length, 1);
  assert.equal(build(first), styles);
  breakFile(join(first, 'arkiv.config.ts'), '#1b4a7d', '#7d1b1b');
  assert.match(build(first), /#7d1b1b/u);
});

test('a copy of a project that was built is made of its own files', () => {
  const styles = build(first);
  cpSync(first, second, { recursive: true, verbatimSymlinks: true });
  breakFile(join(second, 'templates', 'assets', 'site.css'), ':root', ':root:root');
  assert.notEqual(build(second), styles);
  assert.equal(build(first), styles);
});
