import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseReferat } from '../../parsers/index.ts';
import { toDataFiles } from '../../src/data-files.ts';
import { toOpenLines, toPublicSource } from '../../src/source-text.ts';
import { ROOT, SEEDS } from '../build-site.ts';
import { toTestSite } from './site.ts';

const MINUTES = join(ROOT, 'test', 'site', 'closed');
const KLITBORG = join(ROOT, 'test', 'data', 'klitborg', 'referater');

function publish(text: string): string {
  return toPublicSource(text, toOpenLines(parseReferat(text).tree));
}

test('a source without closed text is published to the byte, line ends included', () => {
  for (const file of readdirSync(SEEDS)) {
    const text = readFileSync(join(SEEDS, file), 'utf8');
    if (parseReferat(text).file.messages.some((it) => it.ruleId === 'closed-content-withheld'))
      continue;
    assert.equal(publish(text), text, file);
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(publish(crlf), crlf, file);
  }
});

test('the lines under a closed item are replaced, and every line keeps its number', () => {
  const text = readFileSync(join(KLITBORG, '2019-03-12.txt'), 'utf8');
  const lines = text.split('\n');
  const published = publish(text).split('\n');
  assert.equal(published.length, lines.length);
  const replaced = published.flatMap((line, index) => (line === lines[index] ? [] : [index + 1]));
  assert.deepEqual(
    replaced.map((number) => lines[number - 1]),
    [
      'Sagsnr.: 999-2019-77 J.nr.: 82.02.00 Dokumentnr.: 999-2019-78',
      'Resume og sagens baggrund',
      'Tangplanterne lægges i krukker bag kulissen.',
    ],
  );
  for (const number of replaced) assert.equal(published[number - 1], '[udeladt]');
});

test('nothing that a closed item says is left, however it is closed', () => {
  const files = readdirSync(MINUTES);
  assert.ok(files.length >= 2);
  const text = files.map((file) => publish(readFileSync(join(MINUTES, file), 'utf8'))).join('\n');
  assert.match(text, /\[udeladt\]/u);
  assert.doesNotMatch(
    text,
    /kvælstofpumpe|Zebrafinkersen|Hemmerlighuset|gnavpotordning|Smuttegades|fløjtekedel|Ruskomsnusk|777777|81\.99\.77|888888|999999|888777|Vaffeljern|Pandekage|666666/iu,
  );
});

test('a line that no leaf of the tree stands for is not shown', () => {
  const open = toOpenLines(parseReferat('').tree);
  assert.equal(toPublicSource('Hemmelig\r\n \u200B\nText', open), '[udeladt]\r\n\n[udeladt]');
});

test('open lines are kept as stretches, and only they are shown', () => {
  assert.equal(toPublicSource('a\nb\n\nc\nd', [1, 1, 4, 4]), 'a\n[udeladt]\n\nc\n[udeladt]');
  assert.equal(toPublicSource('a\nb\nc', [2, 3]), '[udeladt]\nb\nc');
  assert.equal(toPublicSource('a\nb\nc', []), '[udeladt]\n[udeladt]\n[udeladt]');
});

test('sources are files beside the meetings, and only where the site has them', () => {
  const site = toTestSite([{ file: 'a.txt' }, { file: 'b.txt', date: '2020-01-01' }]);
  const toPaths = (given: typeof site) =>
    [...toDataFiles(given)]
      .filter(({ path }) => path.startsWith('data/kilder/'))
      .map(({ path, toText }) => ({ path, text: toText(given) }));
  assert.deepEqual(toPaths(site), []);
  assert.deepEqual(toPaths({ ...site, readSource: (file) => `Teksten i ${file}` }), [
    { path: 'data/kilder/2019-01-28-direktionen.txt', text: 'Teksten i a.txt' },
    { path: 'data/kilder/2020-01-01-direktionen.txt', text: 'Teksten i b.txt' },
  ]);
});
