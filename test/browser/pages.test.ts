import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { renderRarePages } from '../templates/rare-pages.ts';
import { type OpenSite, openSite } from './open-site.ts';

/** One page of every kind, and of a kind the ones that differ most. */
const PAGES = [
  '',
  'moeder/2017-05-08-direktionen/',
  'moeder/2024-01-08-direktionen/',
  'udvalg/',
  'udvalg/direktionen/',
  'udvalg/oekonomiudvalget/',
  'aar/',
  'aar/2019/',
  'sager/',
  'sager/326-2017-43896/',
  'sager/326-2019-830/',
  'jnr/',
  'jnr/00.22/',
  'jnr/00.22.04/',
  'soeg/',
  'soeg/?q=budget',
  'data/',
  'om/',
  '404.html',
];
const SCREENS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1440, height: 900 },
] as const;
/** All that the checker can see, and the part of it that depends on the colours. */
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['cat.color'];

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** What the accessibility checker holds against a page: rule, place, reason. */
async function findViolations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    async (tags) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`),
      );
    },
    [...rules],
  );
}

/** Opens a page and waits until what it loads has come to rest, the hits of a search included. */
async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href, { waitUntil: 'load' });
  if (path.includes('?q=')) await page.locator('main ol > li').first().waitFor();
}

for (const screen of SCREENS) {
  test(`axe finds nothing on any page kind, light or dark: ${screen.name}`, async () => {
    const context = await site.openContext({ viewport: screen, colorScheme: 'light' });
    const page = await context.newPage();
    const faults: string[] = [];
    const note = (path: string, violations: readonly string[]) =>
      faults.push(...violations.map((violation) => `/${path}: ${violation}`));
    for (const path of PAGES) {
      await page.emulateMedia({ colorScheme: 'light' });
      await openPage(page, path);
      note(path, await findViolations(page, EVERYTHING));
      await page.emulateMedia({ colorScheme: 'dark' });
      note(`${path} (dark)`, await findViolations(page, COLOURS));
    }
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test('axe finds nothing on a year of a long list, nor on the way to the accessibility statement', async () => {
  const context = await site.openContext({ viewport: SCREENS[0] });
  const page = await context.newPage();
  const faults: string[] = [];
  const rare = renderRarePages();
  assert.ok(rare.size >= 5, [...rare.keys()].join(' '));
  for (const [path, body] of rare) {
    await page.route(new URL(path, site.address).href, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await openPage(page, path);
    // The rows are alike; the checker looks at each.
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('main li:nth-child(n + 20)')) row.remove();
    });
    const violations = await findViolations(page, EVERYTHING);
    faults.push(...violations.map((violation) => `/${path}: ${violation}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > SCREENS[0].width) faults.push(`/${path}: ${width} px`);
  }
  await context.close();
  assert.deepEqual(faults, []);
});

test('axe does find a page’s faults', async () => {
  const context = await site.openContext();
  const page = await context.newPage();
  await openPage(page, '');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  const violations = await findViolations(page, EVERYTHING);
  assert.ok(violations.some((violation) => violation.startsWith('image-alt')));
  await context.close();
});

test('no page is wider than a window of 320 px, which is 400 % zoom', async () => {
  const context = await site.openContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of PAGES) {
    await openPage(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`/${path}: ${width} px`);
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test('no page is wider than that with the spacing that a reader may choose either', async () => {
  const context = await site.openContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of [...PAGES, 'moeder/2019-01-28-direktionen/']) {
    await openPage(page, path);
    const width = await page.evaluate(() => {
      // WCAG 1.4.12; a sheet that is made by a script is none of the page's, so the policy lets it be.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [sheet];
      return document.documentElement.scrollWidth;
    });
    if (width > 320) wide.push(`/${path}: ${width} px`);
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test('what stands alone in menus and lists is at least 24 px, be it one word of two letters', async () => {
  const context = await site.openContext({ viewport: SCREENS[0] });
  const page = await context.newPage();
  const small: string[] = [];
  for (const path of [...PAGES, 'aar/2019/', 'jnr/00/']) {
    await openPage(page, path);
    const found = await page
      .locator('nav a, .tree a, .rows > li > a, .columns a, .item-tools a')
      .evaluateAll((links) =>
        links
          .map((link) => ({ text: link.textContent, box: link.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
      );
    small.push(...found.map((link) => `/${path}: ${link}`));
  }
  await context.close();
  assert.deepEqual(small, []);
});

test('a chart that is wider than a phone begins at its newest end, and shows that there is more', async () => {
  const context = await site.openContext({ viewport: SCREENS[0], javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, marks] of [
    ['', 'rect.bar'],
    ['sager/326-2017-43896/', 'circle'],
  ] as const) {
    await openPage(page, path);
    const region = page.locator('section.scroll').first();
    const box = await region.boundingBox();
    const [first, last] = [region.locator(marks).first(), region.locator(marks).last()];
    const [oldest, newest] = [await first.boundingBox(), await last.boundingBox()];
    assert.ok(box && oldest && newest, path);
    assert.ok(oldest.x < box.x, `${path}: the oldest is out of sight`);
    assert.ok(newest.x > box.x && newest.x + newest.width <= box.x + box.width, path);
    const shade = await region.evaluate((it) => getComputedStyle(it).backgroundAttachment);
    assert.equal(shade, 'local, scroll', path);
  }
  await context.close();
});

test('a phone shows the sizes of the files beside their names', async () => {
  const context = await site.openContext({ viewport: SCREENS[0] });
  const page = await context.newPage();
  await openPage(page, 'data/');
  const region = page.locator('section.scroll').first();
  const [inner, outer] = await region.evaluate((it) => [it.scrollWidth, it.clientWidth] as const);
  await context.close();
  assert.equal(inner, outer);
});

test('the skip link is the first stop of the keyboard, and leads to the content', async () => {
  const context = await site.openContext();
  const page = await context.newPage();
  await openPage(page, 'moeder/2019-01-28-direktionen/');
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  await page.keyboard.press('Enter');
  const place = await page.evaluate(() => document.querySelector(':target')?.tagName);
  assert.match(target, /^#./u);
  assert.equal(place, 'MAIN');
  await context.close();
});

test('no page breaks the policy, asks another host or throws', () => {
  assert.deepEqual(site.faults, []);
});
