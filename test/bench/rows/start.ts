import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExtraReferat } from '../bench-archive.ts';
import type { BenchProject } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import type { Measurement } from '../measurement.ts';
import { fetchText, type StartedSite, startProject, waitUntil } from '../started-site.ts';

/** Seconds until a new referat is on its page and in the search index, by size. */
const MOST_SECONDS: ReadonlyMap<number, number> = new Map([
  [1000, 0.5],
  [5000, 1],
]);
/** Seconds from `npm start` to its first page, with a warm cache. */
const MOST_FIRST: ReadonlyMap<number, number> = new Map([[5000, 3]]);
/** Where Pagefind says how many records the youngest index has. */
const INDEX_ENTRY = 'pagefind/pagefind-entry.json';
/** A person's pace, in ms: what is prepared after a build is prepared, and a change doesn't meet the last one's build. */
const PAUSE = 10_000;

/** `npm start`: how soon it serves, and how soon a new referat is on its page and in the search index. */
export async function measureStart(bench: Bench): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const size of bench.sizes) all.push(...(await measureSize(bench, size)));
  return all;
}

async function measureSize(bench: Bench, size: number): Promise<readonly Measurement[]> {
  const project = await bench.builtProject(size);
  bench.say(`start ${size}: once, for the cache`);
  const before = await startProject(project);
  await waitUntil(before, () => isCurrent(before)).finally(before.stop);
  bench.say(`start ${size}: first page`);
  const site = await startProject(project);
  const added: number[] = [];
  const removed: number[] = [];
  let first: number;
  try {
    first = await waitUntil(site, () => hasHome(site));
    await waitUntil(site, () => isCurrent(site));
    for (let turn = 0; turn < bench.repeats(size); turn += 1) {
      const { extras } = bench.archive(size);
      const extra = extras[turn % extras.length];
      if (extra === undefined) throw new Error('The archive holds no referat back');
      bench.say(`start ${size}: one new referat, then without it`);
      added.push(await measureAdding(site, project, extra));
      removed.push(await measureRemoving(site, project, extra));
    }
  } finally {
    await site.stop();
  }
  const { peaks } = await site.stop();
  const most = MOST_SECONDS.get(size);
  const mostFirst = MOST_FIRST.get(size);
  const common = { row: 'start', size, unit: 's', grows: true } as const;
  return [
    {
      ...common,
      what: 'first page served, warm cache',
      runs: [first],
      ...(mostFirst === undefined ? {} : { aim: { of: 'value', most: mostFirst } }),
    },
    {
      ...common,
      what: 'one new referat on its page and in search',
      runs: added,
      ...(most === undefined ? {} : { aim: { of: 'value', most } }),
      peaks,
    },
    { ...common, what: 'one referat removed from both', runs: removed },
  ];
}

async function measureAdding(
  site: StartedSite,
  { input }: BenchProject,
  { file, path, id }: ExtraReferat,
): Promise<number> {
  await wait(PAUSE);
  const entry = await fetchText(site.address + INDEX_ENTRY);
  copyFileSync(path, join(input, file));
  return waitUntil(site, async () => {
    const [page, now] = await fetchBoth(site, id);
    return page !== undefined && now !== undefined && now !== entry;
  });
}

async function measureRemoving(
  site: StartedSite,
  { input }: BenchProject,
  { file, id }: ExtraReferat,
): Promise<number> {
  await wait(PAUSE);
  const entry = await fetchText(site.address + INDEX_ENTRY);
  rmSync(join(input, file));
  return waitUntil(site, async () => {
    const [page, now] = await fetchBoth(site, id);
    return page === undefined && now !== undefined && now !== entry;
  });
}

function fetchBoth(site: StartedSite, id: string): Promise<readonly (string | undefined)[]> {
  const paths = [`moeder/${id}/`, INDEX_ENTRY];
  return Promise.all(paths.map((path) => fetchText(site.address + path)));
}

/** Whether the first build is done: a line about it is said. */
async function isCurrent(site: StartedSite): Promise<boolean> {
  return /Klar på|indeks opdateret/u.test(site.said());
}

async function hasHome(site: StartedSite): Promise<boolean> {
  return (await fetchText(site.address)) !== undefined;
}
