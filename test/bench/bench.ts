import { readdirSync, readFileSync } from 'node:fs';
import { parseReferat, toParsedMeeting } from '../../parsers/index.ts';
import { renderProse } from '../../src/prose.ts';

/** The benchmark of the parser: a row a measurement, the median of several runs; growth as a ratio within the run. */
const SEEDS = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(new URL(file, SEEDS), 'utf8') }));

/** Text to meeting with its prose as HTML, as the build does it. */
function readMeeting(text: string): number {
  const { tree, file } = parseReferat(text);
  const meeting = toParsedMeeting(tree, file);
  const sections = meeting?.items.flatMap((item) => item.sections) ?? [];
  return sections.reduce((sum, { content }) => sum + renderProse(content).length, 0);
}

/** Median milliseconds of a call. */
function measure(run: () => unknown, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return runs[Math.floor(times / 2)] ?? Number.NaN;
}

function print(name: string, ...cells: readonly string[]): void {
  console.log([name.padEnd(28), ...cells.map((cell) => cell.padStart(14))].join(''));
}

for (let warm = 0; warm < 40; warm += 1) for (const { text } of seeds) readMeeting(text);

print('a meeting, text to HTML', 'KB', 'ms', 'ms per 10 KB');
for (const { file, text } of seeds) {
  const ms = measure(() => readMeeting(text), 51);
  const kilobytes = Buffer.byteLength(text) / 1000;
  print(file.slice(0, 24), kilobytes.toFixed(1), ms.toFixed(2), ((ms / kilobytes) * 10).toFixed(2));
}

print('growth of one file', 'MB', 'ms', 'MB/s', 'ms/MB ratio');
const items = seeds[2]?.text.slice(600) ?? '';
let first: number | undefined;
for (const megabytes of [0.05, 0.5, 5]) {
  const text = `REFERAT Direktionen d. 08-05-2017\n\n${items.repeat(Math.ceil((megabytes * 1e6) / items.length))}`;
  const ms = measure(() => readMeeting(text), megabytes < 5 ? 5 : 3);
  const size = Buffer.byteLength(text) / 1e6;
  first ??= ms / size;
  print(
    'seed 002, repeated',
    size.toFixed(2),
    ms.toFixed(0),
    ((size / ms) * 1000).toFixed(2),
    (ms / size / first).toFixed(2),
  );
}

print('one line, or many', 'characters', 'ms', '32 times: ratio');
const HEAD = 'REFERAT Direktionen d. 28-01-2019\n\nPunkt 1: Eventuelt\n\nBeslutning\n\n';
for (const unit of ['a', '-', '.', '1', ' ', 'A og ', 'møde den 1. ', 'a\n\n', '- a\n', 'a\tb\n']) {
  let small: number | undefined;
  for (const size of [1_000, 32_000, 1_000_000]) {
    const text = HEAD + unit.repeat(size / unit.length);
    const ms = measure(() => parseReferat(text), size > 100_000 ? 1 : 5);
    const ratio = small === undefined ? '' : (ms / small).toFixed(1);
    small = ms;
    print(JSON.stringify(unit), String(size), ms.toFixed(1), ratio);
  }
}
