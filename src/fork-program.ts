import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a file of this program, by its URL, in a process of its own; it reads TypeScript wherever the working folder is. */
export function forkProgram(
  file: URL,
  args: readonly string[] = [],
  options: ForkOptions = {},
): ChildProcess {
  const execArgv = ['--import', import.meta.resolve('tsx')];
  return fork(fileURLToPath(file), args, { execArgv, ...options });
}
