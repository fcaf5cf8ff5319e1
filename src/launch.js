import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listBelow } from './list-below.js';

/**
 * Runs a file of the program by its name, `node src/launch.js cli build`: compiled the first time, and taken from
 * `.cache/program/` as long as no source has changed. Reading TypeScript anew takes most of a second, every time.
 */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const STORE = join(PROJECT, '.cache', 'program');
const ROOMS = ['parsers', 'src', 'templates'];

const [name = '', ...args] = process.argv.slice(2);
const file = await findFile();
process.argv = [process.argv[0] ?? '', file, ...args];
await import(pathToFileURL(file).href);

/**
 * The file to run, compiled if need be; the source itself, read slowly, where nothing can be written or compiled.
 */
async function findFile() {
  try {
    const folder = join(STORE, toVersion());
    if (!existsSync(folder)) {
      const { compile } = await import('./compile.js');
      await compile(folder);
    }
    return join(folder, 'src', `${name}.js`);
  } catch {
    const { register } = await import('tsx/esm/api');
    register();
    return join(PROJECT, 'src', `${name}.ts`);
  }
}

/** Names all that a compiled program is made from. */
function toVersion() {
  const files = ROOMS.flatMap((room) => listBelow(join(PROJECT, room), `${room}/`));
  const sources = files.filter((file) => /\.[jt]sx?$/u.test(file)).sort();
  // The project's place too: a program that was compiled elsewhere reads and writes there.
  const hash = createHash('sha256').update(`${process.version}\0${PROJECT}`);
  const others = ['.eleventy.ts', 'package-lock.json', 'tsconfig.json'];
  for (const path of [...sources, ...others.filter((it) => existsSync(join(PROJECT, it)))]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT, path)));
  }
  return hash.digest('hex').slice(0, 32);
}
