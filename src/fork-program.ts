import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LAUNCH = fileURLToPath(new URL('launch.js', import.meta.url));

/**
 * Room for what lives shortly, in MB, as `npm run build` has it too: four times Node's own, so that it is cleared a quarter as
 * often, and less of it is still in use then.
 */
export const MEMORY = ['--max-semi-space-size=64'];

/** Starts a file of this folder, by its name without an ending, in a process of its own: as the sources are now. */
export function forkProgram(
  name: string,
  args: readonly string[] = [],
  options: ForkOptions = {},
): ChildProcess {
  return fork(LAUNCH, [name, ...args], { execArgv: MEMORY, ...options });
}
