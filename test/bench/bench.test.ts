import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toGrowth } from './growth.ts';
import { isMet, type Measurement, toMedian, toRatio } from './measurement.ts';
import { renderGrowth, renderTable } from './table.ts';

const SMALL: Measurement = {
  row: 'cold',
  what: 'whole cold build',
  size: 1000,
  unit: 's',
  runs: [14, 12, 13],
  peer: { name: 'plain', runs: [25, 26, 27] },
  aim: { of: 'ratio', most: 0.65 },
  cpu: [20, 21, 22],
  peaks: new Map([['node', 801.4]]),
  grows: true,
};
const LARGE: Measurement = {
  ...SMALL,
  size: 5000,
  runs: [68],
  peer: { name: 'plain', runs: [85] },
};

test('the median is the middle one, or the mean of the two in the middle', () => {
  assert.equal(toMedian([9, 1, 5]), 5);
  assert.equal(toMedian([1, 10, 4, 2]), 3);
  assert.equal(toMedian([]), undefined);
});

test('an aim is held against the median or the ratio of medians, whichever it names', () => {
  assert.equal(toRatio(SMALL), 0.5);
  assert.equal(isMet(SMALL), true);
  assert.equal(toRatio(LARGE), 0.8);
  assert.equal(isMet(LARGE), false);
  assert.equal(isMet({ ...SMALL, aim: { of: 'value', most: 12.9 } }), false);
  assert.equal(isMet({ ...SMALL, aim: { of: 'value', most: 13 } }), true);
});

test('without a peer there is no ratio, and no verdict on it', () => {
  const alone = { ...SMALL, peer: { name: 'hugo', runs: [] } };
  assert.equal(toRatio(alone), undefined);
  assert.equal(isMet(alone), undefined);
  assert.match(renderTable([alone]), /hugo not measured/u);
});

test('what grows faster than the pages is missed', () => {
  const [growth, ...rest] = toGrowth(
    [SMALL, LARGE],
    new Map([
      [1000, 5000],
      [5000, 25_000],
    ]),
  );
  assert.deepEqual(rest, []);
  assert.equal(growth?.pages, 5);
  assert.equal(growth?.value.toFixed(2), '5.23');
  assert.equal(growth?.isMet, false);
  assert.match(renderGrowth(growth ? [growth] : []), /1000 +5000 .+5\.23 × +5 × +missed/u);
});

test('a line of the table says the median, the peer, the ratio, the aim, the verdict and the memory', () => {
  const [, line = ''] = renderTable([SMALL]).split('\n');
  const cells = line.split(/ {2,}/u);
  assert.deepEqual(cells, [
    'cold',
    '1000',
    'whole cold build',
    '13 s',
    'plain 26 s',
    '0.5 ×',
    '≤ 0.65 ×',
    'met',
    '21 s',
    'node 801',
  ]);
});

test('the bench measures a row at a small size, and prints one JSON object', () => {
  const run = runBench('--size', '5', '--rows', 'pages', '--repeats', '1', '--json');
  assert.equal(run.status, 0, run.stderr);
  const { rows, pages } = JSON.parse(run.stdout) as {
    readonly rows: readonly { readonly what: string; readonly median: number }[];
    readonly pages: readonly (readonly [size: number, count: number])[];
  };
  const [first] = rows;
  assert.equal(first?.what, 'pages alone');
  assert.ok((first?.median ?? 0) > 0);
  assert.equal(pages[0]?.[0], 5);
  assert.ok((pages[0]?.[1] ?? 0) > 50);
});

test('a row or a count that does not exist is refused with the usage', () => {
  for (const args of [['--rows', 'speed'], ['--size', '0'], ['--fast']]) {
    const run = runBench(...args);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /npm run bench -- \[--size/u);
  }
});

function runBench(...args: readonly string[]) {
  const bench = fileURLToPath(new URL('bench.ts', import.meta.url));
  const command = ['--import', import.meta.resolve('tsx'), bench, ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}
