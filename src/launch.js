import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  const sources = ROOMS.flatMap(listSources).sort();
  // The project's place too: a program that was compiled elsewhere reads and writes there.
  const hash = createHash('sha256').update(`${process.version}\0${PROJECT}`);
  const others = ['.eleventy.ts', 'package-lock.json', 'tsconfig.json'];
  for (const path of [...sources, ...others.filter((it) => existsSync(join(PROJECT, it)))]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT, path)));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The sources in a folder of the project and below it. Folder by folder: Node's own `recursive` takes six times as long.
 * @param {string} folder
 * @returns {string[]}
 */
function listSources(folder) {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return /\.[jt]sx?$/u.test(path) ? [path] : [];
  });
}
