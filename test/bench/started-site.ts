import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchProject } from './bench-project.ts';
import {
  type ProcessState,
  type ProcessUse,
  readProcessTree,
  watchProcesses,
} from './watch-processes.ts';

/** A running `npm start`, seen from outside. */
export interface StartedSite {
  /** `http://127.0.0.1:49152/` */
  readonly address: string;
  /** What it has printed so far. */
  said(): string;
  readProcesses(): readonly ProcessState[];
  /** Ends it, and says what it used. */
  stop(): Promise<ProcessUse>;
}

/** How often the server is asked whether it has something yet, in ms. */
const PERIOD = 10;
const LONGEST = 1_200_000;

/** Starts `npm start` for a project on a free port; returns at once. */
export async function startProject({ folder }: BenchProject): Promise<StartedSite> {
  const port = await findPort();
  const args = ['src/launch.js', 'cli', 'start', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-20_000);
    });
  }
  const { pid = 0 } = child;
  const stopWatching = watchProcesses(pid);
  return {
    address: `http://127.0.0.1:${port}/`,
    said: () => words,
    readProcesses: () => readProcessTree(pid),
    stop: async () => {
      if (child.exitCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      return stopWatching();
    },
  };
}

/** The text at an address; undefined where there is none, or no server yet. */
export async function fetchText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    const text = await response.text();
    return response.ok ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Asks until something is true, and says after how many seconds it was. Throws with the site's words when it never is. */
export async function waitUntil(
  site: StartedSite,
  isTrue: () => Promise<boolean>,
): Promise<number> {
  const start = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - start > LONGEST) throw new Error(`Never came true:\n${site.said()}`);
    await wait(PERIOD);
  }
  return (performance.now() - start) / 1000;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
