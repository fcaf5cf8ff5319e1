import { readdirSync, readFileSync } from 'node:fs';
import { parseReferat, toParsedMeeting } from '../../../parsers/index.ts';
import { renderProse } from '../../../src/prose.ts';
import type { Measurement } from '../measurement.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);
/** Milliseconds that 10 KB of text may take. */
const MOST_MS = 3;
/** How much more a megabyte may cost in a file a hundred times as long, or in a line 32 times as long. */
const MOST_GROWTH = 1.5;
const HEAD = 'REFERAT Direktionen d. 28-01-2019\n\nPunkt 1: Eventuelt\n\nBeslutning\n\n';
/** Bytes of a hostile text, and how many short ones are as long. */
const [LONG, SHORT_TEXTS] = [4_000_000, 32] as const;
/** What has made regular expressions slow. */
const UNITS = ['a', '-', '.', '1', ' ', 'A og ', 'møde den 1. ', 'a\n\n', '- a\n', 'a\tb\n'];

/** The parser by itself, in this process: text to meeting with its prose as HTML, and its growth with the text. */
export async function measureParser(): Promise<readonly Measurement[]> {
  const seeds = readdirSync(SEEDS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, text: readFileSync(new URL(file, SEEDS), 'utf8') }));
  for (let warm = 0; warm < 40; warm += 1) for (const { text } of seeds) readMeeting(text);
  const items = seeds[2]?.text.slice(600) ?? '';
  return [...seeds.map(measureSeed), ...measureLength(items), ...UNITS.map(measureUnit)];
}

/** Text to meeting with its prose as HTML, as the build does it. */
function readMeeting(text: string): number {
  const { tree, file } = parseReferat(text);
  const meeting = toParsedMeeting(tree, file);
  const sections = meeting?.items.flatMap((item) => item.sections) ?? [];
  return sections.reduce((sum, { content }) => sum + renderProse(content).length, 0);
}

/** Milliseconds of each of some calls. */
function time(run: () => unknown, times: number): readonly number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function measureSeed({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): Measurement {
  const kilobytes = Buffer.byteLength(text) / 1000;
  const runs = time(() => readMeeting(text), 51);
  return {
    row: 'parser',
    what: `10 KB of ${file.slice(0, 3)}, text to HTML`,
    unit: 'ms',
    runs: runs.map((ms) => (ms / kilobytes) * 10),
    aim: { of: 'value', most: MOST_MS },
    note: `${kilobytes.toFixed(1)} KB in all`,
  };
}

/** One file of 50 KB to 5 MB: milliseconds a megabyte, beside those of the shortest. */
function measureLength(items: string): readonly Measurement[] {
  let first: readonly number[] | undefined;
  return [0.05, 0.5, 5].map((megabytes) => {
    const repeated = items.repeat(Math.ceil((megabytes * 1e6) / items.length));
    const text = `REFERAT Direktionen d. 08-05-2017\n\n${repeated}`;
    const size = Buffer.byteLength(text) / 1e6;
    const runs = time(() => readMeeting(text), megabytes < 5 ? 5 : 3).map((ms) => ms / size);
    const speed = 1000 / (runs[1] ?? Number.NaN);
    const measurement: Measurement = {
      row: 'parser',
      what: `a file of ${megabytes} MB, ms a MB`,
      unit: 'ms',
      runs,
      ...(first === undefined ? {} : { peer: { name: '0.05 MB', runs: first } }),
      ...(first === undefined ? {} : { aim: { of: 'ratio', most: MOST_GROWTH } as const }),
      note: `${speed.toFixed(1)} MB/s`,
    };
    first ??= runs;
    return measurement;
  });
}

/**
 * A text that is one character or word over and over, 4 MB long, beside as much in 32 short ones: milliseconds a megabyte.
 * As much, since of a short one alone its garbage may be left to the next.
 */
function measureUnit(unit: string): Measurement {
  const measure = (size: number, times: number) => {
    const text = HEAD + unit.repeat(size / unit.length);
    return time(() => parseReferat(text), times).map((ms) => (ms * 1e6) / size);
  };
  measure(1000, 5);
  const short = measure(LONG / SHORT_TEXTS, SHORT_TEXTS);
  return {
    row: 'parser',
    what: `4 MB of ${JSON.stringify(unit)}, ms a MB`,
    unit: 'ms',
    runs: measure(LONG, 3),
    peer: {
      name: `${SHORT_TEXTS} short ones`,
      runs: [short.reduce((sum, ms) => sum + ms, 0) / SHORT_TEXTS],
    },
    aim: { of: 'ratio', most: MOST_GROWTH },
  };
}
