import type { Bench } from './make-bench.ts';
import type { Measurement } from './measurement.ts';

/** A row of the bench: all that it measures, at every size. */
export type MeasureRow = (bench: Bench) => Promise<readonly Measurement[]>;

/** Every row by the name that `--rows` takes, in the order in which they run; each is loaded when it runs. */
export const ROWS: ReadonlyMap<string, MeasureRow> = new Map<string, MeasureRow>([
  ['parser', async () => (await import('./rows/parser.ts')).measureParser()],
  ['cold', async (bench) => (await import('./rows/cold.ts')).measureCold(bench)],
  ['pages', async (bench) => (await import('./rows/pages.ts')).measurePages(bench)],
  ['warm', async (bench) => (await import('./rows/warm.ts')).measureWarm(bench)],
  ['start', async (bench) => (await import('./rows/start.ts')).measureStart(bench)],
  ['search', async (bench) => (await import('./rows/search.ts')).measureSearch(bench)],
  ['sequences', async (bench) => (await import('./rows/sequences.ts')).measureSequences(bench)],
  ['edits', async (bench) => (await import('./rows/edits.ts')).measureEdits(bench)],
]);
