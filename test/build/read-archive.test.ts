import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toPublishedMeeting } from '../../src/complete-meeting.ts';
import type { InputFile } from '../../src/input.ts';
import { readArchive } from '../../src/read-archive.ts';
import { openReadingStore } from '../../src/reading-store.ts';
import { renderFindings } from '../../src/report.ts';

const SEED = readFileSync('seeds/000_2ffb149da372fc3d.txt', 'utf8');
const CPR = '010190-1234';

function toFile(file: string, text: string): InputFile {
  return { file, text, sha256: createHash('sha256').update(text).digest('hex') };
}

function read(...files: readonly InputFile[]) {
  return readArchive({ files, problems: [] }, (file) => `input/${file}`);
}

test('a file without a meeting is an error with its place, and costs only itself', () => {
  const { archive, findings, privacyStop } = read(
    toFile('a.txt', 'Kære borger\n\nDette er et brev.'),
    toFile('b.txt', SEED),
  );
  assert.deepEqual(
    archive.meetings.map(({ id }) => id),
    ['2019-01-28-direktionen'],
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ file, ruleId }) => [file, ruleId]),
    [['input/a.txt', 'head-missing']],
  );
  assert.ok(errors.every(({ line, column }) => Number(line) >= 1 && Number(column) >= 1));
  assert.equal(privacyStop, false);
});

test('a file that could not be read is an error of its own', () => {
  const problem = {
    file: 'x.txt',
    line: 2,
    column: 3,
    ruleId: 'undecodable',
    reason: 'NUL',
  } as const;
  const { findings } = readArchive({ files: [], problems: [problem] }, (file) => file);
  assert.deepEqual(findings, [{ ...problem, severity: 'error' }]);
});

test('a CPR number anywhere, also below a closed item, stops the build and is nowhere repeated', () => {
  const line = SEED.split('\n').findIndex((text) => text.startsWith('Punkt 6: Lukket'));
  assert.ok(line > 0);
  const lines = SEED.split('\n').toSpliced(line + 1, 0, '', `Om ${CPR} og andre`);
  const { findings, privacyStop } = read(toFile('a.txt', lines.join('\n')));
  assert.equal(privacyStop, true);
  const hits = findings.filter(({ ruleId }) => ruleId === 'cpr-number');
  assert.deepEqual(
    hits.map((hit) => [hit.file, hit.line, hit.column, hit.severity]),
    [['input/a.txt', line + 3, 4, 'error']],
  );
  assert.doesNotMatch(renderFindings(findings), /010190|1234/u);
});

test('a CPR number in a file’s name stops the build too, and the name is printed without it', () => {
  const { findings, privacyStop } = read(toFile(`${CPR}.txt`, SEED));
  assert.equal(privacyStop, true);
  assert.equal(findings[0]?.file, 'input/******-****.txt');
  assert.doesNotMatch(renderFindings(findings), /010190|1234/u);
});

test('a real referat with oddities is published, with warnings only', () => {
  const { archive, findings } = read(toFile('b.txt', SEED));
  assert.equal(archive.meetings.length, 1);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.ok(findings.length > 0);
});

test('a text that is only compared with doesn’t count as read; one that is shown does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-readings-'));
  try {
    const files = [toFile('a.txt', SEED)];
    const first = openReadingStore(folder, '1');
    readArchive({ files, problems: [] }, (file) => file, { store: first });
    first.keep(files);
    const store = openReadingStore(folder, '1');
    const reading = readArchive({ files, problems: [] }, (file) => file, { store });
    const compared = [...reading.readOtherTexts()].flat();
    assert.ok(compared.some((line) => line.includes('Effektiviseringspuljen')));
    const heads = [...reading.listClosedHeads()].flat();
    assert.ok(heads.includes('Punkt 7: Lukket: Orientering om sager på vej'));
    assert.deepEqual(reading.listDisclosed(), []);
    assert.notEqual(reading.archive.meetings[0]?.items[0]?.sections.length, 0);
    assert.equal(reading.listDisclosed().length, 1);
    assert.deepEqual([...reading.readOtherTexts()], []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('of a file that was read before the details and the texts alone may be lost: they are read anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-readings-'));
  try {
    const files = [toFile('a.txt', SEED)];
    const read = () => {
      const store = openReadingStore(folder, '1');
      const { archive } = readArchive({ files, problems: [] }, (file) => file, { store });
      store.keep(files);
      return archive.meetings.map(toPublishedMeeting);
    };
    const whole = read();
    assert.deepEqual(read(), whole);
    for (const part of ['enkeltheder', 'tekster']) {
      rmSync(join(folder, part), { recursive: true });
      assert.deepEqual(read(), whole, part);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
