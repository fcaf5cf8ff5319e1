import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkProgram } from './fork-program.ts';
import { MANIFEST } from './output.ts';
import type { PreviewPlaces, PreviewResult } from './preview-build.ts';
import { PROJECT } from './project.ts';
import { type ServedSite, serveSite } from './serve.ts';
import { startText } from './text.ts';
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

const CODE = ['parsers', 'src', 'templates', '.eleventy.ts', 'package-lock.json'].map((name) =>
  join(PROJECT, name),
);
const PUBLISHED = '_site';
/** A site of the preview's own, kept from one time to the next. */
const PREVIEW = join('.site', 'start', '_site');
/** Shared with the build: what one of them has read, the other knows. */
const CACHE = join('.site', 'cache');

/**
 * Builds, serves on loopback, and builds again after every save, until the process is told to stop. Until the first build
 * is done the published site is shown, if there is one; after a failed build the last good one.
 */
export async function startSite(options: StartOptions): Promise<void> {
  const { input, config, beside } = options;
  const shown = { path: existsSync(join(PREVIEW, MANIFEST)) ? PREVIEW : PUBLISHED };
  const server = await serveSite(() => readSite(shown.path), options);
  const tellAddress = () => {
    const prefix = readSite(shown.path)?.pathPrefix;
    if (prefix !== undefined)
      console.log(startText.serving(`http://127.0.0.1:${server.port}${prefix}`));
    return prefix !== undefined;
  };
  let isTold = tellAddress();
  if (isTold) console.log(startText.published(shown.path));
  const builder = openBuilder({ input, config, output: PREVIEW, cache: CACHE }, (result) => {
    const { published, problem, changed } = result;
    if (published) {
      shown.path = PREVIEW;
      isTold ||= tellAddress();
      server.reload(changed);
    } else {
      console.error(isTold ? startText.failedKeepsOld : startText.failedNoSite);
    }
    server.showProblem(problem);
  });
  const stops = [
    watchPaths([input, ...beside], () => builder.build()),
    // What a process has loaded once it doesn't load again.
    watchPaths([config, ...CODE], () => builder.restart()),
  ];
  builder.build();
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name)));
  for (const stop of stops) stop();
  await builder.stop();
  await server.close();
}

interface Builder {
  /** Builds, or once more after the build that runs. */
  build(): void;
  /** Builds with the program and the settings as they are now. */
  restart(): void;
  stop(): Promise<void>;
}

const MOST_BUILDS = 200;

/** A process that stays and builds when it is told to: what it has read it knows the next time. */
function openBuilder(places: PreviewPlaces, onResult: (result: PreviewResult) => void): Builder {
  let child: ChildProcess | undefined;
  let isBuilding = false;
  let isWanted = false;
  let builds = 0;

  const finish = (result: PreviewResult): void => {
    isBuilding = false;
    builds += 1;
    onResult(result);
    // Eleventy keeps a little of each build: now and then the next one begins in a fresh process.
    if (builds % MOST_BUILDS === 0) void close();
    if (isWanted) build();
  };
  const open = (): ChildProcess => {
    const { input, config, output, cache } = places;
    const opened = forkProgram('preview-process', [input, config, output, cache], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    opened.on('message', (message) => finish(message as PreviewResult));
    opened.on('exit', () => {
      // Its own code is broken, or somebody has killed it: the next save opens another.
      if (opened !== child) return;
      child = undefined;
      finish({ published: false, problem: startText.builderEnded, changed: [] });
    });
    return opened;
  };
  async function close(): Promise<void> {
    const old = child;
    child = undefined;
    if (old === undefined) return;
    const ended = once(old, 'exit');
    old.kill();
    await ended;
  }
  function build(): void {
    isWanted = isBuilding;
    if (isBuilding) return;
    isBuilding = true;
    child ??= open();
    child.send('build');
  }
  return {
    build,
    restart: () => {
      // A build that is stopped half-way gives up its lock when it ends.
      void close().then(() => {
        isBuilding = false;
        build();
      });
    },
    stop: close,
  };
}

function readSite(folder: string): ServedSite | undefined {
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) return undefined;
  const { pathPrefix }: { pathPrefix: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { folder, pathPrefix };
}
