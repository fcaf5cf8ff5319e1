import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { takeLock } from '../../src/lock.ts';
import { runCommand } from '../../src/run-command.ts';

const PROJECT = process.cwd();
const SEEDS = resolve('seeds');
const MEETING = '_site/moeder/2019-01-28-direktionen/index.html';
const CPR = '010190-1234';

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-cli-'));
  mkdirSync(join(folder, 'seeds'));
  copyFileSync(join(PROJECT, 'arkiv.config.ts'), join(folder, 'arkiv.config.ts'));
  addSeed('000_2ffb149da372fc3d.txt');
  process.chdir(folder);
});
afterEach(async () => {
  // The search's own process stands in the folder.
  process.chdir(PROJECT);
  rmSync(folder, { recursive: true });
});

function addSeed(name: string): void {
  copyFileSync(join(SEEDS, name), join(folder, 'seeds', name));
}

function addFile(name: string, text: string): void {
  writeFileSync(join(folder, 'seeds', name), text);
}

/** The command line in the test's own folder and this process: loading the program anew takes longer than the work. */
async function run(args: readonly string[]): Promise<Run> {
  const [log, error] = (['log', 'error'] as const).map((name) =>
    mock.method(console, name, () => {}),
  );
  let progress = '';
  mock.method(process.stderr, 'write', (text: string) => {
    progress += text;
    return true;
  });
  const exitCode = await runCommand(args).finally(() => mock.restoreAll());
  const toText = (spy: typeof log) =>
    (spy?.mock.calls ?? []).map((call) => `${String(call.arguments)}\n`).join('');
  return { exitCode, stdout: toText(log), stderr: progress + toText(error) };
}

/** The command line as a person runs it. */
async function runProcess(args: readonly string[]): Promise<Run> {
  const launch = join(PROJECT, 'src/launch.js');
  const child = spawn(process.execPath, [launch, 'cli', ...args], {
    cwd: folder,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { exitCode: await ended, stdout, stderr };
}

function isPublished(): boolean {
  return existsSync(join(folder, MEETING));
}

const WRONG_USE: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /mangler en kommando/u],
  [['byg'], /Ukendt kommando: byg/u],
  [['build', '--out', 'x'], /Ukendt valgmulighed: --out/u],
  [['build', '-x'], /Ukendt valgmulighed: -x/u],
  [['build', '--output'], /--output mangler en værdi/u],
  [['build', '--output', '--strict'], /--output mangler en værdi/u],
  [['build', '--input='], /--input mangler en værdi/u],
  [['build', '--strict=ja'], /--strict tager ingen værdi/u],
  [['build', 'seeds'], /Uventet argument: seeds/u],
  [['build', '--input', 'none'], /Mappen none findes ikke/u],
  [['build', '--input', 'empty'], /ingen \.txt-filer/u],
  [['build', '--config', 'none.ts'], /none\.ts findes ikke/u],
  [['check', '--config', 'none.ts'], /none\.ts findes ikke/u],
  [['build', '--output', 'mine'], /ikke har lavet/u],
  [['build', '--output', 'seeds'], /overlapper/u],
  [['build', '--output', 'seeds/site'], /overlapper/u],
  [['build', '--output', 'genvej/site'], /overlapper/u],
  [['check', 'none.txt'], /none\.txt findes ikke/u],
  [['parse'], /mangler mindst én fil/u],
  [['parse', 'none.txt'], /none\.txt findes ikke/u],
  [['start', '--port', '99999'], /ikke et portnummer/u],
];

test('wrong use ends with 2 and says in Danish what is wrong, and nothing is written', async () => {
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'brev.txt'), '');
  symlinkSync('seeds', join(folder, 'genvej'));
  const before = readdirSync(folder, { recursive: true }).sort();
  for (const [args, message] of WRONG_USE) {
    const { exitCode, stdout, stderr } = await run(args);
    assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
  assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
});

test('a bad file is named with its place and ends with 1; the rest is published', async () => {
  addFile('brev.txt', 'Kære borger\n');
  const { exitCode, stdout, stderr } = await runProcess(['build']);
  assert.equal(exitCode, 1);
  assert.match(stderr, /^seeds\/brev\.txt:\d+:\d+ {2}head-missing {2}\S/mu);
  assert.match(stdout, /^1 møde, 8 punkter, \d+ sager$/mu);
  assert.ok(isPublished());
  assert.ok(existsSync(join(folder, '_site/pagefind/pagefind.js')));
});

test('a privacy stop, an input without any referat and a failed last step leave the old site', async () => {
  assert.equal((await run(['build'])).exitCode, 0);
  const before = readlinkSync(join(folder, '_site'));

  addFile('cpr.txt', `\n\nREFERAT Direktionen d. 04-02-2019\n\nOm ${CPR}.`);
  const stopped = await run(['build']);
  assert.equal(stopped.exitCode, 1);
  assert.match(stopped.stderr, /^seeds\/cpr\.txt:5:4 {2}cpr-number/mu);
  assert.doesNotMatch(stopped.stdout + stopped.stderr, /010190|1234/u);

  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'letters', 'brev.txt'), 'Kære borger');
  const none = await run(['build', '--input', 'letters']);
  assert.equal(none.exitCode, 1);
  assert.match(none.stderr, /Ingen af filerne kan udgives/u);

  rmSync(join(folder, 'seeds', 'cpr.txt'));
  addSeed('004_a82b6d9647a4c170.txt');
  mkdirSync(join(folder, '.site', 'link', 'in-the-way'), { recursive: true });
  const failed = await run(['build']);
  assert.equal(failed.exitCode, 3);
  assert.match(failed.stderr, /Bygningen mislykkedes/u);

  assert.equal(readlinkSync(join(folder, '_site')), before);
  assert.ok(isPublished());
});

test('a second build at once ends with 3, and the first one’s site is untouched', async () => {
  mkdirSync(join(folder, '.site'));
  const release = takeLock(join(folder, '.site', 'lock'));
  const { exitCode, stderr } = await run(['build']);
  release();
  assert.equal(exitCode, 3);
  assert.match(stderr, new RegExp(`proces ${process.pid}`, 'u'));
  assert.ok(!existsSync(join(folder, '_site')));
});

test('a removed referat disappears everywhere from a named folder, under a path prefix too', async () => {
  addSeed('004_a82b6d9647a4c170.txt');
  const config = readFileSync(join(folder, 'arkiv.config.ts'), 'utf8').replace("'/'", "'/arkiv/'");
  writeFileSync(join(folder, 'prefix.config.ts'), config);
  const args = ['build', '--output', 'site', '--config', 'prefix.config.ts'];
  assert.equal((await run(args)).exitCode, 0);
  const readHome = () => readFileSync(join(folder, 'site/index.html'), 'utf8');
  assert.match(readHome(), /href="\/arkiv\/moeder\/2024-01-08-direktionen\/"/u);

  rmSync(join(folder, 'seeds', '004_a82b6d9647a4c170.txt'));
  assert.equal((await run(args)).exitCode, 0);
  const names = readdirSync(join(folder, 'site'), { recursive: true });
  assert.deepEqual(
    names.map(String).filter((name) => name.includes('2024')),
    [],
  );
  assert.doesNotMatch(readHome(), /2024-01-08/u);
  assert.match(readHome(), /\/arkiv\/moeder\/2019-01-28-direktionen\//u);
});

test('a build for machines prints one JSON object, also where it stops, and nothing else', async () => {
  const built = await run(['build', '--json']);
  assert.deepEqual([built.exitCode, built.stderr], [0, '']);
  const { published, path, counts, changes, findings, seconds } = JSON.parse(built.stdout);
  assert.deepEqual([published, path], [true, '_site']);
  assert.deepEqual([counts.meetings, counts.items, counts.errors], [1, 8, 0]);
  assert.equal(findings.length, counts.warnings);
  assert.deepEqual(changes.meetings.created, ['2019-01-28-direktionen']);
  assert.ok(seconds > 0);

  addFile('cpr.txt', `Om ${CPR}.`);
  const stopped = await run(['build', '--json']);
  assert.deepEqual([stopped.exitCode, stopped.stderr], [1, '']);
  const object = JSON.parse(stopped.stdout);
  assert.equal(object.published, false);
  assert.match(object.problem, /Intet er udgivet/u);
  assert.deepEqual(
    object.findings.filter(({ severity }: { severity: string }) => severity === 'error').length,
    1,
  );
  assert.doesNotMatch(stopped.stdout, /010190/u);

  const wrong = await run(['build', '--json', '--input', 'none']);
  assert.equal(wrong.exitCode, 2);
  assert.match(JSON.parse(wrong.stdout).problem, /Mappen none findes ikke/u);
  const checked = await run(['check', '--json']);
  assert.deepEqual([checked.exitCode, checked.stderr], [1, '']);
  assert.equal(JSON.parse(checked.stdout).counts.errors, 1);
});

test('warnings stand whole where the file is new, changed or left out, else they are counted; errors always whole', async () => {
  const first = await run(['build']);
  assert.match(first.stderr, /^Læser referater …$/mu);
  assert.match(
    first.stderr,
    /^seeds\/000_2ffb149da372fc3d\.txt:167:1 {2}decision-without-heading/mu,
  );
  assert.match(first.stdout, /^ {2}\+ 2019-01-28-direktionen$/mu);

  addFile('brev.txt', 'Kære borger\n');
  const second = await run(['build']);
  assert.doesNotMatch(second.stderr, /^seeds\/000_2ffb149da372fc3d/mu);
  assert.match(
    second.stderr,
    /^Desuden 2 advarsler i 1 fil, .*\n.*1 × .*\n.*1 × .*\nSe dem alle: npm run check$/mu,
  );
  assert.match(second.stderr, /^seeds\/brev\.txt:1:1 {2}line-not-understood/mu);
  assert.match(second.stderr, /^Fejl i 1 fil:\nseeds\/brev\.txt:1:1 {2}head-missing/mu);
  assert.match(second.stdout, /^Ingen ændringer siden sidst\.$/mu);
  assert.match(second.stdout, /Bygget i _site på \d+,\d s; 1 fil er ikke udgivet, se ovenfor\n$/u);

  const quiet = await run(['build', '--quiet']);
  assert.match(quiet.stdout, /^Bygget i .*\n$/u);
  assert.match(quiet.stderr, /^Fejl i 1 fil:\nseeds\/brev\.txt.*\n\n$/u);
});

test('a strict build publishes, and ends with 1 where there is a warning', async () => {
  const { exitCode, stderr } = await run(['build', '--strict']);
  assert.equal(exitCode, 1);
  assert.match(stderr, /decision-without-heading/u);
  assert.ok(isPublished());
});

test('check reports and writes nothing; without files it reads the default folder', async () => {
  const before = readdirSync(folder, { recursive: true });
  const all = await run(['check']);
  assert.equal(all.exitCode, 0);
  assert.match(
    all.stderr,
    /^seeds\/000_2ffb149da372fc3d\.txt:167:1 {2}decision-without-heading /mu,
  );
  writeFileSync(join(folder, 'brev.md'), 'Kære borger');
  const bad = await run(['check', 'brev.md']);
  assert.equal(bad.exitCode, 1);
  assert.match(bad.stderr, /^brev\.md:1:1 {2}head-missing/mu);
  assert.equal((await run(['check', '--strict'])).exitCode, 1);
  rmSync(join(folder, 'brev.md'));
  assert.deepEqual(readdirSync(folder, { recursive: true }), before);
});

test('parse prints nothing but a JSON array of meetings, in the order of the files named', async () => {
  addSeed('004_a82b6d9647a4c170.txt');
  const names = ['seeds/004_a82b6d9647a4c170.txt', 'seeds/000_2ffb149da372fc3d.txt'];
  const { exitCode, stdout, stderr } = await runProcess(['parse', ...names]);
  assert.equal(exitCode, 0);
  const meetings: readonly { readonly id: string }[] = JSON.parse(stdout);
  assert.deepEqual(
    meetings.map(({ id }) => id),
    ['2024-01-08-direktionen', '2019-01-28-direktionen'],
  );
  assert.match(stderr, /title-differs/u);
});

test('parse leaves out a file that can’t be published, names it, and ends with 1', async () => {
  addFile('cpr.txt', `Om ${CPR}.`);
  symlinkSync('000_2ffb149da372fc3d.txt', join(folder, 'seeds', 'link.txt'));
  const names = ['cpr.txt', 'link.txt', '000_2ffb149da372fc3d.txt'];
  const { exitCode, stdout, stderr } = await run([
    'parse',
    ...names.map((name) => `seeds/${name}`),
  ]);
  assert.equal(exitCode, 1);
  assert.equal(JSON.parse(stdout).length, 1);
  assert.match(stderr, /^seeds\/cpr\.txt:1:4 {2}cpr-number/mu);
  assert.match(stderr, /^seeds\/link\.txt {2}/mu);
  assert.doesNotMatch(stdout + stderr, /010190/u);
});
