import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readInput, toKnownFile } from '../../src/input.ts';
import { readNamedInput } from '../../src/named-files.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const sentence = 'Mødested Holbækvej – «½» “Åbent” 8.000 €';

/** A folder with these files; gone after the test. */
function makeFolder(context: TestContext, files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-input-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function toUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Windows-1252, for the letters of the sentence above. */
function toWindows1252(text: string): Uint8Array {
  const high = new Map([
    ['–', 0x96],
    ['“', 0x93],
    ['”', 0x94],
    ['€', 0x80],
  ]);
  return Uint8Array.from(text, (char) => high.get(char) ?? char.charCodeAt(0));
}

test('the seeds are read as they are, by name', () => {
  const { files, problems } = readInput(seeds);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ file }) => file),
    [
      '000_2ffb149da372fc3d.txt',
      '001_3c9a2a826c832059.txt',
      '002_e36f3aa762c51826.txt',
      '003_df977a97acb47172.txt',
      '004_a82b6d9647a4c170.txt',
    ],
  );
  for (const { file, sha256, text } of files) {
    const bytes = readFileSync(join(seeds, file));
    assert.equal(text, bytes.toString('utf8'));
    assert.equal(sha256, createHash('sha256').update(bytes).digest('hex'));
  }
});

test('subfolders are read too, and names sort by code units', (context) => {
  const folder = makeFolder(context, {
    'å.txt': '1',
    'z.txt': '2',
    'B.txt': '3',
    'a/b.txt': '4',
    'a.md': '',
  });
  const { files } = readInput(folder);
  assert.deepEqual(
    files.map(({ file, text }) => [file, text]),
    [
      ['B.txt', '3'],
      ['a/b.txt', '4'],
      ['z.txt', '2'],
      ['å.txt', '1'],
    ],
  );
});

test('every encoding gives the same text, without a BOM', (context) => {
  const folder = makeFolder(context, {
    '1.txt': sentence,
    '2.txt': `\uFEFF${sentence}`,
    '3.txt': toUtf16(sentence, false),
    '4.txt': toUtf16(sentence, true),
    '5.txt': toWindows1252(sentence),
  });
  const { files, problems } = readInput(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ text }) => text),
    Array(5).fill(sentence),
  );
  assert.equal(new Set(files.map(({ sha256 }) => sha256)).size, 5);
});

test('an empty file is read: that it is no referat is for the parser to say', (context) => {
  const { files, problems } = readInput(makeFolder(context, { 'tom.txt': '' }));
  assert.deepEqual(problems, []);
  assert.equal(files[0]?.text, '');
});

test('bytes that no encoding has are a problem with line and column', (context) => {
  const undecodable = {
    'nul.txt': 'REFERAT\r\n\r\nMøde\0sted',
    'utf16-half.txt': Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00, 0x42]),
    'utf8-bom.txt': Buffer.concat([Buffer.from('\uFEFFA\nB'), Buffer.from([0xff, 0xfe])]),
    'windows.txt': Buffer.from([0x41, 0x0d, 0x42, 0x81]),
  };
  const folder = makeFolder(context, { ...undecodable, 'god.txt': 'REFERAT' });
  const { files, problems } = readInput(folder);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['god.txt'],
  );
  assert.deepEqual(
    problems.map(({ file, line, column }) => [file, line, column]),
    [
      ['nul.txt', 3, 5],
      ['utf16-half.txt', 2, 1],
      ['utf8-bom.txt', 2, 2],
      ['windows.txt', 2, 2],
    ],
  );
  for (const { ruleId, reason } of problems) {
    assert.equal(ruleId, 'undecodable');
    assert.match(reason, /ventede/u);
  }
});

test('only regular files are read: links, folders and FIFOs are problems and are not followed', (context) => {
  const folder = makeFolder(context, { 'god.txt': 'REFERAT', 'mappe.txt/inde.txt': 'REFERAT' });
  symlinkSync(join(seeds, '000_2ffb149da372fc3d.txt'), join(folder, 'link.txt'));
  symlinkSync(seeds, join(folder, 'mappelink'));
  execFileSync('mkfifo', [join(folder, 'fifo.txt')]);
  const { files, problems } = readInput(folder);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['god.txt'],
  );
  assert.deepEqual(
    problems.map(({ file, reason }) => [file, reason]),
    [
      ['fifo.txt', 'Kun almindelige filer læses; dette er en kanal (FIFO)'],
      ['link.txt', 'Kun almindelige filer læses; dette er et symbolsk link'],
      ['mappe.txt', 'Kun almindelige filer læses; dette er en mappe'],
    ],
  );
});

test('strange names are only names', (context) => {
  const names = ['-rf.txt', 'a\nb.txt', `${'x'.repeat(251)}.txt`, 'e\u0301.txt', '..txt'];
  const folder = makeFolder(context, Object.fromEntries(names.map((name) => [name, name])));
  const { files, problems } = readInput(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ file }) => file),
    names.toSorted(),
  );
  assert.deepEqual(
    files.map(({ text }) => text),
    names.toSorted(),
  );
});

test('a file above the size limit is a problem, and is not read', (context) => {
  const folder = makeFolder(context, { 'stor.txt': '' });
  truncateSync(join(folder, 'stor.txt'), 20_000_001);
  const { files, problems } = readInput(folder);
  assert.deepEqual(files, []);
  assert.equal(problems[0]?.reason, 'Filen fylder 21 MB; grænsen er 20 MB');
});

test('a file at the size limit is read', (context) => {
  const folder = makeFolder(context, { 'stor.txt': Buffer.alloc(20_000_000, 'a') });
  assert.equal(readInput(folder).files[0]?.text.length, 20_000_000);
});

test('a file that is changed or gone since it was listed is not read as what it was', (context) => {
  const folder = makeFolder(context, { 'a.txt': sentence, 'b.txt': sentence });
  const known = createHash('sha256').update(sentence).digest('hex');
  const [first, second] = ['a.txt', 'b.txt'].map((file) =>
    toKnownFile(join(folder, file), { file, sha256: known }),
  );
  assert.equal(first?.text, sentence);
  writeFileSync(join(folder, 'a.txt'), `${sentence} Nyt.`);
  rmSync(join(folder, 'b.txt'));
  for (const file of [first, second]) {
    assert.throws(() => file?.text, { exitCode: 3, message: /[ab]\.txt blev ændret/u });
  }
});

test('named files are read in the order given and called as named; one that is missing stops it', async () => {
  const paths = ['002_e36f3aa762c51826.txt', '000_2ffb149da372fc3d.txt'].map((it) =>
    join(seeds, it),
  );
  const { files, problems } = await readNamedInput(paths);
  assert.deepEqual(
    files.map(({ file }) => file),
    paths,
  );
  assert.deepEqual(problems, []);
  await assert.rejects(readNamedInput([...paths, 'findes-ikke.txt']), { exitCode: 2 });
});

test('a file or subfolder without read access is a problem; the rest is read', {
  skip: process.getuid?.() === 0 && 'root reads everything',
}, (context) => {
  const folder = makeFolder(context, { 'lukket.txt': 'a', 'mappe/a.txt': 'a', 'aaben.txt': 'b' });
  chmodSync(join(folder, 'lukket.txt'), 0o000);
  chmodSync(join(folder, 'mappe'), 0o000);
  context.after(() => chmodSync(join(folder, 'mappe'), 0o700));
  const { files, problems } = readInput(folder);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['aaben.txt'],
  );
  assert.deepEqual(
    problems.map(({ file }) => file),
    ['lukket.txt', 'mappe'],
  );
});
