import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

const MEETING = 'moeder/2019-01-28-direktionen/';
/** What has no use on paper. */
const CONTROLS = [
  '.site-nav',
  '.crumbs',
  '.search',
  '.contents',
  '.neighbours',
  '.copy',
  '.anchor',
];

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** A page as it is printed; dark, since the reader's screen may be. */
async function openPrint(path: string): Promise<Page> {
  const context = await site.openContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(new URL(path, site.address).href);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page;
}

/** The pages of the document that the browser makes. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

async function assertClean(page: Page): Promise<void> {
  for (const selector of CONTROLS) {
    for (const element of await page.locator(selector).all()) {
      assert.ok(!(await element.isVisible()), selector);
    }
  }
  const ink = await page.evaluate(() =>
    ['body', '.aside, .cite', '.facts dt'].map((selector) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).color : '';
    }),
  );
  for (const colour of ink) {
    const channels = colour.match(/\d+/gu)?.map(Number) ?? [];
    assert.ok(Math.max(...channels.slice(0, 3)) < 140, `pale on paper: ${colour}`);
  }
}

test('a meeting prints as a document: all items, no controls, how to refer to it', async () => {
  const page = await openPrint(MEETING);
  await assertClean(page);
  assert.equal(await page.locator('.item:visible').count(), 8);
  assert.ok(await page.locator('.items > .cite .citation').isVisible());
  assert.ok(!(await page.locator('#punkt-3 .citation').isVisible()));
  assert.ok(!(await page.locator('.excerpt').isVisible()));
  const sheets = await countSheets(page);
  assert.ok(sheets >= 4 && sheets <= 9, `${sheets} sheets`);
  await page.context().close();
});

test('an item that the address points to prints alone, with its meeting and its citation', async () => {
  const page = await openPrint(`${MEETING}#punkt-5`);
  await assertClean(page);
  assert.deepEqual(
    await page.locator('.item:visible').evaluateAll((items) => items.map(({ id }) => id)),
    ['punkt-5'],
  );
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.locator('#punkt-5 .citation').isVisible());
  assert.match(
    await page.locator('.excerpt').innerText(),
    /^Udskriften viser kun ét punkt af mødet\. Hele mødet: https:\S+\/moeder\/2019-01-28-direktionen\/$/u,
  );
  assert.equal(await countSheets(page), 1);
  await page.context().close();
});

test('a case prints its list and its address', async () => {
  const page = await openPrint('sager/326-2017-43896/');
  await assertClean(page);
  assert.equal(await page.locator('.timeline > li:visible').count(), 5);
  assert.ok(!(await page.locator('svg.chart').isVisible()));
  assert.match((await page.locator('.citation:visible').textContent()) ?? '', /326-2017-43896\//u);
  assert.ok((await countSheets(page)) <= 2);
  await page.context().close();
});

test('the view of decisions alone prints as it is seen', async () => {
  const page = await openPrint(MEETING);
  const whole = await countSheets(page);
  await page.locator('#kun-beslutninger').evaluate((box) => (box as HTMLInputElement).click());
  assert.ok((await countSheets(page)) < whole);
  assert.match(
    await page.locator('.excerpt').innerText(),
    /^Udskriften viser kun beslutningerne\./u,
  );
  await page.context().close();
});
