import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildInto, buildSeeds, makeFolder, ROOT, SEEDS } from '../build-site.ts';
import { readFileNames } from '../read-site.ts';

/** What the built site is made of; the rest of the project can't change it. */
const PROJECT = ['.eleventy.ts', 'package.json', 'tsconfig.json', 'parsers', 'src', 'templates'];

/** Moves the clock of a process more than three years on. */
const LATER = `const RealDate = Date;
const shift = 1e11;
globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length > 0) super(...values);
    else super(RealDate.now() + shift);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
`;

/** Each file of a site with the hash of its bytes. */
function hashFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readFileNames(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
}

test('the same seeds make the same bytes in another folder, time zone, locale, umask and year', async (t) => {
  const folder = makeFolder('again');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, 'a', 'project elsewhere');
  for (const part of PROJECT) cpSync(join(ROOT, part), join(project, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  const input = join(folder, 'æøå seeds');
  mkdirSync(input);
  for (const seed of readdirSync(SEEDS).reverse()) cpSync(join(SEEDS, seed), join(input, seed));
  const later = join(folder, 'later.mjs');
  writeFileSync(later, LATER);

  const umask = process.umask(0o077);
  const again = buildInto(join(folder, 'built'), {
    project,
    input,
    environment: {
      TZ: 'America/Los_Angeles',
      LANG: 'da_DK.UTF-8',
      LC_ALL: 'da_DK.UTF-8',
      NODE_OPTIONS: `--import ${pathToFileURL(later).href}`,
    },
  });
  process.umask(umask);
  assert.equal(again.exitCode, 0, again.stdout + again.stderr);
  const first = hashFiles((await buildSeeds()).folder);
  const second = hashFiles(again.folder);
  assert.ok(first.size > 50);
  const files = [...new Set([...first.keys(), ...second.keys()])];
  assert.deepEqual(
    files.filter((file) => first.get(file) !== second.get(file)),
    [],
    'these files differ',
  );
});
