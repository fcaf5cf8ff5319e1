import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readAliases } from '../../src/aliases.ts';
import { buildArchive } from '../../src/archive.ts';
import { buildFile, toCaseNumber } from '../src/parsed.ts';

const folder = mkdtempSync(join(tmpdir(), 'arkiv-aliases-'));
const path = join(folder, 'sagsaliaser.json');
after(() => rmSync(folder, { recursive: true }));

function readText(text: string) {
  writeFileSync(path, text);
  return readAliases(path);
}

test('a group of numbers is one case, in capitals as the pages write them', () => {
  const text =
    '\uFEFF[["326-2018-33014", "23-010268", " 16-048515k "], ["24-000001", "24-000002"]]';
  assert.deepEqual(readText(text), [
    ['326-2018-33014', '23-010268', '16-048515K'],
    ['24-000001', '24-000002'],
  ]);
  assert.deepEqual(readText('[]'), []);
});

test('the archive joins the numbers of a group and no others', () => {
  const aliases = readText('[["326-2018-33014", "16-048515k"]]');
  const items = ['326-2018-33014', '16-048515K', '23-010268'].map((number) => ({
    caseNumber: toCaseNumber(number),
  }));
  const { caseByNumber } = buildArchive([buildFile({ items })], { aliases });
  assert.deepEqual(caseByNumber.get('326-2018-33014')?.aliases, ['16-048515K']);
  assert.deepEqual(caseByNumber.get('16-048515K')?.aliases, ['326-2018-33014']);
  assert.deepEqual(caseByNumber.get('23-010268')?.aliases, []);
});

const WRONG = [
  ['no JSON', '[[', /kan ikke læses/u],
  ['no list', '{"326-2018-33014": "23-010268"}', /liste af grupper/u],
  ['a group of one', '[["326-2018-33014"]]', /mindst to/u],
  ['a number that is none', '[["326-2018-33014", 23010268]]', /liste af grupper/u],
  ['what is no case number', '[["326-2018-33014", "23/010268"]]', /"23\/010268" er ikke/u],
  [
    'a number in two groups',
    '[["24-000001", "24-000002"], ["24-000003", "24-000001"]]',
    /24-000001 står to/u,
  ],
] as const;

for (const [name, text, message] of WRONG) {
  test(`${name} is wrong use, and the message names the file`, () => {
    assert.throws(
      () => readText(text),
      (error: Error) => {
        assert.equal(error.name, 'StopError');
        assert.match(error.message, message);
        assert.ok(error.message.includes(path));
        return true;
      },
    );
  });
}

test('a file that is not there is wrong use', () => {
  const none = join(folder, 'none.json');
  assert.throws(() => readAliases(none), {
    name: 'StopError',
    exitCode: 2,
    message: /kan ikke læses/u,
  });
});
