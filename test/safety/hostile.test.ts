import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { type BuiltSite, buildInto, makeFolder, SEEDS } from '../build-site.ts';
import { readFileNames } from '../read-site.ts';
import { type ServedSite, serveSite } from '../serve.ts';
import { COMMONMARK, HOSTILE, writeHostileMinutes } from './hostile.ts';

/** Names that a path, a command line or a terminal takes for something else. */
const NAMES = [
  '-rf.txt',
  '--output.txt',
  '..%2f..%2fx.txt',
  '<img src=x onerror=alert(1)>.txt',
  'a\nb.txt',
  'a\u001b[2Jb.txt',
  'cafe\u0301 æøå.txt',
  '__proto__.txt',
  `${'l'.repeat(251)}.txt`,
];

const ALL = [...HOSTILE, ...COMMONMARK];

let folder = '';
let site: BuiltSite;
let served: ServedSite;
let browser: Browser;
before(async () => {
  folder = makeFolder('hostile');
  const input = join(folder, 'input');
  mkdirSync(input);
  for (const [name, text] of writeHostileMinutes()) writeFileSync(join(input, name), text);
  const [seed = ''] = readdirSync(SEEDS);
  const text = readFileSync(join(SEEDS, seed), 'utf8');
  NAMES.forEach((name, index) => {
    writeFileSync(join(input, name), text.replaceAll('28-01-2019', `${index + 10}-01-2019`));
  });
  site = buildInto(join(folder, 'built'), { input });
  served = await serveSite(site.folder);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is left of a text when the blanks and the marks that nobody sees are dropped: the reader drops them too. */
function toVisible(text: string): string {
  return text.normalize('NFC').replace(/[\p{Z}\p{C}\s]/gu, '');
}

test(`${HOSTILE.length} hostile strings are built without a fault, and no message steers the terminal`, () => {
  assert.ok(HOSTILE.length >= 400);
  assert.equal(new Set(HOSTILE).size, HOSTILE.length);
  assert.ok(site.exitCode === 0 || site.exitCode === 1, site.stderr);
  assert.match(site.stdout, /^Bygget i /mu);
  assert.doesNotMatch(site.stderr.replaceAll('\n', ''), /\p{Cc}/u);
});

test('no name and no number of the input becomes a path: everything lies where the addresses say', () => {
  assert.deepEqual(readdirSync(folder).sort(), ['built', 'input']);
  assert.deepEqual(readdirSync(join(folder, 'built')).sort(), ['arkiv.config.ts', 'site']);
  const strange = readFileNames(site.folder).filter((file) => !/^[\w./~-]+$/u.test(file));
  assert.deepEqual(strange, []);
  const cases = readdirSync(join(site.folder, 'sager')).filter((name) => name !== 'index.html');
  assert.deepEqual(
    cases.filter((name) => !/^\d[\d-]*[a-z]?$/u.test(name)),
    [],
  );
  assert.ok(!existsSync(join(folder, 'x.txt')));
});

test('in a real browser every hostile string is text: no dialog, no policy report, no foreign request', async (t) => {
  const faults: string[] = [];
  const context = await browser.newContext({ locale: 'da-DK' });
  const { origin } = new URL(served.address);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`POLICY ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => {
      faults.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  watch(page, faults);
  const seen = new Set<string>();
  const files = readFileNames(site.folder).filter((file) => file.endsWith('index.html'));
  for (const file of files) {
    await page.goto(served.address + file.replace(/index\.html$/u, ''));
    const text = toVisible((await page.textContent('body')) ?? '');
    for (const string of ALL) if (text.includes(toVisible(string))) seen.add(string);
  }
  await page.goto(`${served.address}soeg/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.waitForTimeout(500);
  await context.close();
  assert.deepEqual(faults, []);
  const missing = ALL.filter((string) => !seen.has(string));
  t.diagnostic(
    `${HOSTILE.length} strings and ${COMMONMARK.length} lines of examples, ${files.length} pages`,
  );
  assert.deepEqual(missing, []);
});

function watch(page: Page, faults: string[]): void {
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
}
