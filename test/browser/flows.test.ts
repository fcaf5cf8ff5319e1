import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

for (const prefix of ['/', '/arkiv/'] as const) {
  let site: OpenSite;
  before(async () => {
    site = await openSite(prefix);
  });
  after(() => site?.close());

  /** The link on a page that leads to an address of the site, given without the path prefix. */
  const linkTo = (page: Page, path: string) => page.locator(`main a[href="${prefix}${path}"]`);

  /** Follows a link as a reader does and waits for the page that it promises. */
  async function follow(page: Page, path: string): Promise<void> {
    await linkTo(page, path).first().click();
    await page.waitForURL(new URL(path, site.address).href);
  }

  async function openPage(path: string, javaScriptEnabled = true): Promise<Page> {
    const context = await site.openContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(new URL(path, site.address).href);
    return page;
  }

  /** Writes in the page's search box and presses Enter; returns the hits. */
  async function searchFor(page: Page, query: string): Promise<Locator> {
    const box = page.getByRole('search').getByRole('searchbox').or(page.getByRole('combobox'));
    await box.first().fill(query);
    await box.first().press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === query);
    const hits = page.locator('main ol > li');
    await hits.first().waitFor();
    return hits;
  }

  /** The item that the address points to fills the window's upper part, its heading in sight. */
  async function assertAtItem(page: Page, id: string, heading: RegExp): Promise<void> {
    assert.equal(new URL(page.url()).hash, `#${id}`);
    const title = page.locator(`#${id}`).getByRole('heading').first();
    assert.match((await title.textContent()) ?? '', heading);
    await page.waitForFunction((itemId) => {
      const top = document.getElementById(itemId)?.getBoundingClientRect().top ?? -1;
      return top >= -1 && top < innerHeight;
    }, id);
  }

  test(`a reader goes from a meeting by its case to another meeting (${prefix})`, async () => {
    const page = await openPage('');
    await follow(page, 'moeder/2019-01-28-direktionen/');
    await follow(page, 'sager/326-2018-33014/');
    assert.match(
      (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
      /326-2018-33014/u,
    );
    const other = page.locator(`main a[href^="${prefix}moeder/2021-05-25-direktionen/#punkt-"]`);
    const href = (await other.first().getAttribute('href')) ?? '';
    await other.first().click();
    await page.waitForURL(new URL(href, site.address).href);
    await assertAtItem(page, href.split('#')[1] ?? '', /Økonomiudvalg/u);
    await page.context().close();
  });

  test(`a reader goes down the J.nr. tree to an item (${prefix})`, async () => {
    const page = await openPage('');
    await page.getByRole('navigation').getByRole('link', { name: 'J.nr.' }).first().click();
    await page.waitForURL(new URL('jnr/', site.address).href);
    for (const path of ['jnr/81/', 'jnr/81.27/', 'jnr/81.27.00/']) await follow(page, path);
    const item = page.locator(`main a[href^="${prefix}moeder/"]`).first();
    const href = (await item.getAttribute('href')) ?? '';
    const title = (await item.textContent()) ?? '';
    await item.click();
    await page.waitForURL(new URL(href, site.address).href);
    assert.ok(title.length > 0);
    await assertAtItem(page, href.split('#')[1] ?? '', /\S/u);
    assert.match((await page.locator(':target').textContent()) ?? '', /81\.27\.00/u);
    await page.context().close();
  });

  test(`a reader searches for a word and jumps to the item (${prefix})`, async () => {
    const page = await openPage('');
    const hits = await searchFor(page, 'kanalstrategi');
    const first = hits.first().getByRole('link').first();
    assert.match((await first.textContent()) ?? '', /kanalstrategi/iu);
    await first.click();
    await page.waitForURL(/\/moeder\/2024-01-08-direktionen\/(?:\?[^#]*)?#punkt-1$/u);
    await assertAtItem(page, 'punkt-1', /Drøftelse af udkast til kanalstrategi/u);
    await page.context().close();
  });

  test(`a reader searches for a case number and finds its item and its page (${prefix})`, async () => {
    const page = await openPage('om/');
    const hits = await searchFor(page, '23-010268');
    assert.match((await hits.first().textContent()) ?? '', /kanalstrategi/iu);
    await linkTo(page, 'sager/23-010268/').first().waitFor();
    await hits.first().getByRole('link').first().click();
    await page.waitForURL(/\/moeder\/2024-01-08-direktionen\/(?:\?[^#]*)?#punkt-1$/u);
    await assertAtItem(page, 'punkt-1', /kanalstrategi/u);
    await page.goBack();
    await hits.first().waitFor();
    await follow(page, 'sager/23-010268/');
    await page.context().close();
  });

  test(`a search without a hit says so, and a reload keeps the query (${prefix})`, async () => {
    const page = await openPage('soeg/?q=xylofonkoncertmester');
    const status = page.getByRole('status');
    await status.filter({ hasText: 'xylofonkoncertmester' }).waitFor();
    assert.equal(await page.locator('main ol > li').count(), 0);
    await page.reload();
    await status.filter({ hasText: 'xylofonkoncertmester' }).waitFor();
    await page.context().close();
  });

  test(`everything but search can be read without JavaScript (${prefix})`, async () => {
    const page = await openPage('', false);
    await follow(page, 'moeder/2019-01-28-direktionen/');
    const item = page.locator('#punkt-2');
    const text = (await item.textContent()) ?? '';
    assert.match(text, /Kalundborg Rocker/u);
    assert.match(text, /A og Ø imod, idet de mener at pengene skal tages af kassen\./u);
    assert.match(text, /326-2019-23833/u);
    assert.ok(await item.isVisible());
    await follow(page, 'sager/326-2019-830/');
    assert.match((await page.locator('main').textContent()) ?? '', /Økonomiudvalget/u);
    await page.goto(new URL('soeg/', site.address).href);
    assert.ok(await page.locator('noscript').isVisible());
    for (const path of ['udvalg/', 'aar/', 'sager/', 'jnr/']) {
      assert.ok(await linkTo(page, path).first().isVisible(), path);
    }
    await page.context().close();
  });

  test(`no flow breaks the policy, asks another host or throws (${prefix})`, () => {
    assert.deepEqual(site.faults, []);
  });
}
