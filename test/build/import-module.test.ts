import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readChecked, writeChecked } from '../../src/checked-file.ts';
import { importModule } from '../../src/import-module.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arkiv-module-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const toStore = () => join(folder, 'store');
const toFile = (name: string) => join(folder, name);

function listKept(): readonly string[] {
  return readdirSync(folder).includes('store') ? readdirSync(toStore()) : [];
}

async function read(name: string): Promise<unknown> {
  return (await importModule(toFile(name), toStore())).default;
}

test('a file that stands alone is compiled once, and again when it says something else', async () => {
  writeFileSync(toFile('a.ts'), 'const n: number = 1; export default n;');
  assert.equal(await read('a.ts'), 1);
  const [name = ''] = listKept();
  const place = join(toStore(), name);
  const kept = readChecked<{ readonly code: string }>(place);
  assert.match(kept?.code ?? '', /export/u);
  // What is kept is what is run.
  writeChecked(place, { ...kept, code: 'export default 7' });
  assert.equal(await read('a.ts'), 7);
  writeFileSync(toFile('a.ts'), 'const n: number = 2; export default n;');
  assert.equal(await read('a.ts'), 2);
  assert.equal(await read('a.ts'), 2);
});

test('a damaged store is no store', async () => {
  writeFileSync(toFile('a.ts'), 'export default 1;');
  await read('a.ts');
  const [name = ''] = listKept();
  writeFileSync(
    join(toStore(), name),
    readFileSync(join(toStore(), name), 'utf8').replace('1', '7'),
  );
  assert.equal(await read('a.ts'), 1);
});

test('a file that takes in another one is compiled each time: the other one may have changed', async () => {
  writeFileSync(toFile('a.ts'), "import { n } from './b.ts'; export default n;");
  writeFileSync(toFile('b.ts'), 'export const n: number = 1;');
  assert.equal(await read('a.ts'), 1);
  assert.deepEqual(listKept(), []);
  writeFileSync(toFile('b.ts'), 'export const n: number = 2;');
  assert.equal(await read('a.ts'), 2);
});

test('a type that is imported takes in no file', async () => {
  writeFileSync(toFile('a.ts'), "import type { N } from './b.ts'; export default 1 satisfies N;");
  assert.equal(await read('a.ts'), 1);
  assert.equal(listKept().length, 1);
});

test('a file says where it lies, also the second time', async () => {
  writeFileSync(toFile('a.ts'), 'export default import.meta.url;');
  const first = await read('a.ts');
  assert.match(String(first), /^file:.*\/a\.ts$/u);
  assert.equal(await read('a.ts'), first);
});
