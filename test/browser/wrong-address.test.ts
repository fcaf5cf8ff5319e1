import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

for (const prefix of ['/', '/arkiv/'] as const) {
  let site: OpenSite;
  before(async () => {
    site = await openSite(prefix);
  });
  after(() => site?.close());

  async function openPage(path: string): Promise<Page> {
    const page = await (await site.openContext()).newPage();
    await page.goto(new URL(path, site.address).href);
    return page;
  }

  const LANDINGS = [
    ['sag/326-2018-33014', 'sager/326-2018-33014/'],
    ['vis.aspx?sagsnr=16-048515k', 'sager/16-048515k/'],
    ['journal/00.22.04.html', 'jnr/00.22.04/'],
    ['referater/2019-01-28-direktionen.pdf', 'moeder/2019-01-28-direktionen/'],
  ] as const;

  for (const [wrong, right] of LANDINGS) {
    test(`${wrong} lands at ${right} (${prefix})`, async () => {
      const page = await openPage(wrong);
      await page.waitForURL(new URL(right, site.address).href);
      await page.context().close();
    });
  }

  test(`a wrong address that may mean two pages offers both (${prefix})`, async () => {
    const page = await openPage('sag/326-2018-33014/00.22.04');
    const links = page.locator('#gaet a');
    await links.nth(1).waitFor();
    assert.deepEqual(await links.allTextContents(), ['326-2018-33014', '00.22.04']);
    await page.context().close();
  });

  test(`a wrong address that means nothing here says so and offers search (${prefix})`, async () => {
    const page = await openPage('sager/999-1999-1/');
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByRole('heading', { name: 'Siden findes ikke' }).isVisible());
    assert.ok(!(await page.locator('#gaet').isVisible()));
    assert.ok(await page.getByRole('search').isVisible());
    await page.context().close();
  });
}
