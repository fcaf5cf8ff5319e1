import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import { readInput } from '../../src/input.ts';
import { type Meeting, meetingSchema } from '../../src/meeting.ts';
import { compareCodeUnits } from '../../src/order.ts';
import { readArchive } from '../../src/read-archive.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEEDS = join(ROOT, 'seeds');

test('parse prints one meeting a file, by the file’s own name, also where two files are one meeting', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-parse-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [first] = readdirSync(SEEDS).sort();
  assert.ok(first);
  copyFileSync(join(SEEDS, first), join(folder, 'a.txt'));
  const text = readFileSync(join(SEEDS, first), 'utf8');
  writeFileSync(join(folder, 'b.txt'), text.replaceAll('Anbefales.', 'Godkendt.'));
  const { stdout, status } = spawnSync(
    process.execPath,
    ['src/launch.js', 'cli', 'parse', join(folder, 'b.txt'), join(folder, 'a.txt')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 0);
  const meetings: { id: string; source: { file: string } }[] = JSON.parse(stdout);
  assert.deepEqual(
    meetings.map(({ id, source }) => [id, source.file]),
    [
      ['2019-01-28-direktionen-2', 'b.txt'],
      ['2019-01-28-direktionen', 'a.txt'],
    ],
  );
});

test('parse prints the whole of each meeting, with its keys in the order of the contract: what a build of the same files publishes', () => {
  const files = readdirSync(SEEDS).sort();
  const { stdout, status } = spawnSync(
    process.execPath,
    ['src/launch.js', 'cli', 'parse', ...files.map((file) => join('seeds', file))],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 0);
  const printed: readonly Meeting[] = JSON.parse(stdout);
  for (const meeting of printed) meetingSchema.parse(meeting);
  const counts = printed.map(({ date, body, items }) => [date, body.name, items.length]);
  assert.deepEqual(counts, [
    ['2019-01-28', 'Direktionen', 8],
    ['2018-10-22', 'Direktionen', 7],
    ['2017-05-08', 'Direktionen', 7],
    ['2021-05-25', 'Direktionen', 9],
    ['2024-01-08', 'Direktionen', 12],
  ]);
  const { meetings } = readArchive(readInput(SEEDS), (file) => file).archive;
  const published = [...meetings].sort((a, b) => compareCodeUnits(a.source.file, b.source.file));
  assert.equal(
    JSON.stringify(printed),
    JSON.stringify(published.map((meeting) => toPublishedMeeting(meeting))),
  );
});
