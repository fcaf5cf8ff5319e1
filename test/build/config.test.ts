import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { StopError } from '../../src/stop-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'arkiv-config-'));
after(() => rmSync(folder, { recursive: true }));

const GOOD = {
  municipality: 'Kalundborg Kommune',
  title: 'Referatarkivet',
  siteUrl: 'https://referater.example.dk',
  contact: 'referater@example.dk',
};

let count = 0;
function writeConfig(text: string): string {
  count += 1;
  const path = join(folder, `${count}.config.ts`);
  writeFileSync(path, text);
  return path;
}

function writeFields(fields: object): string {
  return writeConfig(`export default ${JSON.stringify({ ...GOOD, ...fields })};`);
}

test('the project’s own configuration is valid', async () => {
  const config = await readConfig('arkiv.config.ts');
  assert.equal(config.municipality, 'Kalundborg Kommune');
});

test('what is left out gets its default', async () => {
  const config = await readConfig(writeFields({}));
  assert.deepEqual(config, { ...GOOD, pathPrefix: '/', closedItems: 'withhold' });
});

const WRONG = [
  ['municipality', ''],
  ['title', 7],
  ['siteUrl', 'https://referater.example.dk/arkiv'],
  ['siteUrl', 'javascript:alert(1)'],
  ['pathPrefix', 'arkiv'],
  ['pathPrefix', '/../'],
  ['contact', ' '],
  ['closedItems', 'publish'],
  ['siteurl', 'https://referater.example.dk'],
] as const;

for (const [field, value] of WRONG) {
  test(`${field} can't be ${JSON.stringify(value)}, and the message names the field`, async () => {
    await assert.rejects(readConfig(writeFields({ [field]: value })), (error) => {
      assert.ok(error instanceof StopError);
      assert.equal(error.exitCode, 2);
      assert.match(error.message, new RegExp(`^  ${field}: `, 'mu'));
      return true;
    });
  });
}

const UNREADABLE = [
  ['a file that is not there', () => join(folder, 'none.ts'), /findes ikke/u],
  ['a file without a default export', () => writeConfig('export {};'), /export default/u],
  ['a file that throws', () => writeConfig('throw new Error("bang");'), /bang/u],
] as const;

for (const [name, toPath, message] of UNREADABLE) {
  test(`${name} is wrong use`, async () => {
    await assert.rejects(readConfig(toPath()), { name: 'StopError', exitCode: 2, message });
  });
}
