import { spawn } from 'node:child_process';
import { type ProcessUse, watchProcesses } from './watch-processes.ts';

/** How a whole process ran. */
export interface ProcessRun extends ProcessUse {
  readonly seconds: number;
  readonly exitCode: number | null;
  readonly stdout: string;
  /** Seconds of each phase that it told of on standard error (`Skriver sider …`), from the start on; empty where it tells of none. */
  readonly phases: ReadonlyMap<string, number>;
}

export interface ProcessOptions {
  readonly cwd: string;
  /** Variables on top of our own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; only 0 where absent. */
  readonly accept?: readonly number[];
}

const NO_USE: ProcessUse = { peaks: new Map(), cpu: 0 };

/** A line that a build prints when a phase of it begins. */
const PHASE = /^(?<phase>\p{L}[^…\n]*) …$/gmu;

/** Runs a process to its end, timed from start to exit. Throws with its own words where it failed. */
export async function runProcess(
  command: string,
  args: readonly string[],
  { cwd, environment = {}, accept = [0] }: ProcessOptions,
): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  const begun: [phase: string, at: number][] = [['start', start]];
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      words[name] += chunk;
      for (const { groups } of name === 'stderr' ? chunk.matchAll(PHASE) : []) {
        begun.push([groups?.['phase'] ?? '', performance.now()]);
      }
    });
  }
  const { pid } = child;
  const stopWatching = pid === undefined ? () => NO_USE : watchProcesses(pid);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(stopWatching);
  const end = performance.now();
  if (exitCode === null || !accept.includes(exitCode)) {
    throw new Error(`${command} ${args.join(' ')}: ${exitCode}\n${words.stdout}${words.stderr}`);
  }
  const seconds = (end - start) / 1000;
  const phases = begun.length > 1 ? toPhases(begun, end) : new Map();
  return { ...stopWatching(), seconds, exitCode, stdout: words.stdout, phases };
}

/** Each phase ends where the next begins. */
function toPhases(
  begun: readonly (readonly [phase: string, at: number])[],
  end: number,
): ReadonlyMap<string, number> {
  return new Map(
    begun.map(([phase, at], place) => [phase, ((begun[place + 1]?.[1] ?? end) - at) / 1000]),
  );
}

/** The higher of two sets of peaks, by name. */
export function mergePeaks(
  ...all: readonly ReadonlyMap<string, number>[]
): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const peaks of all) {
    for (const [name, peak] of peaks) merged.set(name, Math.max(peak, merged.get(name) ?? 0));
  }
  return merged;
}
