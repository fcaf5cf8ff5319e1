import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type BenchProject, buildProject } from '../bench-project.ts';
import type { Bench } from '../make-bench.ts';
import type { Measurement } from '../measurement.ts';
import { mergePeaks, type ProcessRun } from '../run-process.ts';

/** Seconds that a build may take after one new referat, by size. */
const MOST_SECONDS: ReadonlyMap<number, number> = new Map([
  [1000, 1.5],
  [5000, 2.5],
]);
/** A long line of prose: nothing of the outline is as long. */
const PROSE = /^.{120,}$/mu;

const STEPS = {
  unchanged: 'nothing changed',
  added: 'one new referat',
  changed: 'one changed in an old year',
  removed: 'one removed of the newest year',
} as const;
type Step = keyof typeof STEPS;

/** `npm run build` on a site that is built already, after one change at a time. */
export async function measureWarm(bench: Bench): Promise<readonly Measurement[]> {
  const all: Measurement[] = [];
  for (const size of bench.sizes) all.push(...(await measureSize(bench, size)));
  return all;
}

async function measureSize(bench: Bench, size: number): Promise<readonly Measurement[]> {
  bench.say(`warm ${size}: the builds before`);
  const project = await bench.builtProject(size);
  // The site lies in two trees that take turns: the other one is filled too.
  await buildProject(project);
  const runs: Record<Step, ProcessRun[]> = { unchanged: [], added: [], changed: [], removed: [] };
  const old = pickOldFile(project);
  const text = readFileSync(old, 'utf8');
  for (let turn = 0; turn < bench.repeats(size); turn += 1) {
    const extra = bench.archive(size).extras[turn % bench.archive(size).extras.length];
    if (extra === undefined) throw new Error('The archive holds no referat back');
    const target = join(project.input, extra.file);
    const page = join(project.site, 'moeder', extra.id, 'index.html');
    const changes: readonly (readonly [Step, () => void, () => boolean])[] = [
      ['unchanged', () => {}, () => !existsSync(page)],
      ['added', () => copyFileSync(extra.path, target), () => existsSync(page)],
      [
        'changed',
        () => writeFileSync(old, text.replace(PROSE, `$& Tilføjelse nummer ${turn + 1}.`)),
        () => existsSync(page),
      ],
      ['removed', () => rmSync(target), () => !existsSync(page)],
    ];
    for (const [step, change, isDone] of changes) {
      bench.say(`warm ${size}: ${STEPS[step]}`);
      change();
      runs[step].push(await buildProject(project));
      if (!isDone()) throw new Error(`${STEPS[step]}: ${page} is not what it should be`);
    }
  }
  writeFileSync(old, text);
  return Object.entries(STEPS).map(([step, what]) => toMeasurement(size, what, runs[step as Step]));
}

function toMeasurement(size: number, what: string, runs: readonly ProcessRun[]): Measurement {
  const most = MOST_SECONDS.get(size);
  return {
    row: 'warm',
    size,
    what,
    unit: 's',
    runs: runs.map(({ seconds }) => seconds),
    ...(most === undefined || what !== STEPS.added ? {} : { aim: { of: 'value', most } }),
    cpu: runs.map(({ cpu }) => cpu),
    peaks: mergePeaks(...runs.map(({ peaks }) => peaks)),
    grows: true,
    note: toPhaseNote(runs.at(-1)?.phases ?? new Map()),
  };
}

/** `start 0.61, Læser referater 0.22`, in seconds. */
function toPhaseNote(phases: ReadonlyMap<string, number>): string {
  return [...phases].map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`).join(', ');
}

/** A referat of the archive's first third, with prose in it. */
function pickOldFile({ input }: BenchProject): string {
  const files = readdirSync(input).sort();
  const old = files
    .slice(Math.floor(files.length / 3))
    .map((file) => join(input, file))
    .find((file) => PROSE.test(readFileSync(file, 'utf8')));
  if (old === undefined) throw new Error(`No prose in ${input}`);
  return old;
}
