import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** A page in a browser whose user has chosen all colours. */
async function openForced(path: string): Promise<Page> {
  const context = await site.openContext({
    forcedColors: 'active',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(new URL(path, site.address).href);
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  return page;
}

/** A property of an element as the browser computes it, with the colour of the page under it. */
async function readStyle(page: Page, selector: string, property: string) {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, name) => ({
        value: getComputedStyle(element).getPropertyValue(name),
        paper: getComputedStyle(document.body).backgroundColor,
      }),
      property,
    );
}

test('with forced colours the focus has an outline', async () => {
  const page = await openForced('moeder/2019-01-28-direktionen/');
  for (const name of ['Referatarkivet', 'Sager', 'Punkt 1']) {
    const link = page.getByRole('link', { name }).first();
    await link.focus();
    const outline = await link.evaluate((element) => {
      element.setAttribute('data-focus', '');
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    assert.equal(outline, 'solid 3px', name);
    const { value, paper } = await readStyle(page, '[data-focus]', 'outline-color');
    assert.notEqual(value, paper, name);
    await link.evaluate((element) => element.removeAttribute('data-focus'));
  }
  await page.context().close();
});

test('with forced colours the current item and the current part of the menu are marked', async () => {
  const page = await openForced('moeder/2019-01-28-direktionen/#punkt-3');
  // The script moves the mark while the page comes to rest at its item.
  await page.waitForFunction(() => {
    const current = document.querySelector('.contents [aria-current]');
    return current !== null && getComputedStyle(current).outlineStyle === 'solid';
  });
  const [current, other] = await Promise.all(
    ['.site-nav [aria-current]', '.site-nav a:not([aria-current])'].map((selector) =>
      readStyle(page, selector, 'border-bottom-color'),
    ),
  );
  assert.notEqual(current?.value, current?.paper);
  assert.equal(other?.value, other?.paper);
  await page.context().close();
});

test('with forced colours labels and the decision’s box have borders', async () => {
  const page = await openForced('moeder/2019-01-28-direktionen/');
  for (const selector of ['.tag', '.decisions', '.contents']) {
    assert.equal((await readStyle(page, selector, 'border-top-style')).value, 'solid', selector);
    const { value, paper } = await readStyle(page, selector, 'border-top-color');
    assert.notEqual(value, paper, selector);
  }
  await page.context().close();
});

const MARKS = [
  ['', '.bar', 'fill'],
  ['', '.chart text', 'fill'],
  ['sager/326-2017-43896/', '.chart .decision circle', 'fill'],
  ['sager/326-2017-43896/', '.chart circle', 'stroke'],
  ['sager/326-2017-43896/', '.chart .axis', 'stroke'],
] as const;

for (const [path, selector, property] of MARKS) {
  test(`with forced colours ${selector} of /${path} is drawn in one of the user’s`, async () => {
    const page = await openForced(path);
    const { value, paper } = await readStyle(page, selector, property);
    assert.notEqual(value, paper);
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      return ['LinkText', 'CanvasText', 'GrayText'].map((colour) => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      });
    });
    assert.ok(system.includes(value), `${value} is none of ${system}`);
    await page.context().close();
  });
}
