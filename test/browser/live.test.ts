import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type ServedSite, type SiteServer, serveSite } from '../../src/serve.ts';
import { startBrowser } from '../browser.ts';
import { buildSeeds } from '../build-site.ts';

/** The preview under the longest policy, that of a site below a path. */
const PREFIX = '/arkiv/';
const MEETING = 'moeder/2019-01-28-direktionen/';
const HOSTILE = 'seeds/x.txt:3:1  <img src=x onerror="alert(1)"> </script><b>fed</b>';

const root = mkdtempSync(join(tmpdir(), 'arkiv-live-'));
const site: ServedSite = { folder: join(root, 'site'), pathPrefix: PREFIX };
const faults: string[] = [];
let browser: Browser;
let server: SiteServer;
let context: BrowserContext;

before(async () => {
  const built = await buildSeeds(PREFIX);
  cpSync(built.folder, site.folder, { recursive: true });
  server = await serveSite(() => site, { port: 18180, exactPort: false });
  browser = await startBrowser();
  context = await openContext();
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true });
});

/** A fresh profile whose pages write down every script error, dialog and broken policy. */
async function openContext(): Promise<BrowserContext> {
  // Reduced motion: the site scrolls at once, so that a place can be measured.
  const options = { viewport: { width: 900, height: 600 }, reducedMotion: 'reduce' } as const;
  const made = await browser.newContext(options);
  made.setDefaultTimeout(20_000);
  await made.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`POLICY ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  made.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`));
    page.on('console', (message) => {
      // A server that a test closes refuses what comes then, and cuts off what came just before.
      const isAway = /ERR_(?:CONNECTION_(?:REFUSED|RESET)|SOCKET_NOT_CONNECTED)/u.test(
        message.text(),
      );
      if (message.type() === 'error' && !isAway) faults.push(message.text());
    });
  });
  return made;
}

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}${PREFIX}${path}`);
  await page.evaluate(() => {
    document.documentElement.dataset['mark'] = 'old';
  });
  return page;
}

/** Changes a page's title on disk, which moves nothing in it; returns its path within the site. */
function changePage(path: string, word: string): string {
  const file = `${path}index.html`;
  const html = readFileSync(join(site.folder, file), 'utf8');
  writeFileSync(join(site.folder, file), html.replace('</title>', ` ${word}</title>`));
  return file;
}

function isOld(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['mark'] === 'old');
}

async function waitForReload(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['mark'] !== 'old');
}

async function waitForWord(page: Page, word: string): Promise<void> {
  await page.waitForFunction((text) => document.title.includes(text), word);
}

const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('a page that has changed is loaded anew and stays where the reader was, with an item in its address too', async () => {
  for (const [hash, word] of [
    ['', 'hestevogn'],
    ['#punkt-4', 'karet'],
  ] as const) {
    const page = await open(MEETING + hash);
    await page.evaluate(() => scrollBy({ top: 333, behavior: 'instant' }));
    const place = await scrollTop(page);
    assert.ok(place >= 333);
    server.reload([changePage(MEETING, word)]);
    await waitForWord(page, word);
    await page.waitForFunction((at) => Math.abs(scrollY - at) <= 2, place);
    await page.close();
  }
});

test('a page that nothing has changed for is left alone; one that loaded something from a changed folder is not', async () => {
  const [about, meeting] = [await open('om/'), await open(MEETING)];
  server.reload([changePage(MEETING, 'droske'), 'pagefind/pagefind-entry.json', 'feed.xml']);
  await waitForWord(meeting, 'droske');
  assert.ok(await isOld(about));
  server.reload(['assets/box.js']);
  await waitForReload(about);

  const search = await open('soeg/?q=budget');
  await search.locator('main ol > li').first().waitFor();
  server.reload(['pagefind/fragment/da_0000000.pf_fragment']);
  await waitForReload(search);
  for (const page of [about, meeting, search]) await page.close();
});

test('seven pages at once all open, and all follow: they share one stream', async () => {
  const pages = await Promise.all(Array.from({ length: 7 }, () => open('om/')));
  server.reload();
  await Promise.all(pages.map(waitForReload));
  // The page that listened is gone: another one takes its place.
  const [first, ...others] = pages;
  await first?.close();
  server.reload([changePage('om/', 'landauer')]);
  await Promise.all(others.map((page) => waitForWord(page, 'landauer')));
  for (const page of others) await page.close();
});

test('a page that is on its way to be loaded anew is not asked to a second time', async () => {
  const [page, other] = [await open(MEETING), await open('om/')];
  let askings = 0;
  let letThrough = () => {};
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(`**/${MEETING}`, async (route) => {
    askings += 1;
    await isLetThrough;
    await route.fallback();
  });
  const asked = page.waitForRequest(`**/${MEETING}`);
  server.reload([changePage(MEETING, 'fiaker')]);
  await asked;
  server.reload([changePage(MEETING, 'tilbury'), changePage('om/', 'tilbury')]);
  await waitForWord(other, 'tilbury');
  assert.equal(askings, 1);
  letThrough();
  await waitForWord(page, 'tilbury');
  for (const each of [page, other]) await each.close();
});

test('a problem lies over every open page as the words that it is, until it is put away or right again', async () => {
  const [page, other] = [await open(MEETING), await open('om/')];
  server.showProblem(HOSTILE);
  const dialog = page.getByRole('alertdialog', { name: 'Den seneste ændring kan ikke vises' });
  await dialog.waitFor();
  assert.equal(await dialog.locator('pre').textContent(), HOSTILE);
  assert.equal(await dialog.locator('img, b, script').count(), 0);
  assert.ok(await isOld(page));
  await other.getByRole('alertdialog').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { ink, paper } = await dialog.evaluate((element) => {
      const style = getComputedStyle(element);
      return { ink: style.color, paper: style.backgroundColor };
    });
    assert.ok(toContrast(ink, paper) >= 7, `${colorScheme}: ${ink} on ${paper}`);
  }

  // Put away by Esc: it stays away where the reader goes, and comes again with the next build that fails.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const asked = page.waitForResponse('**/.live/state');
  await page.reload();
  await (await asked).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await dialog.count(), 0);
  server.showProblem(HOSTILE);
  await dialog.waitFor();

  const late = await open('om/');
  await late.getByRole('alertdialog').waitFor();
  server.showProblem(undefined);
  for (const each of [page, other, late]) {
    await each.getByRole('alertdialog').waitFor({ state: 'detached' });
    await each.close();
  }
});

test('a page whose server was away is loaded anew by the next one, however its builds are counted', async () => {
  const page = await open(MEETING);
  const { port } = server;
  await server.close();
  changePage(MEETING, 'kalesche');
  server = await serveSite(() => site, { port, exactPort: true });
  await waitForWord(page, 'kalesche');
  await page.close();
});

test('no page broke the policy, failed in a script or opened a dialog', () => {
  assert.deepEqual(faults, []);
});

/** WCAG's contrast of two `rgb(…)`. */
function toContrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(toLuminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(colour: string): number {
  const parts = (colour.match(/\d+/gu) ?? []).slice(0, 3).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
