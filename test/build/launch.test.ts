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
  statSync,
  writeFileSync,
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

/** What a build left for the next one: the functions it has compiled. */
function listFunctions(): readonly string[] {
  const store = join(first, '.cache', 'program');
  return readdirSync(store).flatMap((version) => {
    const folder = join(store, version, 'functions');
    return readdirSync(folder).map((name) => join(folder, name));
  });
}

test('a build takes the functions that an earlier one has compiled, unless they were damaged: then it leaves them anew', () => {
  const styles = build(first);
  const [file = '', ...others] = listFunctions();
  assert.deepEqual(others, []);
  const kept = statSync(file).mtimeMs;
  build(first);
  assert.equal(statSync(file).mtimeMs, kept);
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 1000);
  writeFileSync(file, bytes);
  assert.equal(build(first), styles);
  assert.notDeepEqual(readFileSync(file), bytes);
  const mended = statSync(file).mtimeMs;
  build(first);
  assert.equal(statSync(file).mtimeMs, mended);
});

test('a copy of a project that was built is made of its own files', () => {
  const styles = build(first);
  cpSync(first, second, { recursive: true, verbatimSymlinks: true });
  breakFile(join(second, 'templates', 'assets', 'site.css'), ':root', ':root:root');
  assert.notEqual(build(second), styles);
  assert.equal(build(first), styles);
});
