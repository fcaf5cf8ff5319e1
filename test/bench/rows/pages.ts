import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchProject, listFiles } from '../bench-project.ts';
import { readHugoVersion, runHugo, writeHugoSite } from '../hugo-site.ts';
import type { Bench } from '../make-bench.ts';
import type { Measurement } from '../measurement.ts';
import { runCompiledChild } from '../run-child.ts';
import { mergePeaks, type ProcessRun } from '../run-process.ts';
import { setAside } from '../set-aside.ts';

/** The largest share of Hugo's time, by size. */
const MOST_RATIO: ReadonlyMap<number, number> = new Map([
  [1000, 1.5],
  [5000, 1],
]);

/** All pages of a project, in a process of their own; the answer is the page part's seconds. */
export function timePages(
  project: BenchProject,
): Promise<ProcessRun & { readonly answer: { readonly seconds: number } }> {
  const output = join(project.folder, '..', 'pages-alone');
  setAside(output);
  return runCompiledChild('write-pages.ts', [output], project.folder);
}

/** Our pages alone in turns with Hugo, which builds as many from the same data. */
export async function measurePages(bench: Bench): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const size of bench.sizes) all.push(...(await measureSize(bench, size)));
  return all;
}

async function measureSize(bench: Bench, size: number): Promise<readonly Measurement[]> {
  bench.say(`pages ${size}: build once for the data`);
  const project = await bench.builtProject(size);
  const version = readHugoVersion();
  const hugoFolder = join(bench.folder, `hugo-${size}`);
  if (version !== undefined) writeHugoSite(hugoFolder, project, bench.pages.get(size) ?? 0);
  const ours: Awaited<ReturnType<typeof timePages>>[] = [];
  const theirs: ProcessRun[] = [];
  for (let turn = 0; turn < bench.repeats(size); turn += 1) {
    bench.say(`pages ${size}: ours`);
    ours.push(await timePages(project));
    bench.say(`pages ${size}: Hugo`);
    if (version !== undefined) theirs.push(await runHugo(hugoFolder));
  }
  const most = MOST_RATIO.get(size);
  const missing = version === undefined ? 'Hugo is not installed' : undefined;
  const peer = {
    name: version ?? 'hugo',
    runs: theirs.map((run) => run.seconds),
    cpu: theirs.map((run) => run.cpu),
  };
  const common = { row: 'pages', size, unit: 's', grows: true, peer } as const;
  return [
    {
      ...common,
      what: 'pages alone',
      runs: ours.map(({ answer }) => answer.seconds),
      ...(most === undefined ? {} : { aim: { of: 'ratio', most } }),
      note: missing ?? `ours ${describe(join(project.folder, '..', 'pages-alone'))}`,
    },
    {
      ...common,
      what: 'reading the texts and pages, whole process',
      runs: ours.map(({ seconds }) => seconds),
      cpu: ours.map(({ cpu }) => cpu),
      peaks: mergePeaks(...ours.map((run) => run.peaks), ...theirs.map((run) => run.peaks)),
      note: missing ?? `Hugo ${describe(join(hugoFolder, 'public'))}`,
    },
  ];
}

/** How many pages a folder has, and how much HTML. */
function describe(folder: string): string {
  const files = listFiles(folder).filter((file) => file.endsWith('.html'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return `${files.length} pages, ${(bytes / 1e6).toFixed(1)} MB`;
}
