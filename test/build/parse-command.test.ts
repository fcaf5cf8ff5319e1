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
import type { Meeting } from '../../src/meeting.ts';

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
  // With the keys in the order of the data contract, as the build writes them.
  const published = meetings.map((meeting) => toPublishedMeeting(meeting as unknown as Meeting));
  assert.equal(JSON.stringify(meetings), JSON.stringify(published));
});
