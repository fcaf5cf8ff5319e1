import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import type { Meeting } from '../../src/meeting.ts';
import { withoutFurniture } from '../../src/pdf-furniture.ts';
import { type PrintedLine, toPrintedLines } from '../../src/pdf-lines.ts';
import { type PdfPage, readPages } from '../../src/pdf-pages.ts';
import { toPdfText } from '../../src/pdf-text.ts';
import { readArchive } from '../../src/read-archive.ts';
import { startBrowser } from '../browser.ts';
import { seedTexts } from '../parsers/read.ts';
import { isLong } from '../parsers/texts.ts';
import { printReferat, type Typography } from './print-referat.ts';
import { TYPOGRAPHIES } from './typographies.ts';

/** So far down the first page the text is moved, step by step, so that its pages break at other places. */
const STEP_MM = 3.7;
const STEPS = 8;

/** Which seed is printed in which typography, and how far it is moved. */
type Print = readonly [seed: string, typography: number, step: number];

/** Every seed once. Together their pages break everything, with the letters that most machines have. */
const FIRST: readonly Print[] = [
  ['000', 1, 7],
  ['001', 2, 2],
  ['002', 3, 0],
  ['003', 2, 2],
  ['004', 1, 2],
];
const ALL: readonly Print[] = Array.from({ length: STEPS }, (_, step) =>
  TYPOGRAPHIES.flatMap((_, typography) =>
    [...seedTexts.keys()].map((seed) => [seed, typography, step] as const),
  ),
).flat();

type Break = 'sentence' | 'list' | 'table' | 'between';

/** What the pages have to break: what stands on both sides of it is put together again. */
const WANTED: readonly Break[] = ['sentence', 'list', 'table'];

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

function toMeeting(text: string): Meeting {
  const input = { files: [{ file: 'a.txt', sha256: '0'.repeat(64), text }], problems: [] };
  const [meeting] = readArchive(input, (file) => file).archive.meetings;
  assert.ok(meeting);
  return toPublishedMeeting(meeting);
}

/** The printed seeds, one after the other: once each, then until there are enough. */
async function* printSeeds(isEnough: () => boolean): AsyncIterable<{
  readonly name: string;
  readonly text: string;
  readonly pages: readonly PdfPage[];
}> {
  for (const [place, [seed, index, step]] of [...FIRST, ...ALL].entries()) {
    if (place >= FIRST.length && isEnough()) return;
    const text = seedTexts.get(seed);
    const typography = TYPOGRAPHIES[index];
    assert.ok(text && typography);
    const name = `${seed}, ${typography.name}, moved ${step}`;
    const read = await readPages(await printReferat(browser, text, move(typography, step)));
    assert.ok('pages' in read, `${name}: ${JSON.stringify(read)}`);
    yield { name, text: toPrinted(text.trim(), read.pages), pages: read.pages };
  }
}

function move(typography: Typography, step: number): Typography {
  const css = `${typography.css} h1 { padding-top: ${step * STEP_MM}mm }`;
  return { ...typography, css };
}

test('a printed seed is read as its text, whatever its letters, and gives the same meeting field by field', async () => {
  const breaks = new Map<Break, number>();
  const isEnough = () => !isLong && WANTED.every((kind) => breaks.has(kind));
  for await (const { name, text, pages } of printSeeds(isEnough)) {
    const read = toPdfText(pages);
    assert.ok('text' in read, name);
    assert.equal(read.text, text, name);
    const [printed, written] = [toMeeting(read.text), toMeeting(text)];
    const fields = Object.keys({ ...printed, ...written }) as (keyof Meeting)[];
    for (const field of fields.filter((field) => field !== 'source')) {
      assert.deepEqual(printed[field], written[field], `${name}: ${field}`);
    }
    for (const kind of listBreaks(pages, text)) breaks.set(kind, (breaks.get(kind) ?? 0) + 1);
  }
  for (const kind of WANTED) {
    assert.ok((breaks.get(kind) ?? 0) > 0, `${kind}: ${JSON.stringify([...breaks])}`);
  }
});

/** An empty line between two rows can't be seen where the page ends there. */
function toPrinted(text: string, pages: readonly PdfPage[]): string {
  let printed = text;
  for (const lines of listEnds(pages)) {
    const [above, below] = lines.map(({ cells }) => cells.map((cell) => cell.text).join('\t'));
    if (lines.every(({ cells }) => cells.length > 1))
      printed = printed.replace(`${above}\n\n${below}`, `${above}\n${below}`);
  }
  return printed;
}

/** What each page's end breaks. */
function listBreaks(pages: readonly PdfPage[], text: string): readonly Break[] {
  return listEnds(pages).map(([last, first]) => toBreak(last, first, text));
}

/** The last line of each page and the first of the next. */
function listEnds(pages: readonly PdfPage[]): readonly [PrintedLine, PrintedLine][] {
  const printed = withoutFurniture(
    pages.map(({ height, pieces }) => ({ height, lines: toPrintedLines(pieces) })),
  );
  return printed.slice(1).flatMap(({ lines: [first] }, index): [PrintedLine, PrintedLine][] => {
    const last = printed[index]?.lines.at(-1);
    return last === undefined || first === undefined ? [] : [[last, first]];
  });
}

function toBreak(last: PrintedLine, first: PrintedLine, text: string): Break {
  if (last.cells.length > 1 && first.cells.length > 1) return 'table';
  const [above = '', below = ''] = [last, first].map(({ cells }) => cells[0]?.text);
  if (text.includes(`${above} ${below}`)) return 'sentence';
  return /^(?:-|\d+\.) /u.test(below) && text.includes(`${above}\n${below}`) ? 'list' : 'between';
}
