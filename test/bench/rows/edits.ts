import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, copyFiles } from '../../edits/edit-sequence.ts';
import { type EditKind, listKinds, makeEdit } from '../../edits/make-edits.ts';
import { makeRandom } from '../../generator/random.ts';
import { openArchive } from '../bench-archive.ts';
import { type BenchProject, listFiles, makeProject } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import type { Measurement } from '../measurement.ts';
import { fetchText, type StartedSite, startProject, waitUntil } from '../started-site.ts';

const SIZE = 30;
/** Edits that come in one go, as when a folder is copied in. */
const BURST = 10;
const MEMORY_EVERY = 100;
/** How much more memory the last hundred edits may take than the first. */
const MOST_GROWTH = 1.2;
/** After this long a burst has led to a privacy stop: seconds, and as many times the slowest burst so far. */
const PATIENCE = { seconds: 30, times: 5 };
/** For the last one, after which something is published for sure: seconds. */
const LAST_PATIENCE = 600;

/** `<script type="module" src="/.live/page.js?build=3"></script>` and its like. */
const LIVE_TAGS = /<(?:script|link)\b[^>]*"[^"]*\/\.live\/[^>]*>(?:<\/script>)?/gu;

/** A referat of its own that no edit touches: when its page says a number, all that was done before is live. */
const BUOY = { file: 'boeje/boeje.txt', page: 'moeder/2024-02-05-boejeudvalget/' };
const toBuoy = (count: number) =>
  `REFERAT Bøjeudvalget d. 05-02-2024\n\nIndholdsfortegnelse\n\nBøje ${count}.....\t3\n\n` +
  `Punkt 1: Bøje ${count}\n\nBeslutning\n\nBøje nummer ${count}.\n`;

/**
 * Kinds of edit that keep an archive as large as it began: among all of them more referater come than go, and what a larger
 * archive needs would be taken for what the process never gives back.
 */
function listEven({ input }: BenchProject): readonly EditKind[] {
  const count = readdirSync(input).filter((file) => file.endsWith('.txt')).length;
  const unwanted: readonly EditKind[] = count < SIZE ? ['remove'] : ['add', 'copy'];
  return listKinds().filter((kind) => !unwanted.includes(kind));
}

/** A running `npm start` under random edits: it ends with the bytes of a cold build, and with the memory it began with. */
export async function measureEdits(bench: Bench): Promise<readonly Measurement[]> {
  const { input } = openArchive(SIZE);
  const project = makeProject(join(bench.folder, 'edits'), input);
  const first = join(bench.folder, 'edits-first');
  copyFiles(project.folder, first);
  build(first);
  const names = new Set(listFiles(join(first, '_site')));
  const site = await startProject(project);
  const random = makeRandom(11);
  const memory: number[] = [];
  const bursts: number[] = [];
  let highest = 0;
  let resets = 0;
  try {
    await waitUntil(site, async () => (await fetchText(site.address)) !== undefined);
    for (let done = BURST; done <= bench.edits; done += BURST) {
      for (let at = 0; at < BURST; at += 1) makeEdit(project.folder, random, listEven(project));
      const seconds = await waitForBuoy(site, project, done, bursts);
      if (seconds === undefined) {
        resets += 1;
        bench.say(`edits: ${done}: nothing is published any more: ${site.said().slice(-500)}`);
        resetReferater(project, input);
      } else bursts.push(seconds);
      const now = site.readProcesses().reduce((sum, { resident }) => sum + resident, 0);
      // An edit of the program begins a new process: what one has that has just begun says little.
      highest = Math.max(highest, now);
      if (done % MEMORY_EVERY === 0) {
        memory.push(highest);
        highest = 0;
        bench.say(`edits: ${done}, ${Math.round(memory.at(-1) ?? 0)} MB, ${resets} resets`);
      }
    }
    // As the edits left it; only where that can't be published from the first referater again.
    if ((await waitForBuoy(site, project, bench.edits + 1, bursts)) === undefined) {
      resets += 1;
      resetReferater(project, input);
      const last = await waitForBuoy(site, project, bench.edits + 2, [LAST_PATIENCE]);
      if (last === undefined) throw new Error(`The last edit never showed:\n${site.said()}`);
    }
    const differing = await compareServed(site, project.folder, `${first}-cold`, names);
    if (differing.length > 0) bench.say(differing.slice(0, 20).join(', '));
    return toMeasurements({ edits: bench.edits, differing, memory, bursts, resets });
  } finally {
    await site.stop();
  }
}

/** Moves the buoy and waits until it shows; undefined where it never does. */
async function waitForBuoy(
  site: StartedSite,
  { input }: BenchProject,
  count: number,
  bursts: readonly number[],
): Promise<number | undefined> {
  mkdirSync(join(input, 'boeje'), { recursive: true });
  writeFileSync(join(input, BUOY.file), toBuoy(count));
  const patience = Math.max(PATIENCE.seconds, PATIENCE.times * Math.max(0, ...bursts));
  const start = performance.now();
  while (performance.now() - start < patience * 1000) {
    const page = await fetchText(site.address + BUOY.page);
    if (page?.includes(`Bøje nummer ${count}.`)) return (performance.now() - start) / 1000;
    await wait(20);
  }
  return undefined;
}

/** The referater of the beginning. */
function resetReferater({ input }: BenchProject, archive: string): void {
  const wanted = new Set(readdirSync(archive));
  for (const file of readdirSync(input)) {
    if (file.endsWith('.txt') && !wanted.has(file)) rmSync(join(input, file));
  }
  cpSync(archive, input, { recursive: true });
}

/** Files that are served with other bytes than a cold build's, or served though they should be gone. */
async function compareServed(
  site: StartedSite,
  project: string,
  coldFolder: string,
  names: ReadonlySet<string>,
): Promise<readonly string[]> {
  copyFiles(project, coldFolder);
  build(coldFolder);
  const cold = join(coldFolder, '_site');
  const wanted = new Set(listFiles(cold));
  const differing: string[] = [];
  for (const file of new Set([...names, ...wanted])) {
    // The server shows no dot files.
    if (file.startsWith('.')) continue;
    // Once more, where the server has closed a connection that was long unused.
    const response = await fetch(site.address + file).catch(() => fetch(site.address + file));
    const bytes = Buffer.from(await response.arrayBuffer());
    const isSame = wanted.has(file)
      ? response.ok && withoutLiveTags(file, bytes).equals(readFileSync(join(cold, file)))
      : response.status === 404;
    if (!isSame) differing.push(file);
  }
  return differing;
}

/** A page as it lies on disk: what `npm start` puts into it names a folder that no site has. */
function withoutLiveTags(file: string, bytes: Buffer): Buffer {
  if (!file.endsWith('.html')) return bytes;
  return Buffer.from(bytes.toString('utf8').replace(LIVE_TAGS, ''));
}

function toMeasurements(result: {
  readonly edits: number;
  readonly differing: readonly string[];
  readonly memory: readonly number[];
  readonly bursts: readonly number[];
  readonly resets: number;
}): readonly Measurement[] {
  const { edits, differing, memory, bursts, resets } = result;
  const common = { row: 'edits', size: SIZE } as const;
  return [
    {
      ...common,
      what: `files that differ from a cold build after ${edits} edits`,
      unit: '',
      runs: [differing.length],
      aim: { of: 'value', most: 0 },
      note: `${resets} times nothing could be published`,
    },
    { ...common, what: `until ${BURST} edits are live`, unit: 's', runs: bursts },
    {
      ...common,
      what: `highest memory of all its processes, last against first ${MEMORY_EVERY} edits`,
      unit: 'MB',
      runs: memory.slice(-1),
      peer: { name: 'first', runs: memory.slice(0, 1) },
      aim: { of: 'ratio', most: MOST_GROWTH },
      note: memory.map((one) => Math.round(one)).join(' '),
    },
  ];
}
