import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readChecked, writeChecked } from './checked-file.ts';
import { toKey } from './key.ts';
import { PROGRAM, PROJECT } from './project.ts';

/** A file as it was compiled. */
interface Compiled {
  readonly source: string;
  readonly code: string;
}

/** It goes with the version of the program; one that isn't compiled keeps nothing. */
const STORE = PROGRAM === PROJECT ? undefined : join(PROGRAM, 'settings');

/**
 * What a TypeScript or JavaScript file exports, with all that it imports taken into it: Node by itself reads no TypeScript.
 * A file that takes in no other one is kept in the store as it was compiled: each command would begin the compiler for it,
 * a process of its own. Throws what reading, compiling or running throws.
 */
export async function importModule(
  path: string,
  store: string | undefined = STORE,
): Promise<{ readonly default?: unknown }> {
  const file = resolve(path);
  const place = store && join(store, `${toKey([file])}.json`);
  const kept = place === undefined ? undefined : readChecked<Compiled>(place);
  const source = readFileSync(file, 'utf8');
  const code = kept?.source === source ? kept.code : await compileFile(file, source, place);
  return await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

async function compileFile(file: string, source: string, place?: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
    logLevel: 'silent',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  const isAlone = Object.keys(metafile.inputs).length === 1;
  // Nor one that somebody was just saving.
  if (place !== undefined && isAlone && readFileSync(file, 'utf8') === source) {
    keep(place, { source, code });
  }
  return code;
}

/** What can't be kept is compiled again the next time. */
function keep(place: string, compiled: Compiled): void {
  try {
    writeChecked(place, compiled);
  } catch {
    // A folder that nothing can be written into.
  }
}
