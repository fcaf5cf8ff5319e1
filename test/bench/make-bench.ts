import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_FOLDER, type BenchArchive, openArchive } from './bench-archive.ts';
import type { BenchArguments } from './bench-arguments.ts';
import { type BenchProject, buildProject, countPages, makeProject } from './bench-project.ts';

/** What the rows share: the arguments, the archives, and a built project a size. */
export interface Bench {
  readonly sizes: readonly number[];
  readonly edits: number;
  readonly sequences: number;
  /** Pages of the built site by size, of the sizes that were built. */
  readonly pages: Map<number, number>;
  /** A folder for this run only. */
  readonly folder: string;
  repeats(size: number): number;
  archive(size: number): BenchArchive;
  /** The project of a size, not built yet by anyone; the same at every call. */
  project(size: number): BenchProject;
  /** The project of a size with a published site. */
  builtProject(size: number): Promise<BenchProject>;
  /** Progress, on standard error. */
  say(text: string): void;
  close(): void;
}

/** From this size on one run is enough, and long enough to be steady. */
const LARGE = 5000;
const REPEATS = 3;

/** A bench for one run; `close` removes what it made, and keeps the generated archives. */
export function makeBench({ sizes, edits, sequences, repeats }: BenchArguments): Bench {
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(BENCH_FOLDER, 'run-'));
  const projects = new Map<number, BenchProject>();
  const pages = new Map<number, number>();
  const project = (size: number): BenchProject => {
    const made =
      projects.get(size) ?? makeProject(join(folder, `project-${size}`), openArchive(size).input);
    projects.set(size, made);
    return made;
  };
  const start = performance.now();
  return {
    sizes,
    edits,
    sequences,
    pages,
    folder,
    repeats: (size) => repeats ?? (size < LARGE ? REPEATS : 1),
    archive: openArchive,
    project,
    builtProject: async (size) => {
      const made = project(size);
      if (!pages.has(size)) {
        await buildProject(made);
        pages.set(size, countPages(made));
      }
      return made;
    },
    say: (text) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.error(`${seconds.padStart(5)} s  ${text}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
