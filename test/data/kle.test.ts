import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseKle, readKle } from '../../src/kle.ts';
import { ROOT } from '../build-site.ts';

const PLAN = join(ROOT, 'test', 'data', 'klitborg', 'kle-emneplan.xml');
const xml = readFileSync(PLAN, 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'arkiv-kle-'));
after(() => rmSync(folder, { recursive: true }));

test('the plan gives a title for every number that is in use, level by level', () => {
  assert.deepEqual(
    [...readKle(PLAN)],
    [
      ['00', 'Fyr & flag'],
      ['00.01', 'Flaghejsning i almindelighed'],
      ['00.01.00', 'Flag på <halv> stang'],
      ['08', 'Slæbebåde og sejlads'],
      ['08.01', 'Både under ti meter'],
      ['08.01.02', 'Slæbning'],
    ],
  );
});

test('a retired entry has no title, and neither has what lies below it', () => {
  const titles = parseKle(xml);
  for (const number of ['00.01.05', '00.09', '00.09.01']) {
    assert.ok(xml.includes(`>${number}<`));
    assert.equal(titles?.has(number), false, number);
  }
});

test('a byte order mark and CRLF change nothing', () => {
  assert.deepEqual(parseKle(`\uFEFF${xml.replaceAll('\n', '\r\n')}`), parseKle(xml));
});

const NO_PLANS = [
  ['text', 'Emneplan'],
  ['nothing', ''],
  ['a plan that breaks off', xml.slice(0, xml.indexOf('</Hovedgruppe>'))],
  ['a tag that is never closed', xml.replace('</Gruppe>', '')],
  ['an entity of its own', xml.replace('Vimpler<', '&vimpler;<')],
] as const;

for (const [name, text] of NO_PLANS) {
  test(`${name} is no plan`, () => {
    assert.equal(parseKle(text), undefined);
    const path = join(folder, 'plan.xml');
    writeFileSync(path, text);
    assert.throws(() => readKle(path), { name: 'StopError', exitCode: 2, message: /plan\.xml/u });
  });
}

test('XML without a title of a KLE number is wrong use', () => {
  const path = join(folder, 'other.xml');
  for (const text of [
    '<x></x>',
    xml.replaceAll('Titel>', 'Navn>'),
    xml.replaceAll('Nr>0', 'Nr>x'),
  ]) {
    writeFileSync(path, text);
    assert.throws(() => readKle(path), { name: 'StopError', exitCode: 2, message: /Hovedgruppe/u });
  }
});

test('a file that is not there is wrong use', () => {
  const path = join(folder, 'none.xml');
  assert.throws(() => readKle(path), {
    name: 'StopError',
    exitCode: 2,
    message: /kan ikke læses/u,
  });
});
