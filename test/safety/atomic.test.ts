import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, ROOT, SEEDS } from '../build-site.ts';
import { readFileNames } from '../read-site.ts';
import { type ServedSite, serveSite } from '../serve.ts';

const KILLS = process.env['LONG'] === '1' ? 20 : 2;
const NAMES = readdirSync(SEEDS).sort();
let folder = '';
let served: ServedSite;
/** What a build says that it does, in order, and how long each takes here undisturbed, in ms. */
let phases: readonly (readonly [name: string, duration: number])[] = [];

before(async () => {
  folder = makeFolder('atomic');
  mkdirSync(join(folder, 'seeds'));
  copyFileSync(join(ROOT, 'arkiv.config.ts'), join(folder, 'arkiv.config.ts'));
  for (const name of NAMES.slice(0, 4)) addSeed(name);
  const { exitCode, stderr, said } = await build();
  assert.equal(exitCode, 0, stderr);
  const ended = performance.now();
  phases = said.map(([name, at], index) => [name, (said[index + 1]?.[1] ?? ended) - at]);
  assert.ok(phases.length > 1, stderr);
  served = await serveSite(join(folder, '_site'));
});
after(async () => {
  await served?.close();
  chmodSync(join(folder, '.site'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function addSeed(name: string): void {
  copyFileSync(join(SEEDS, name), join(folder, 'seeds', name));
}

interface Run {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Each line of progress and when it came. */
  readonly said: readonly (readonly [line: string, at: number])[];
}

/** When a build is ended: so many ms after it says that it begins a phase. */
interface Kill {
  readonly phase: string;
  readonly after: number;
}

/** A build of the folder as a person runs it, in its default place; `shell` goes before it, `kill` ends it. */
async function build(options: { shell?: string; kill?: Kill; uid?: number } = {}): Promise<Run> {
  const { shell = '', kill, uid } = options;
  const command = [process.execPath, join(ROOT, 'src/launch.js'), 'cli', 'build'];
  const child = spawn('/bin/sh', ['-c', `${shell} exec "$@"`, 'sh', ...command], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: {
      ...process.env,
      NODE_TEST_CONTEXT: undefined,
    },
  });
  let stderr = '';
  const said: [string, number][] = [];
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    const lines = stderr.split('\n').filter((line) => line.endsWith('…'));
    for (const line of lines.slice(said.length)) {
      said.push([line, performance.now()]);
      if (line === kill?.phase) wait(kill.after).then(() => child.kill('SIGKILL'));
    }
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { exitCode: await ended, stderr, said };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file of the published site with its hash. */
function readSite(): ReadonlyMap<string, string> {
  const tree = join(folder, readlinkSync(join(folder, '_site')));
  return new Map(readFileNames(tree).map((file) => [file, hash(readFileSync(join(tree, file)))]));
}

/** Reads pages of the site that stands, over HTTP, until told to stop. */
function readAlong() {
  const answers = new Map<string, readonly [page: string, status: number, hash: string]>();
  const pages = [...readSite().keys()].filter((file) => !file.startsWith('.'));
  let count = 0;
  let isRunning = true;
  const loop = (async () => {
    while (isRunning) {
      const page = pages[randomInt(pages.length)] ?? '';
      const response = await fetch(served.address + page);
      const answer = [
        page,
        response.status,
        hash(new Uint8Array(await response.arrayBuffer())),
      ] as const;
      answers.set(answer.join(' '), answer);
      count += 1;
    }
  })();
  return {
    /** The answers that are, byte for byte, no page of the given sites; a page that one of them lacks may be gone. */
    stop: async (...sites: readonly ReadonlyMap<string, string>[]) => {
      isRunning = false;
      await loop;
      const isRight = ([page, status, bytes]: readonly [string, number, string]) =>
        sites.some((site) => (status === 404 ? !site.has(page) : site.get(page) === bytes));
      return { wrong: [...answers.values()].filter((answer) => !isRight(answer)), count };
    },
  };
}

test(`a build killed at ${KILLS} random moments never shows half a site to a reader`, async (t) => {
  const fifth = NAMES[4] ?? '';
  const few = readSite();
  addSeed(fifth);
  assert.equal((await build()).exitCode, 0);
  const all = readSite();
  assert.ok(all.size > few.size);
  const reader = readAlong();
  const hits = new Map<string, number>();
  for (let count = 0; count < KILLS; count += 1) {
    // Each build has to change the site that stands: it takes away what is there, and puts back what isn't.
    if (readSite().size === all.size) rmSync(join(folder, 'seeds', fifth), { force: true });
    else addSeed(fifth);
    const [phase, duration] = phases[(KILLS - 1 - count) % phases.length] ?? ['', 0];
    const { exitCode } = await build({
      kill: { phase, after: randomInt(Math.ceil(duration) + 1) },
    });
    const hit = exitCode === null ? phase : 'ended before';
    hits.set(hit, (hits.get(hit) ?? 0) + 1);
    const now = readSite();
    assert.deepEqual(now, now.size === all.size ? all : few);
  }
  addSeed(fifth);
  const { exitCode, stderr } = await build();
  assert.equal(exitCode, 0, stderr);
  const { wrong, count } = await reader.stop(few, all);
  assert.deepEqual(wrong, []);
  assert.ok(count > 100, `${count} reads`);
  assert.deepEqual(readSite(), all);
  const left = readdirSync(join(folder, '.site'));
  assert.ok(
    ['a', 'b', 'aendringer.json'].every((name) => left.includes(name)),
    left.join(' '),
  );
  assert.deepEqual(
    left.filter((name) => /^(?:lock|link|next|old|preview)|\.new$/u.test(name)),
    [],
    'what the killed builds left is gone',
  );
  assert.ok(
    [...hits.keys()].some((hit) => hit !== 'ended before'),
    'a build was killed',
  );
  t.diagnostic(`${[...hits].map((hit) => hit.join(': ')).join(', ')}; ${count} reads`);
});

test('a full disk ends with 3 in words, and the old site is served throughout', async () => {
  const old = readSite();
  // Something to write; the next test leaves it unpublished too.
  rmSync(join(folder, 'seeds', NAMES[1] ?? ''));
  const reader = readAlong();
  // 16 KB a file: the search index doesn't fit.
  const { exitCode, stderr } = await build({ shell: 'ulimit -f 32;' });
  const { wrong, count } = await reader.stop(old);
  assert.equal(exitCode, 3, stderr);
  assert.match(stderr, /mislykkedes: en fil er større, end systemet tillader/u);
  assert.match(stderr, /gamle udgave står urørt/u);
  assert.deepEqual(wrong, []);
  assert.ok(count > 10);
  assert.deepEqual(readSite(), old);
});

test('an output that can’t be written ends with 3 in words, and the old site stays', async () => {
  const old = readSite();
  chmodSync(join(folder, '.site'), 0o555);
  // The superuser may write everywhere.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined) chmodSync(folder, 0o755);
  const { exitCode, stderr } = await build(uid === undefined ? {} : { uid });
  chmodSync(join(folder, '.site'), 0o755);
  assert.equal(exitCode, 3, stderr);
  assert.match(stderr, /der er ikke adgang til at skrive/u);
  assert.deepEqual(readSite(), old);
});

test('of two builds at once one publishes and the other says so or waits its turn; the site is whole', async () => {
  rmSync(join(folder, 'seeds', NAMES[0] ?? ''));
  const old = readSite();
  const reader = readAlong();
  const runs = await Promise.all([build(), build()]);
  const last = readSite();
  const { wrong } = await reader.stop(old, last);
  const codes = runs.map(({ exitCode }) => exitCode).sort();
  assert.ok(codes[0] === 0 && (codes[1] === 3 || codes[1] === 0), codes.join(' '));
  for (const { exitCode, stderr } of runs) {
    if (exitCode === 3) assert.match(stderr, /En anden bygning er i gang/u);
  }
  assert.deepEqual(wrong, []);
  assert.ok([...last.keys()].every((file) => !file.includes('2019-01-28-direktionen')));
  assert.ok(last.has('index.html'));
});
