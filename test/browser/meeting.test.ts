import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

const MEETING = 'moeder/2019-01-28-direktionen/';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

async function openPage(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await site.openContext({
    javaScriptEnabled,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(new URL(path, site.address).href);
  return page;
}

test('an item’s link and its citation are copied by their buttons, and the page says so', async () => {
  const page = await openPage(MEETING);
  const item = page.locator('#punkt-3');
  const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await item.getByRole('button', { name: 'Kopiér link: Punkt 3' }).click();
  await item.getByText('Kopieret').first().waitFor();
  assert.equal(await readClipboard(), new URL(`${MEETING}#punkt-3`, site.address).href);
  await item.getByText('Henvis til punktet').click();
  await item.getByRole('button', { name: 'Kopiér henvisning: Punkt 3' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('pkt'));
  assert.match(
    await readClipboard(),
    /^Kalundborg Kommune, Direktionen 28\.1\.2019, pkt\. 3\. https:\/\/referater\.example\.dk\/moeder\/2019-01-28-direktionen\/#punkt-3$/u,
  );
  await page.context().close();
});

test('the agenda stays in view and marks the item that is read', async () => {
  const page = await openPage(MEETING);
  const marked = page.locator('.contents [aria-current]');
  for (const id of ['punkt-4', 'punkt-2']) {
    await page.locator(`#${id}`).evaluate((item) => item.scrollIntoView({ behavior: 'instant' }));
    await page.locator(`.contents a[href="#${id}"][aria-current="location"]`).waitFor();
    assert.equal(await marked.count(), 1);
    assert.ok(await page.getByRole('heading', { name: 'Dagsorden' }).isVisible());
    const top = (await page.locator('.contents').boundingBox())?.y ?? -1;
    assert.ok(top >= 0 && top < 100, `agenda at ${top}`);
  }
  await page.context().close();
});

test('the citation and the view of decisions alone need no script', async () => {
  const page = await openPage(MEETING, false);
  const item = page.locator('#punkt-2');
  const background = item.getByRole('heading', { name: 'Resume og sagens baggrund' });
  await item.getByText('Henvis til punktet').click();
  assert.ok(await item.getByText('pkt. 2.').isVisible());
  assert.ok(await background.isVisible());
  await page.getByLabel('Vis kun beslutninger').check();
  assert.ok(!(await background.isVisible()));
  assert.ok(!(await item.getByText('326-2019-23833').isVisible()));
  assert.ok(await item.getByText('A og Ø imod').isVisible());
  await page.getByLabel('Vis kun beslutninger').uncheck();
  assert.ok(await background.isVisible());
  await page.context().close();
});

test('a wide table scrolls by the keyboard inside the page', async () => {
  const page = await openPage('moeder/2017-05-08-direktionen/');
  await page.setViewportSize({ width: 320, height: 640 });
  const region = page.locator('.prose .scroll').first();
  await region.focus();
  assert.ok(await region.evaluate((element) => element === document.activeElement));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 320);
  await page.context().close();
});

test('a mark of a case’s chart leads to its line in the list', async () => {
  const page = await openPage('sager/326-2018-33014/');
  const mark = page.getByRole('link', { name: '25. maj 2021, Direktionen, Drøftet' });
  await mark.focus();
  await page.keyboard.press('Enter');
  // The browser tells of the new address a moment after the key.
  await page.waitForURL('**/sager/326-2018-33014/#forloeb-2');
  assert.match((await page.locator(':target').textContent()) ?? '', /25\. maj 2021/u);
  await page.context().close();
});

test('no page breaks the policy, asks another host or throws', () => {
  assert.deepEqual(site.faults, []);
});
