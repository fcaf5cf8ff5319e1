import { join } from 'node:path';
import { buildProject, clearProject, countPages } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import { type Measurement, toMedian } from '../measurement.ts';
import { runChild } from '../run-child.ts';
import { mergePeaks, type ProcessRun } from '../run-process.ts';
import { timePages } from './pages.ts';

/** The largest share of the peer's time, by size. */
const MOST_RATIO: ReadonlyMap<number, number> = new Map([[5000, 0.65]]);
const MOST_SECONDS: ReadonlyMap<number, number> = new Map([[5000, 60]]);
const MOST_MEGABYTES = 2000;

/** The whole cold build, in turns with the pages and a plain Pagefind index of all records. */
export async function measureCold(bench: Bench): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const size of bench.sizes) all.push(...(await measureSize(bench, size)));
  return all;
}

async function measureSize(bench: Bench, size: number): Promise<readonly Measurement[]> {
  const project = bench.project(size);
  const runs: ProcessRun[] = [];
  const peerRuns: number[] = [];
  const peerPeaks: ReadonlyMap<string, number>[] = [];
  const peerCpu: number[] = [];
  for (let turn = 0; turn < bench.repeats(size); turn += 1) {
    clearProject(project);
    bench.say(`cold ${size}: build`);
    runs.push(await buildProject(project));
    bench.pages.set(size, countPages(project));
    bench.say(`cold ${size}: pages, then one plain index`);
    const pages = await timePages(project);
    const data = join(project.site, 'data', 'moeder.ndjson');
    const index = await runChild<{ seconds: number }>(
      'build-plain-index.ts',
      [data, join(bench.folder, 'plain-index')],
      project.folder,
    );
    peerRuns.push(pages.answer.seconds + index.answer.seconds);
    peerPeaks.push(index.peaks);
    peerCpu.push(pages.cpu + index.cpu);
  }
  const peaks = mergePeaks(...runs.map((run) => run.peaks));
  const seconds = runs.map((run) => run.seconds);
  const common = { row: 'cold', size, grows: true } as const;
  const ratio = MOST_RATIO.get(size);
  const most = MOST_SECONDS.get(size);
  return [
    {
      ...common,
      what: 'whole cold build',
      unit: 's',
      runs: seconds,
      peer: { name: 'pages + one plain index', runs: peerRuns, cpu: peerCpu },
      ...(ratio === undefined ? {} : { aim: { of: 'ratio', most: ratio } }),
      cpu: runs.map(({ cpu }) => cpu),
      peaks,
      note: `${bench.pages.get(size)} pages`,
    },
    ...(most === undefined
      ? []
      : [
          {
            row: 'cold',
            size,
            what: 'whole cold build, seconds',
            unit: 's',
            runs: seconds,
            aim: { of: 'value', most },
          } as const,
        ]),
    {
      ...common,
      what: 'peak memory of one process',
      unit: 'MB',
      runs: peaks.size === 0 ? [] : [Math.max(...peaks.values())],
      peer: {
        name: 'one plain index',
        runs: peerPeaks.map((one) => Math.max(...one.values())),
      },
      aim: { of: 'value', most: MOST_MEGABYTES },
    },
    ...toPhaseMeasurements(size, runs),
  ];
}

/** Each phase that the build tells of, with its share of the whole. */
function toPhaseMeasurements(size: number, runs: readonly ProcessRun[]): readonly Measurement[] {
  const names = new Set(runs.flatMap(({ phases }) => [...phases.keys()]));
  return [...names].map((name) => {
    const shares = runs.map(({ phases, seconds }) => (phases.get(name) ?? 0) / seconds);
    return {
      row: 'cold',
      size,
      what: `phase: ${name}`,
      unit: 's',
      runs: runs.map(({ phases }) => phases.get(name) ?? 0),
      grows: true,
      note: `${Math.round(100 * (toMedian(shares) ?? 0))} %`,
    };
  });
}
