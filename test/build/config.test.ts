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
  assert.deepEqual(config, {
    ...GOOD,
    pathPrefix: '/',
    colour: '#1b4a7d',
    closedItems: 'withhold',
    publishSource: false,
  });
});

test('what a municipality may set is read as it is set', async () => {
  const fields = {
    pathPrefix: '/arkiv/',
    colour: '#00535C',
    contact: 'https://example.dk/kontakt',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    accessibilityStatement: 'https://www.was.digst.dk/example-dk',
    closedItems: 'publish-decision',
    publishSource: true,
    archives: [{ name: 'Klitborg Kommune', url: 'https://referater.klitborg.example/arkiv/' }],
  };
  assert.deepEqual(await readConfig(writeFields(fields)), { ...GOOD, ...fields });
});

test('a file that the configuration names lies where the configuration lies', async () => {
  const { kle, aliases } = await readConfig(
    writeFields({ kle: 'kle/plan.xml', aliases: '/x.json' }),
  );
  assert.equal(kle, join(folder, 'kle', 'plan.xml'));
  assert.equal(aliases, '/x.json');
});

const WRONG = [
  ['municipality', ''],
  ['title', 7],
  ['siteUrl', 'https://referater.example.dk/arkiv'],
  ['siteUrl', 'javascript:alert(1)'],
  ['pathPrefix', 'arkiv'],
  ['pathPrefix', '/../'],
  ['contact', ' '],
  ['contact', 'ring til os'],
  ['contact', 'javascript:alert(1)//@'],
  ['colour', '#ffcc00'],
  ['colour', 'blue'],
  ['licence', 'CC BY 4.0'],
  ['licence', { name: '' }],
  ['licence', { name: 'CC BY 4.0', link: 'https://example.dk' }],
  ['licence', { name: 'CC BY 4.0', url: 'javascript:alert(1)' }],
  ['accessibilityStatement', 'was.digst.dk/example-dk'],
  ['accessibilityStatement', 'javascript:alert(1)'],
  ['closedItems', 'publish'],
  ['publishSource', 'yes'],
  ['kle', ''],
  ['aliases', ['sagsaliaser.json']],
  ['archives', 'https://referater.klitborg.example/'],
  ['archives', [{ name: 'Klitborg Kommune' }]],
  ['archives', [{ name: 'Klitborg Kommune', url: 'javascript:alert(1)' }]],
  ['archives', [{ name: 'Klitborg Kommune', url: 'http://referater.klitborg.example/' }]],
  ['archives', [{ name: 'Klitborg Kommune', url: 'https://referater.klitborg.example/?q=1' }]],
  [
    'archives',
    [
      { name: 'Klitborg Kommune', url: 'https://a.example/' },
      { name: 'Klitborg kommune', url: 'https://b.example/' },
    ],
  ],
  ['archives', [{ name: 'Klitborg Kommune', url: "https://x;script-src'unsafe-inline'/" }]],
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

test('every wrong field is named, each once', async () => {
  const path = writeFields({ title: '', licence: { url: 'x', more: 1 }, siteurl: 'x' });
  await assert.rejects(readConfig(path), (error: Error) => {
    const fields = [...error.message.matchAll(/^ {2}(?<field>\w+): /gmu)].map((it) => it[1]);
    assert.deepEqual(fields.toSorted(), ['licence', 'siteurl', 'title']);
    return true;
  });
});

for (const [name, toPath, message] of UNREADABLE) {
  test(`${name} is wrong use`, async () => {
    await assert.rejects(readConfig(toPath()), { name: 'StopError', exitCode: 2, message });
  });
}
