import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LAUNCH = fileURLToPath(new URL('launch.js', import.meta.url));

/** Starts a file of this folder, by its name without an ending, in a process of its own: as the sources are now, and with Node's own settings. */
export function forkProgram(
  name: string,
  args: readonly string[] = [],
  options: ForkOptions = {},
): ChildProcess {
  return fork(LAUNCH, [name, ...args], { execArgv: [], ...options });
}
