import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../browser.ts';
import { makeGenerated } from '../../search/golden.ts';
import { askGolden, type GoldenAnswer, runGolden } from '../../search/run-golden.ts';
import { serveSite } from '../../serve.ts';
import { type BenchProject, listFiles } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import type { Aim, Measurement } from '../measurement.ts';
import { runChild } from '../run-child.ts';
import { type ColdSearch, type PeerFigures, searchCold, searchPeer } from '../search-browser.ts';

/** As many golden queries as the set for a thousand meetings has. */
const QUERY_COUNT = 60;
const COLD_COUNT = 5;
/** KB to the first results, everything included, by size. */
const MOST_KILOBYTES: ReadonlyMap<number, number> = new Map([
  [5, 130],
  [1000, 200],
  [5000, 300],
]);
const MOST_MEDIAN_MS: ReadonlyMap<number, number> = new Map([[5000, 60]]);
const MOST_WORST_MS: ReadonlyMap<number, number> = new Map([[5000, 400]]);
const PEERS = ['minisearch', 'flexsearch'] as const;

/** Search in a real browser: bytes to the first results, warm queries of the golden set, beside two peers. */
export async function measureSearch(bench: Bench): Promise<readonly Measurement[]> {
  const browser = await startBrowser();
  const all: Measurement[] = [];
  try {
    for (const size of bench.sizes) all.push(...(await measureSize(bench, size, browser)));
  } finally {
    await browser.close();
  }
  return all;
}

async function measureSize(
  bench: Bench,
  size: number,
  browser: Browser,
): Promise<readonly Measurement[]> {
  const project = await bench.builtProject(size);
  const golden = makeGenerated(bench.archive(size).options, QUERY_COUNT);
  const queries = golden.map(({ query }) => query);
  bench.say(`search ${size}: cold`);
  const served = await serveSite(project.site);
  const cold: ColdSearch[] = [];
  const first: number[] = [];
  const warm: number[] = [];
  try {
    const found = golden.filter((one) => one.first.length > 0);
    const step = Math.max(1, Math.floor(found.length / COLD_COUNT));
    for (let at = 0; at < found.length; at += step) {
      const search = await searchCold(browser, served, project.site, found[at]?.query ?? '');
      if (search !== undefined) cold.push(search);
    }
    bench.say(`search ${size}: the golden set, twice`);
    const context = await browser.newContext({ locale: 'da-DK' });
    const page = await context.newPage();
    const toTimes = (answers: readonly GoldenAnswer[]) => answers.map(({ time }) => time);
    first.push(...toTimes(await runGolden(page, served.address, golden)));
    // As the peers are asked: again in the page that has been asked once.
    warm.push(...toTimes(await askGolden(page, golden)));
    await context.close();
  } finally {
    await served.close();
  }
  bench.say(`search ${size}: ${PEERS.join(', ')}`);
  const peers = await measurePeers(bench, project, browser, queries);
  return [
    ...toColdMeasurements(size, cold, peers),
    ...toWarmMeasurements(size, first, warm, peers),
  ];
}

/** Without figures where a peer can't write an index of that size. */
type Peers = ReadonlyMap<string, PeerFigures | undefined>;

async function measurePeers(
  bench: Bench,
  project: BenchProject,
  browser: Browser,
  queries: readonly string[],
): Promise<Peers> {
  const folder = join(bench.folder, 'peers');
  const data = join(project.site, 'data', 'moeder.ndjson');
  const peers = new Map<string, PeerFigures | undefined>();
  for (const name of PEERS) {
    const own = join(folder, name);
    const search = runChild('build-search-peers.ts', [data, folder, name], project.folder)
      .then(() => searchPeer(browser, own, listFiles(own), queries))
      .catch(() => undefined);
    peers.set(name, await search);
  }
  return peers;
}

function listAsked(peers: Peers): readonly (readonly [name: string, PeerFigures])[] {
  return [...peers].flatMap(([name, figures]) => (figures ? [[name, figures] as const] : []));
}

function toColdMeasurements(
  size: number,
  cold: readonly ColdSearch[],
  peers: Peers,
): readonly Measurement[] {
  const common = { row: 'search', size, grows: true } as const;
  const kilobytes = cold.map((one) => one.kilobytes);
  const requests = Math.max(0, ...cold.map((one) => one.requests));
  const worst = Math.max(0, ...kilobytes).toFixed(0);
  const note = `${cold.length} queries with hits, worst ${worst} KB, at most ${requests} requests`;
  return [
    {
      ...common,
      what: 'to the first results, everything included',
      unit: 'KB',
      runs: kilobytes,
      ...toAim(MOST_KILOBYTES.get(size)),
      note,
    },
    ...[...peers].map(([name, figures]) => ({
      ...common,
      what: 'to the first results, compressed',
      unit: 'KB' as const,
      runs: kilobytes,
      ...(figures
        ? { peer: { name, runs: [figures.kilobytes] } }
        : { note: `${name} cannot write an index of so many` }),
    })),
    ...listAsked(peers).map(([name, figures]) => ({
      ...common,
      what: 'to the first results from nothing',
      unit: 'ms' as const,
      runs: cold.map(({ ms }) => ms),
      peer: { name: `${name}, index alone`, runs: [figures.loadMs] },
    })),
  ];
}

function toWarmMeasurements(
  size: number,
  first: readonly number[],
  warm: readonly number[],
  peers: Peers,
): readonly Measurement[] {
  const common = { row: 'search', size, unit: 'ms', grows: true } as const;
  return [
    { ...common, what: 'golden query, first time, median', runs: first },
    {
      ...common,
      what: 'golden query, warm, median',
      runs: warm,
      ...toAim(MOST_MEDIAN_MS.get(size)),
      note: `${warm.length} queries, again in the same page`,
    },
    {
      ...common,
      what: 'golden query, warm, worst',
      runs: [Math.max(...warm)],
      ...toAim(MOST_WORST_MS.get(size)),
    },
    ...listAsked(peers).map(([name, { queryMs, found }]) => ({
      ...common,
      what: 'golden query, warm, beside the index alone',
      runs: warm,
      peer: { name, runs: queryMs },
      note: `it finds ${found} of ${queryMs.length}`,
    })),
  ];
}

function toAim(most: number | undefined): { readonly aim?: Aim } {
  return most === undefined ? {} : { aim: { of: 'value', most } };
}
