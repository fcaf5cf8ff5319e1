import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makeFolder, ROOT } from './build-site.ts';

const PASSES = "import { test } from 'node:test';\ntest('passes', () => {});\n";
const FAILS = "import { test } from 'node:test';\ntest('fails', () => { throw new Error(); });\n";
const EMPTY = 'export const nothing = 1;\n';
const FAR_AWAY = `import assert from 'node:assert/strict';
import { test } from 'node:test';
test('runs far away', () => assert.equal(new Date("2019-01-28T00:00Z").getHours(), 14));
`;

/** Runs a copy of the runner over made-up test files. */
function runTests(files: Readonly<Record<string, string>>, ...filters: string[]) {
  const folder = makeFolder('runner');
  try {
    mkdirSync(join(folder, 'test'));
    copyFileSync(join(ROOT, 'test', 'run.ts'), join(folder, 'test', 'run.ts'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const run = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(folder, 'test', 'run.ts'), ...filters],
      { cwd: folder, env: { ...process.env, NODE_TEST_CONTEXT: undefined }, encoding: 'utf8' },
    );
    return { exitCode: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a run of passing files ends with 0 and with the runner’s own count', () => {
  const { exitCode, output } = runTests({
    'test/a.test.ts': PASSES,
    'test/b/c.test.tsx': FAR_AWAY,
  });
  assert.equal(exitCode, 0, output);
  assert.match(output, /ℹ tests 2\n/u);
  assert.match(output, /ℹ pass 2\n/u);
  assert.match(output, /ℹ duration_ms [\d.]+\n$/u);
});

test('a failing test ends the run with 1', () => {
  const { exitCode, output } = runTests({ 'test/a.test.ts': PASSES, 'test/b.test.ts': FAILS });
  assert.equal(exitCode, 1, output);
  assert.match(output, /ℹ fail 1\n/u);
});

test('a file without a test ends the run with 1, even beside one that passes', () => {
  const { exitCode, output } = runTests({ 'test/a.test.ts': PASSES, 'test/b.test.ts': EMPTY });
  assert.equal(exitCode, 1, output);
  assert.match(output, /b\.test\.ts/u);
});

test('a run without any test file ends with 1', () => {
  assert.equal(runTests({}).exitCode, 1);
  assert.equal(runTests({ 'test/a.test.ts': PASSES }, 'parsers').exitCode, 1);
});

test('an argument runs only the files whose path contains it', () => {
  const files = { 'test/parsers/a.test.ts': PASSES, 'test/src/b.test.ts': FAILS };
  const { exitCode, output } = runTests(files, 'parsers');
  assert.equal(exitCode, 0, output);
  assert.match(output, /ℹ tests 1\n/u);
});
