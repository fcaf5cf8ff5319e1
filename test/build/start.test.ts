import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const SEED = join('seeds', '000_2ffb149da372fc3d.txt');
const OTHER_SEED = join('seeds', '002_e36f3aa762c51826.txt');
const folder = mkdtempSync(join(tmpdir(), 'arkiv-start-'));
const words: string[] = [];
let child: ChildProcess;

before(() => {
  mkdirSync(join(folder, 'seeds'));
  copyFileSync(SEED, join(folder, SEED));
  copyFileSync('arkiv.config.ts', join(folder, 'arkiv.config.ts'));
  const launch = join(process.cwd(), 'src/launch.js');
  child = spawn(process.execPath, [launch, 'cli', 'start'], {
    cwd: folder,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => words.push(String(chunk)));
  }
});
after(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Waits until the terminal has said something so many times; returns all that it said. */
async function waitFor(pattern: RegExp, times: number): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const said = words.join('');
    if ([...said.matchAll(pattern)].length >= times) return said;
    await wait(100);
  }
  throw new Error(`Not said ${times} times: ${pattern}\n${words.join('')}`);
}

const SERVING = /Siderne vises på (?<address>http:\/\/127\.0\.0\.1:\d+\/)/gu;

test('start serves a tree of its own, keeps it current, and keeps the last good one', async () => {
  const said = await waitFor(SERVING, 1);
  const address = [...said.matchAll(SERVING)][0]?.groups?.['address'] ?? '';
  const meeting = `${address}moeder/2019-01-28-direktionen/`;
  const readPage = async () => (await fetch(meeting)).text();
  const readIndex = async () => (await fetch(`${address}pagefind/pagefind-entry.json`)).text();
  const index = await readIndex();
  assert.doesNotMatch(await readPage(), /hestevognskørsel/u);
  assert.ok(!existsSync(join(folder, '_site')));

  const text = readFileSync(join(folder, SEED), 'utf8');
  writeFileSync(join(folder, SEED), text.replace('Fast punkt på', 'Om hestevognskørsel på'));
  await waitFor(/000_2ffb149da372fc3d\.txt → 1 møde, 1 punkt, \d+ sider?, indeks opdateret/gu, 1);
  assert.match(await readPage(), /hestevognskørsel/u);
  assert.notEqual(await readIndex(), index);

  writeFileSync(join(folder, SEED), `${text}\nOm 010190-1234.`);
  await waitFor(/seneste gode udgave vises stadig/gu, 1);
  assert.match(await readPage(), /hestevognskørsel/u);

  rmSync(join(folder, SEED));
  copyFileSync(OTHER_SEED, join(folder, OTHER_SEED));
  await waitFor(/002_e36f3aa762c51826\.txt, .*000_2ffb149da372fc3d\.txt → 2 møder/gu, 1);
  assert.equal((await fetch(meeting)).status, 404);
  assert.equal((await fetch(`${address}moeder/2017-05-08-direktionen/`)).status, 200);

  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  assert.deepEqual(readdirSync(join(folder, '.site')).sort(), ['cache', 'start']);
});
