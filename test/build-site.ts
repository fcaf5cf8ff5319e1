import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How the command line ran: its exit code and what it printed. */
export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with the built seeds, and the run that built it. */
export interface BuiltSite extends CliRun {
  readonly folder: string;
  readonly prefix: string;
}

/** What a build starts from; left out, the project's own seeds and settings. */
export interface BuildOptions {
  readonly input?: string;
  /** Settings that replace those of `TEST_CONFIG`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Variables on top of our own environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Another copy of the project to build with. */
  readonly project?: string;
}

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The five real minutes. */
export const SEEDS = join(ROOT, 'seeds');

const TEST_CONFIG = {
  municipality: 'Kalundborg Kommune',
  title: 'Referatarkivet',
  siteUrl: 'https://referater.example.dk',
  pathPrefix: '/',
  contact: 'referater@example.dk',
};

/** Runs the project's command line with the given arguments, as a person would. */
export function runCli(
  commandLine: readonly string[],
  options: Pick<BuildOptions, 'project' | 'environment'> = {},
): CliRun {
  const { project = ROOT, environment = {} } = options;
  const run = spawnSync(process.execPath, ['src/launch.js', 'cli', ...commandLine], {
    cwd: project,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Builds a site into `<folder>/site` by the real command line. */
export function buildInto(folder: string, options: BuildOptions = {}): BuiltSite {
  mkdirSync(folder, { recursive: true });
  const config = { ...TEST_CONFIG, ...options.config };
  const configFile = join(folder, 'arkiv.config.ts');
  writeFileSync(configFile, `export default ${JSON.stringify(config, null, 2)};\n`);
  const output = join(folder, 'site');
  const { input = SEEDS } = options;
  const run = runCli(
    ['build', '--input', input, '--output', output, '--config', configFile],
    options,
  );
  return { folder: output, prefix: config.pathPrefix, ...run };
}

/**
 * The seeds built under a path prefix, once for all test files of a run: the first that asks
 * builds, the others wait for it. Throws with the build's own words when the build fails.
 */
export async function buildSeeds(prefix: '/' | '/arkiv/' = '/'): Promise<BuiltSite> {
  const shared = join(sharedFolder(), prefix === '/' ? 'root' : 'prefixed');
  const finished = join(shared, 'finished.json');
  if (claimFolder(shared)) {
    const built = buildInto(shared, { config: { pathPrefix: prefix } });
    writeFileSync(`${finished}.new`, JSON.stringify(built));
    renameSync(`${finished}.new`, finished);
  }
  for (let waited = 0; !existsSync(finished); waited += 100) {
    if (waited > 120_000) throw new Error(`No built site after ${waited} ms in ${shared}`);
    await sleep(100);
  }
  const built = JSON.parse(readFileSync(finished, 'utf8')) as BuiltSite;
  if (built.exitCode !== 0) {
    throw new Error(
      `The build of the seeds failed (${built.exitCode}):\n${built.stdout}${built.stderr}`,
    );
  }
  return built;
}

let ownFolder: string | undefined;

/** The folder that one run of the tests shares; a test file that is run alone gets its own. */
function sharedFolder(): string {
  const given = process.env['ARKIV_TEST_FOLDER'];
  if (given !== undefined && given !== '') return given;
  if (ownFolder === undefined) {
    const made = makeFolder('run');
    ownFolder = made;
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return ownFolder;
}

/** A fresh folder for one test; the caller removes it. */
export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `arkiv-test-${name}-`));
}

/** True for the first process that asks for this folder. */
function claimFolder(folder: string): boolean {
  mkdirSync(join(folder, '..'), { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
