import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from './lock.ts';
import { type ServedSite, serveSite } from './serve.ts';
import { startText } from './text.ts';
import { MANIFEST } from './trees.ts';
import { watchPaths } from './watch.ts';

/** What `npm start` watches and where it serves. */
export interface StartOptions {
  readonly input: string;
  readonly config: string;
  /** Other files that the build reads. */
  readonly beside: readonly string[];
  readonly port: number;
  readonly exactPort: boolean;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CODE = ['parsers', 'src', 'templates', '.eleventy.ts'].map((name) => join(PROJECT, name));
const WORKSHOP = '.site';

/**
 * Builds, serves on loopback, and builds again after every save, until the process is told to stop. The site lies in
 * a folder of its own; a failed build leaves the last good one in place.
 */
export async function startSite(options: StartOptions): Promise<void> {
  const root = openPreview();
  let site: ServedSite | undefined;
  const server = await serveSite(() => site, options);
  const builder = buildAfterEachCall(async (round, signal) => {
    const folder = join(root, String(round));
    await runBuild(options, folder, signal);
    const next = readSite(folder);
    if (next === undefined) {
      const text = site === undefined ? startText.failedNoSite : startText.failedKeepsOld;
      if (!signal.aborted) console.error(text);
      return;
    }
    const last = site;
    site = next;
    if (last !== undefined) rmSync(last.folder, { recursive: true, force: true });
    console.log(startText.serving(`http://127.0.0.1:${server.port}${site.pathPrefix}`));
  });
  const unwatch = watchPaths(
    [options.input, options.config, ...options.beside, ...CODE],
    builder.build,
  );
  builder.build();
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name)));
  unwatch();
  await builder.stop();
  await server.close();
  rmSync(root, { recursive: true, force: true });
}

/** One build at a time; calls during a build lead to one more after it. */
function buildAfterEachCall(run: (round: number, signal: AbortSignal) => Promise<void>): {
  readonly build: () => void;
  readonly stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  let round = 0;
  let wanted = 0;
  let running: Promise<void> | undefined;
  const loop = async (): Promise<void> => {
    while (round < wanted && !stopping.signal.aborted) {
      round = wanted;
      await run(round, stopping.signal);
    }
    running = undefined;
  };
  return {
    build: () => {
      wanted += 1;
      running ??= loop();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** A build in a process of its own, so that changed code is loaded anew. */
async function runBuild(
  { input, config }: StartOptions,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
  const args = ['build', '--input', input, '--config', config, '--output', folder];
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, cli, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const kill = () => child.kill();
  signal.addEventListener('abort', kill, { once: true });
  await once(child, 'exit');
  signal.removeEventListener('abort', kill);
}

function readSite(folder: string): ServedSite | undefined {
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) return undefined;
  const { pathPrefix }: { pathPrefix: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { folder, pathPrefix };
}

/** A folder for this process, after those of processes that were killed are removed. */
function openPreview(): string {
  mkdirSync(WORKSHOP, { recursive: true });
  for (const name of readdirSync(WORKSHOP)) {
    const pid = /^preview-(?<pid>\d+)$/u.exec(name)?.groups?.['pid'];
    const isLeft = pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (isLeft) rmSync(join(WORKSHOP, name), { recursive: true, force: true });
  }
  const root = join(WORKSHOP, `preview-${process.pid}`);
  mkdirSync(root);
  return root;
}
