import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { readPdf } from '../../src/pdf.ts';
import { readPages } from '../../src/pdf-pages.ts';
import { toPdfText } from '../../src/pdf-text.ts';
import { startBrowser } from '../browser.ts';
import { ROOT } from '../build-site.ts';
import { seedTexts } from '../parsers/read.ts';
import { isLong } from '../parsers/texts.ts';
import { printHtml, printReferat } from './print-referat.ts';
import { TYPOGRAPHIES } from './typographies.ts';

const PAPER = { head: '', foot: '', margins: [20, 20, 20, 20] } as const;
const PROSE =
  'Udvalget drøftede sagen og bad forvaltningen om et nyt oplæg til næste møde. '.repeat(40);
/** One grey dot. */
const PICTURE = `<img style="width: 15cm; height: 20cm" src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='}">`;

let browser: Browser;
let whole: Uint8Array;
before(async () => {
  browser = await startBrowser();
  const [typography] = TYPOGRAPHIES;
  const seed = seedTexts.get('001');
  assert.ok(typography && seed);
  whole = await printReferat(browser, seed, typography);
});
after(() => browser.close());

async function readHere(bytes: Uint8Array): Promise<{ text: string } | { reason: string }> {
  const read = await readPages(bytes);
  return 'pages' in read ? toPdfText(read.pages) : read;
}

const REFUSED: readonly (readonly [name: string, html: string, reason: RegExp])[] = [
  ['two columns', `<div style="columns: 2">${PROSE}</div>`, /Side 1 har tekst i to spalter/u],
  [
    'two columns whose lines do not meet',
    `<div style="float: left; width: 48%">${PROSE}</div><div style="float: right; width: 48%; padding-top: 7px">${PROSE}</div>`,
    /to spalter/u,
  ],
  [
    'text on its side',
    '<p>REFERAT</p><p style="rotate: 90deg; width: 5cm; margin: 5cm">Åbent</p>',
    /Side 1 har tekst, der er drejet/u,
  ],
  ['a picture of a page', PICTURE, /Side 1 har billeder, men ingen tekst/u],
  [
    'a picture among pages of text',
    `<p>REFERAT</p><div style="break-before: page">${PICTURE}</div>`,
    /Side 2 har billeder, men ingen tekst/u,
  ],
  ['nothing', '', /PDF’en har ingen tekst/u],
];

for (const [name, html, reason] of REFUSED) {
  test(`a PDF with ${name} is refused and says why`, async () => {
    const read = await readHere(await printHtml(browser, html, PAPER));
    assert.ok('reason' in read, JSON.stringify(read));
    assert.match(read.reason, reason);
  });
}

test('a PDF that is locked with a password is refused and says so', async () => {
  const key = `<${'00'.repeat(32)}>`;
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`;
  const read = await readHere(
    toPdf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', lock],
      `/Encrypt 3 0 R /ID [${key} ${key}]`,
    ),
  );
  assert.ok('reason' in read);
  assert.match(read.reason, /adgangskode/u);
});

test('a PDF that is cut off anywhere is refused, whatever its end says', async () => {
  const count = isLong ? 150 : 12;
  for (let part = 0; part < count; part += 1) {
    const cut = Buffer.from(whole.subarray(0, Math.floor((whole.length * part) / count)));
    for (const bytes of [cut, Buffer.concat([cut, Buffer.from('\n%%EOF\n')])]) {
      const read = await readHere(bytes);
      assert.ok('reason' in read, `${part}: ${JSON.stringify(read).slice(0, 200)}`);
    }
  }
});

test('a PDF with wrong bytes in it is read or refused, and never an exception', async () => {
  const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 30,
  });
  const property = fc.asyncProperty(flips, async (bytes) => {
    const wrong = Uint8Array.from(whole);
    for (const [at, byte] of bytes) wrong[at] = byte;
    const read = await readHere(wrong);
    return 'text' in read || read.reason !== '';
  });
  await fc.assert(property, isLong ? { numRuns: 300 } : { numRuns: 12, seed: 2019 });
});

test('bytes that are no PDF are refused', async () => {
  for (const bytes of [
    '',
    'REFERAT',
    '%PDF-1.7\n%%EOF',
    '%PDF-1.4\n1 0 obj << /Kids [1 0 R] >>\n%%EOF',
  ]) {
    assert.ok('reason' in (await readHere(Buffer.from(bytes))), bytes);
  }
});

test('a PDF is read in a process of its own, which is stopped when it takes too long', async () => {
  const read = await readPdf(whole);
  assert.ok('text' in read, JSON.stringify(read));
  assert.match(read.text, /^REFERAT Direktionen d\. 22-10-2018\n\nMødedato /u);
  assert.deepEqual(await readPdf(whole, 0.05), {
    reason: 'PDF’en kunne ikke læses på 0.05 sekunder',
  });
});

test('where the package that reads PDF is missing, add says what to run, and the rest works', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arkiv-no-pdf-'));
  try {
    for (const part of ['src', 'parsers'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json', 'arkiv.config.ts'])
      copyFileSync(join(ROOT, file), join(folder, file));
    mkdirSync(join(folder, 'node_modules'));
    mkdirSync(join(folder, 'seeds'));
    for (const name of readdirSync(join(ROOT, 'node_modules')).filter(
      (it) => it !== 'pdfjs-dist',
    )) {
      symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
    }
    writeFileSync(join(folder, 'a.pdf'), whole);
    writeFileSync(join(folder, 'b.txt'), seedTexts.get('000') ?? '');
    const args = ['src/launch.js', 'cli', 'add', 'a.pdf', 'b.txt'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 1, stderr);
    assert.match(
      stderr,
      /pdfjs-dist, som læser PDF, er ikke installeret\. Kør «npm install --include=optional»/u,
    );
    assert.match(stdout, /1 fil tilføjet, 1 afvist/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A PDF of these objects, with a table of where they stand. */
function toPdf(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${text}startxref\n${table}\n%%EOF\n`, 'latin1');
}
