import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeRandom } from '../generator/random.ts';
import { compareTrees } from './compare-trees.ts';
import { makeEdit } from './make-edits.ts';

/** What a sequence of edits came to. */
export interface SequenceResult {
  readonly edits: readonly string[];
  /** Files in which the warm build's site differs from a cold one's. */
  readonly differing: readonly string[];
  /** Whether the last build published: a privacy stop leaves the old site, and there is nothing to compare. */
  readonly published: boolean;
}

/** What a build reads: all of a project but what builds have made. */
const MADE = ['_site', '.site', '.cache', 'node_modules'];
const MOST_EDITS = 6;
/** Time zone and place differ on purpose: neither may be seen in the bytes. */
const COLD_ENVIRONMENT = { TZ: 'Pacific/Kiritimati' };

/**
 * Makes random edits in a project that has been built, with builds between them, and compares the last one's site with a
 * cold build of the same files in another folder. The project is left as the edits made it.
 */
export function runSequence(project: string, seed: number, coldFolder: string): SequenceResult {
  const random = makeRandom(seed);
  const edits: string[] = [];
  const count = random.int(1, MOST_EDITS);
  for (let done = 0; done < count; done += 1) {
    edits.push(makeEdit(project, random));
    // Some edits come together.
    if (random.chance(0.7)) build(project);
  }
  const warm = build(project);
  copyFiles(project, coldFolder);
  const cold = build(coldFolder, COLD_ENVIRONMENT);
  if (warm !== cold) {
    return { edits, differing: [`exit code ${warm}, cold ${cold}`], published: false };
  }
  const published = existsSync(join(coldFolder, '_site'));
  const sites = [project, coldFolder].map((folder) => join(folder, '_site'));
  const differing = published ? compareTrees(sites[0] ?? '', sites[1] ?? '') : [];
  return { edits, differing, published };
}

/** Builds as `npm run build` does; the exit code. */
export function build(project: string, environment: Readonly<Record<string, string>> = {}): number {
  const args = ['src/launch.js', 'cli', 'build'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: project,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...environment },
    stdio: 'ignore',
  });
  return status ?? -1;
}

/** Copies a project without what builds have made of it. */
export function copyFiles(project: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(project, folder, {
    recursive: true,
    filter: (path) => !MADE.includes(path.slice(project.length + 1)),
  });
  cpSync(join(project, 'node_modules'), join(folder, 'node_modules'), { verbatimSymlinks: true });
}
