import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildProgress } from '../../src/progress.ts';

/** A stream that keeps what is written, and a clock that the test moves. */
function openStream(options: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  let time = 1000;
  const stream = {
    ...options,
    write: (text: unknown) => written.push(String(text)) > 0,
  };
  const progress = buildProgress(stream, () => time);
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { written, progress, wait };
}

const LINE = '\r\u001b[K';

test('on a terminal one line is rewritten, at most ten times a second, and removed in the end', () => {
  const { written, progress, wait } = openStream({ isTTY: true, columns: 80 });
  progress.phase('read', 5000);
  for (let count = 0; count < 1234; count += 1) progress.step();
  wait(100);
  progress.step();
  progress.phase('search');
  progress.end();
  progress.end();
  assert.deepEqual(written, [
    `${LINE}Læser referater …`,
    `${LINE}Læser referater … 1.235 af 5.000`,
    `${LINE}Bygger søgeindeks …`,
    LINE,
  ]);
});

test('elsewhere each phase is a plain line, without anything that steers a terminal', () => {
  const { written, progress, wait } = openStream();
  progress.phase('read', 5);
  wait(1000);
  progress.step(5);
  progress.phase('publish');
  progress.end();
  assert.deepEqual(written, ['Læser referater …\n', 'Udgiver …\n']);
});

test('a line is never longer than a narrow terminal, where it would leave half of itself behind', () => {
  const { written, progress } = openStream({ isTTY: true, columns: 10 });
  progress.phase('scan');
  assert.deepEqual(written, [`${LINE}Kontrolle`]);
});

test('a terminal that doesn’t know its width, or says nought, is taken as an ordinary one', () => {
  const { written, progress } = openStream({ isTTY: true, columns: 0 });
  progress.phase('read');
  assert.deepEqual(written, [`${LINE}Læser referater …`]);
});
