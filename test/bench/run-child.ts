import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/compile.js';
import { once } from '../../src/once.ts';
import { ROOT } from '../build-site.ts';
import { type ProcessRun, runProcess } from './run-process.ts';

const CHILDREN = 'test/bench/children';
/** Of these, the time that TypeScript takes is not measured. */
const COMPILED = ['write-pages.ts'];

/** What every TypeScript file is run with; the loader by its whole address, so that any working folder will do. */
const NODE_ARGUMENTS = ['--import', import.meta.resolve('tsx')] as const;

/** Runs a TypeScript file of the bench in a process of its own, and reads the JSON that it prints. */
export function runChild<T>(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<ProcessRun & { readonly answer: T }> {
  return readAnswer([...NODE_ARGUMENTS, join(ROOT, CHILDREN, file), ...args], cwd);
}

/** The same of a file that runs as the program does: compiled with it, which the first run of a bench does. */
export async function runCompiledChild<T>(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<ProcessRun & { readonly answer: T }> {
  const compiled = join(await compileChildren(), CHILDREN, file.replace(/\.ts$/u, '.js'));
  return readAnswer([compiled, ...args], cwd);
}

const compileChildren = once(async (): Promise<string> => {
  const folder = join(ROOT, '.cache', 'program', `bench-${process.pid}`);
  await compile(
    folder,
    COMPILED.map((file) => `${CHILDREN}/${file}`),
  );
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

async function readAnswer<T>(
  args: readonly string[],
  cwd: string,
): Promise<ProcessRun & { readonly answer: T }> {
  const run = await runProcess(process.execPath, args, { cwd });
  return { ...run, answer: JSON.parse(run.stdout) as T };
}
