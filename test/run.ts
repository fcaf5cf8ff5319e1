import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

/**
 * Runs every test file, or those whose path contains one of the arguments (`npm test -- parsers`),
 * far from the time zone and locale that the archive is about.
 * Node's own runner calls no tests at all a success, and a file without tests a passed one:
 * here both fail, so that a test that never ran can't look green.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const filters = process.argv.slice(2);

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file}`)
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .sort()
  .map((file) => join(root, file));

if (files.length === 0) {
  console.error(`No test file in test/ matches: ${filters.join(', ') || '*.test.ts'}`);
  process.exit(1);
}

// The tests of a run share one folder: the built site in it is made once for all of them.
const folder = mkdtempSync(join(tmpdir(), 'arkiv-test-run-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, {
  TZ: 'Pacific/Kiritimati',
  LANG: 'C',
  LC_ALL: 'C',
  ARKIV_TEST_FOLDER: folder,
});

interface TestEvent {
  readonly name: string;
  readonly todo?: string | boolean | undefined;
}

let testCount = 0;
/** Files that Node reports as a test of their own because they hold none. */
const empty: string[] = [];

function countTest(event: TestEvent): void {
  if (files.includes(resolve(root, event.name))) empty.push(event.name);
  else testCount += 1;
}

const timeout = process.env['LONG'] === '1' ? 1_800_000 : 300_000;

run({ files, concurrency: 2, timeout })
  .on('test:pass', countTest)
  .on('test:fail', (event: TestEvent) => {
    if (event.todo === undefined) process.exitCode = 1;
    countTest(event);
  })
  .once('end', () => {
    if (testCount > 0 && empty.length === 0) return;
    process.exitCode = 1;
    const names = empty.map((name) => `\n  ${name}`).join('');
    console.error(`${testCount} tests were run; files without a finished test:${names}`);
  })
  .compose(new spec())
  .pipe(process.stdout);
