import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenSite, openSite } from '../browser/open-site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite('/arkiv/');
});
after(() => site?.close());

/** A page in a profile of its own, and the addresses below `pagefind/` that it has asked for. */
async function openPage(path: string, width = 1280, hasTouch = false) {
  const context = await site.openContext({ viewport: { width, height: 740 }, hasTouch });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|find\.js/u.test(request.url())) asked.push(request.url());
  });
  await page.goto(new URL(path, site.address).href);
  return { page, asked };
}

async function waitForAnswer(page: Page): Promise<string> {
  await page.locator('#resultater[aria-busy="false"]').waitFor();
  return (await page.locator('#status').textContent()) ?? '';
}

const hits = (page: Page) => page.locator('#traef > li');

test('nothing of search is fetched before the box is written in', async () => {
  const { page, asked } = await openPage('');
  await page.keyboard.press('Control+k');
  assert.ok(
    await page
      .getByRole('combobox')
      .last()
      .evaluate((box) => box === document.activeElement),
  );
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  await page.keyboard.type('kanal');
  await page.getByRole('option').first().waitFor();
  assert.ok(asked.length > 0);
  await page.context().close();
});

test('suggestions are chosen with arrows and Enter and gone with Escape, at most eight', async () => {
  const { page } = await openPage('om/');
  const box = page.getByRole('combobox');
  await box.fill('direktionen');
  const options = page.getByRole('option');
  await options.first().waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  assert.ok((await options.count()) <= 8);
  await page.keyboard.press('Escape');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await options.count(), 0);
  await box.fill('23-010268');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/arkiv\/sager\/23-010268\/$/u);
  await page.context().close();
});

test('a suggestion is a link: gone to when the button is let go, in a new tab where that is asked for', async () => {
  const { page } = await openPage('om/');
  const box = page.getByRole('combobox');
  await box.fill('23-010268');
  const option = page.getByRole('option').first();
  await option.hover();
  await page.mouse.down();
  // Longer than a page takes to come.
  await page.waitForTimeout(500);
  assert.match(page.url(), /\/om\/$/u);
  assert.ok(await box.evaluate((element) => element === document.activeElement));
  await page.mouse.move(5, 700);
  await page.mouse.up();
  await option.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await box.fill('23-01026');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    option.click({ button: 'middle' }),
  ]);
  await other.waitForURL(/\/arkiv\/sager\/23-010268\/$/u);
  assert.match(page.url(), /\/om\/$/u);
  await option.click();
  await page.waitForURL(/\/arkiv\/sager\/23-010268\/$/u);
  await page.context().close();
});

test('a list of suggestions is no taller than a small window and is scrolled by a finger', async () => {
  const { page } = await openPage('soeg/', 360, true);
  await page.setViewportSize({ width: 360, height: 420 });
  await page.locator('#q').fill('direktionen');
  const list = page.getByRole('listbox');
  await list.waitFor();
  await list.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
  const { height = 999, x = 0, y = 0 } = (await list.boundingBox()) ?? {};
  assert.ok(height < 420, `${height}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', { x: x + 50, y: y + 50, yDistance: -120 });
  assert.ok(await list.evaluate((element) => element.scrollTop > 0));
  assert.ok(await list.isVisible());
  assert.match(page.url(), /\/soeg\/$/u);
  await page.context().close();
});

test('facets narrow the hits, stand in the address, and Back, reload and chips undo and keep them', async () => {
  const { page } = await openPage('soeg/?q=eventuelt');
  const all = await waitForAnswer(page);
  await page.locator('.facet summary').getByText('År', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^2021/u }).check();
  await page.waitForURL(/\?q=eventuelt&aar=2021$/u);
  const narrowed = await waitForAnswer(page);
  assert.notEqual(narrowed, all);
  await page.getByRole('checkbox', { name: /^2018/u }).check();
  await page.waitForURL(/aar=2021&aar=2018$/u);
  assert.notEqual(await waitForAnswer(page), narrowed);
  await page.reload();
  await waitForAnswer(page);
  assert.equal(await page.locator('#valg button').count(), 3);
  await page.getByRole('button', { name: 'Fjern 2018' }).click();
  await page.waitForURL(/\?q=eventuelt&aar=2021$/u);
  await page.goBack();
  await page.waitForURL(/aar=2018$/u);
  await page.goBack();
  await page.goBack();
  assert.equal(await waitForAnswer(page), all);
  await page.context().close();
});

test('who removes a choice by the keyboard goes on at the next one, at last at the filters', async () => {
  const { page } = await openPage(
    'soeg/?q=direktionen&aar=2021&aar=2019&adgang=aaben&fra=2016-01-01',
  );
  await waitForAnswer(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const remove = async (name: string, left: string) => {
    await page.getByRole('button', { name }).press('Enter');
    await page.waitForURL(left);
    await waitForAnswer(page);
  };
  await remove('Fjern 2019', '**/soeg/?q=direktionen&aar=2021&adgang=aaben&fra=2016-01-01');
  assert.equal(await focused(), 'Fjern Åbent');
  await remove('Fjern fra 1.1.2016', '**/soeg/?q=direktionen&aar=2021&adgang=aaben');
  assert.equal(await focused(), 'Fjern Åbent');
  await remove('Fjern alle filtre', '**/soeg/?q=direktionen');
  const summary = page.locator('.facet summary').first();
  assert.ok(await summary.evaluate((element) => element === document.activeElement));
  await page.goto(new URL('soeg/?aar=2019', site.address).href);
  await waitForAnswer(page);
  await page.getByRole('button', { name: 'Fjern 2019' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'q');
  await page.context().close();
});

test('a facet without hits is disabled, not hidden; a search that filters empty says so', async () => {
  const { page } = await openPage('soeg/?q=chatbot&aar=2017');
  const status = await waitForAnswer(page);
  assert.match(status, /Ingen resultater.*med de valgte filtre.*Uden dem er der \d/u);
  assert.equal(await hits(page).count(), 0);
  await page.locator('.facet summary').getByText('År', { exact: true }).click();
  assert.ok(await page.getByRole('checkbox', { name: '2018 (0)' }).isDisabled());
  assert.ok(await page.getByRole('checkbox', { name: '2024 (1)' }).isEnabled());
  await page.context().close();
});

test('the newest first, the oldest first', async () => {
  const { page } = await openPage('soeg/?q=direktionen');
  await waitForAnswer(page);
  for (const [sort, year] of [
    ['nyeste', '2024'],
    ['aeldste', '2017'],
  ] as const) {
    await page.locator('#sort').selectOption(sort);
    await page.waitForURL(new RegExp(`sort=${sort}$`, 'u'));
    await hits(page).first().filter({ hasText: year }).waitFor();
  }
  await page.context().close();
});

test('near words are labelled as near, an unknown word finds nothing', async () => {
  const { page } = await openPage('soeg/?q=sagfører');
  assert.match(await waitForAnswer(page), /^Ingen præcise resultater for «sagfører»\. Viser «sag/u);
  await page.goto(new URL('soeg/?q=xylofon', site.address).href);
  assert.match(await waitForAnswer(page), /^Ingen resultater for «xylofon»/u);
  assert.equal(await hits(page).count(), 0);
  await page.context().close();
});

test('a date and a number lead straight to their pages', async () => {
  const { page } = await openPage('soeg/?q=28.+januar+2019');
  await waitForAnswer(page);
  const jumps = page.locator('#genveje a');
  assert.deepEqual(await jumps.evaluateAll((links) => links.map((a) => a.getAttribute('href'))), [
    '/arkiv/moeder/2019-01-28-direktionen/',
  ]);
  await page.goto(new URL('soeg/?q=0022', site.address).href);
  await waitForAnswer(page);
  assert.equal(await jumps.first().getAttribute('href'), '/arkiv/jnr/00.22.04/');
  // A J.nr. that may be a day too.
  await page.route(/pagefind\/(?:soeg|tal\/08)\.json$/u, async (route) => {
    if (/tal/u.test(route.request().url())) {
      return route.fulfill({ json: { sag: [], jnr: ['08.01.24'], dok: [] } });
    }
    const manifest = await (await route.fetch()).json();
    return route.fulfill({ json: { ...manifest, numbers: ['08'] } });
  });
  await page.goto(new URL('soeg/?q=08.01.24', site.address).href);
  await waitForAnswer(page);
  assert.deepEqual(await jumps.evaluateAll((links) => links.map((a) => a.getAttribute('href'))), [
    '/arkiv/moeder/2024-01-08-direktionen/',
    '/arkiv/jnr/08.01.24/',
  ]);
  await page.context().close();
});

test('a number is found with its name before it', async () => {
  const { page } = await openPage('soeg/');
  for (const query of ['J.nr. 00.22.04', 'Sagsnr. 326-2018-33014', 'Sag 23-010268']) {
    await page.goto(new URL(`soeg/?q=${encodeURIComponent(query)}`, site.address).href);
    assert.match(await waitForAnswer(page), /^\d+ resultat/u, query);
    assert.ok((await page.locator('#genveje a').count()) > 0, query);
  }
  await page.context().close();
});

test('a part of a case number leads to cases that begin so, and its lists are few and small', async () => {
  const { page, asked } = await openPage('soeg/');
  const jumps = page.locator('#genveje a');
  for (const [query, start] of [
    ['326', '326-'],
    ['326-20', '326-20'],
    ['326-2018', '326-2018-'],
    ['326-2018-3', '326-2018-3'],
    ['23-0', '23-0'],
  ] as const) {
    asked.length = 0;
    await page.goto(new URL(`soeg/?q=${query}`, site.address).href);
    await waitForAnswer(page);
    const hrefs = await jumps.evaluateAll((links) =>
      links.map((a) => a.getAttribute('href') ?? ''),
    );
    assert.ok(hrefs[0]?.startsWith(`/arkiv/sager/${start}`), `${query}: ${hrefs}`);
    for (const href of hrefs.filter((one) => one.includes('/sager/'))) {
      assert.ok(href.startsWith(`/arkiv/sager/${start}`), `${query}: ${href}`);
    }
    assert.ok(asked.filter((one) => /pagefind\/(?:sager|tal)\//u.test(one)).length <= 3, query);
  }
  await page.context().close();
});

test('the opened page highlights the words until they are cleared, compounds whole', async () => {
  const { page } = await openPage('soeg/?q=pulje');
  await waitForAnswer(page);
  assert.equal((await page.locator('main').textContent())?.includes('\u2060'), false);
  // The word stands in the excerpt, for the reader to see.
  assert.ok(await hits(page).first().locator('p mark').first().isVisible());
  const hit = hits(page).filter({ hasText: 'Nye rammer for Effektiviseringspuljen' });
  await hit.getByRole('link').first().click();
  await page.waitForURL(/2019-01-28-direktionen\/\?fremhaev=[^#]+#punkt-3$/u);
  const marks = page.locator('#punkt-3 mark');
  await marks.first().waitFor();
  assert.ok((await marks.allTextContents()).some((word) => /effektiviseringspulje/iu.test(word)));
  // Other items say it too; the first mark of the addressed one is the one that is seen.
  assert.ok((await page.locator('main mark').count()) > (await marks.count()));
  await page.waitForFunction(() => {
    const first = document.querySelector('#punkt-3 mark');
    return first !== null && first.getBoundingClientRect().top < innerHeight;
  });
  await page.getByRole('button', { name: 'Fjern fremhævning' }).click();
  assert.equal(await page.locator('main mark').count(), 0);
  assert.equal(new URL(page.url()).search, '');
  await page.context().close();
});

test('the opened page stays at the first marked word, and where the reader was after a reload', async () => {
  for (const width of [1280, 360]) {
    const { page } = await openPage('soeg/?q=klimamål', width);
    await waitForAnswer(page);
    await hits(page).first().getByRole('link').first().click();
    await page.waitForURL(/2019-01-28-direktionen\/\?fremhaev=[^#]+#punkt-4$/u);
    const first = page.locator('#punkt-4 mark').first();
    await first.waitFor();
    // The browser goes to the item itself as soon as it can, at the latest when all is loaded.
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    const readTop = () => first.evaluate((mark) => mark.getBoundingClientRect().top);
    const top = await readTop();
    assert.ok(top > 100 && top < 640, `at ${width} px: ${top}`);
    await page.mouse.move(width / 2, 400);
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(300);
    const moved = await readTop();
    assert.notEqual(Math.round(moved), Math.round(top));
    await page.reload();
    // The browser takes its time to go back there.
    await page.waitForTimeout(2000);
    assert.equal(Math.round(await readTop()), Math.round(moved), `at ${width} px`);
    await page.context().close();
  }
});

test('one live region says what there is; the suggestions’ number is the name of their list', async () => {
  const { page } = await openPage('soeg/?q=budget');
  await waitForAnswer(page);
  await page.locator('#q').fill('direktionen');
  await page.getByRole('listbox', { name: '8 forslag' }).waitFor();
  assert.equal(await page.locator('[aria-live], [role="status"], [role="alert"]').count(), 1);
  await page.context().close();
});

test('everything fits a phone of 360 px, the filters open', async () => {
  const { page } = await openPage('soeg/?q=budget', 360);
  await waitForAnswer(page);
  for (const summary of await page.locator('.facet summary').all()) await summary.click();
  await page.locator('#q').fill('budget');
  await page.getByRole('option').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await page.context().close();
});

test('axe finds nothing with filters, chips and suggestions open', async () => {
  const { page } = await openPage('soeg/?q=budget&aar=2017&fra=2016-01-01');
  await waitForAnswer(page);
  for (const summary of await page.locator('.facet summary').all()) await summary.click();
  await page.locator('#q').fill('møde');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  assert.deepEqual(violations, []);
  await page.context().close();
});

test('an index that can’t be fetched is said to be out of reach', async () => {
  const { page } = await openPage('soeg/');
  await page.route(/pagefind\.js/u, (route) => route.abort());
  await page.locator('#q').fill('budget');
  await page.keyboard.press('Enter');
  assert.match(await waitForAnswer(page), /kan ikke hentes/u);
  await page.context().close();
});
