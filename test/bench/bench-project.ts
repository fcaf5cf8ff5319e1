import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../build-site.ts';
import { copyProject } from '../safety/copy-project.ts';
import { type ProcessRun, runProcess } from './run-process.ts';
import { setAside } from './set-aside.ts';

/** A whole project in a folder of its own, as a municipality has it. */
export interface BenchProject {
  readonly folder: string;
  readonly input: string;
  /** The published site. */
  readonly site: string;
}

/** What `npm run build` has Node run, its flags included. */
const BUILD = manifest.scripts.build.split(' ').slice(1);

/** A copy of this project with a folder of referater for its `seeds/`; nothing is built yet. */
export function makeProject(folder: string, input: string): BenchProject {
  setAside(folder);
  copyProject(folder);
  for (const part of ['arkiv.config.ts', 'package-lock.json']) {
    cpSync(join(ROOT, part), join(folder, part));
  }
  cpSync(input, join(folder, 'seeds'), { recursive: true });
  return { folder, input: join(folder, 'seeds'), site: join(folder, '_site') };
}

/** Builds as `npm run build` does. A file that can't be published is no failure; a site that isn't published is one. */
export async function buildProject({ folder, site }: BenchProject): Promise<ProcessRun> {
  const run = await runProcess(process.execPath, BUILD, { cwd: folder, accept: [0, 1] });
  if (!existsSync(site)) throw new Error(`Nothing was published in ${folder}:\n${run.stdout}`);
  return run;
}

/** Forgets all that was ever built, so that the next build is a cold one. */
export function clearProject({ folder }: BenchProject): void {
  for (const part of ['_site', '.site', '.cache']) {
    setAside(join(folder, part));
  }
}

/** Pages of the published site. */
export function countPages({ site }: BenchProject): number {
  return listFiles(site).filter((file) => file.endsWith('.html')).length;
}

/** Every file below a folder, by its path within it. */
export function listFiles(folder: string): readonly string[] {
  // The slash, so that a link to a folder is one.
  return readdirSync(`${folder}/`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The published meetings, from the site's own data. */
export function readMeetings<T>({ site }: BenchProject): readonly T[] {
  const lines = readFileSync(join(site, 'data', 'moeder.ndjson'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
