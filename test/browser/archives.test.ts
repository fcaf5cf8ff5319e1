import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { close as closePagefind, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { buildInto, makeFolder } from '../build-site.ts';
import { type ServedSite, serveSite } from '../serve.ts';

/** Three archives on three ports, and four addresses where none answers as one should. */
let browser: Browser;
let folder = '';
let own: ServedSite;
/** The search page's file, and what it says when all archives are listed. */
let searchFile = '';
let searchPage = '';
const sites: ServedSite[] = [];
const servers: Server[] = [];
const addresses = new Map<string, string>();
/** A page that asks all, those that don't answer too, and what it showed while it waited. */
let waiting: {
  readonly page: Page;
  readonly first: Awaited<ReturnType<typeof listHits>>;
  readonly status: string;
};
/** What the pages did wrong: broken policy, script errors, dialogs. */
const faults: string[] = [];

const OWN = 'Klitborg Kommune';
const NEIGHBOURS = ['Aby Kommune', 'Birkesund Kommune'];
const BROKEN = ['Væk Kommune', 'Hængende Kommune', 'Side Kommune', 'Halv Kommune'];
const EVIL_TITLE = '<script>alert(1)</script><b>Cykelsti</b>';

/** A referat of an invented municipality: an item a title, all with the same decision. */
function toReferat(body: string, [year, month, day]: readonly string[], titles: readonly string[]) {
  const date = `${day}-${month}-${year}`;
  const items = titles.flatMap((title, place) => [
    `Punkt ${place + 1}: ${title}`,
    'Sagsfremstilling',
    `${place + 1}. ${title}`,
    'Åbent',
    `Sagsnr.: 326-${year}-${month}${day}${place} J.nr.: 05.01.0${place}`,
    'Resume og sagens baggrund',
    `${body} har fået en henvendelse om ${title.toLowerCase()}.`,
    `${body}s møde den ${Number(day)}.${Number(month)}.${year}:`,
    'Godkendt.',
  ]);
  const contents = titles.map((title, place) => `${title}.....    ${place + 3}`);
  return [
    `REFERAT ${body} d. ${date}`,
    `Mødedato Mandag d. ${date} kl. 12:30`,
    'Indholdsfortegnelse',
    ...contents,
    ...items,
    '',
  ].join('\n\n');
}

function buildArchive(name: string, config: object, referat: string): string {
  const input = join(folder, name, 'input');
  mkdirSync(input, { recursive: true });
  writeFileSync(join(input, 'referat.txt'), referat);
  const site = buildInto(join(folder, name), { input, config: { municipality: name, ...config } });
  assert.equal(site.exitCode, 0, site.stdout + site.stderr);
  return site.folder;
}

/** An index of the same kind with texts that mean harm. */
async function buildHostile(): Promise<string> {
  const site = join(folder, 'ond');
  const { index } = await createIndex({ forceLanguage: 'da' });
  for (const [place, url] of ['javascript:alert(1)', '//evil.example/side/'].entries()) {
    await index?.addCustomRecord({
      url,
      content: `Cykelsti og fælde nummer ${place} <img src=x onerror=alert(1)>`,
      language: 'da',
      meta: { title: EVIL_TITLE, udvalg: '<i>Ond</i>', dato: '2020-01-01', punkt: '1' },
    });
  }
  // Not written by Pagefind: it says that it is done before its files are whole, and is closed right behind.
  const made = await index?.getFiles();
  await closePagefind();
  for (const { path, content } of made?.files ?? []) {
    const file = join(site, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const write = (name: string, value: unknown) =>
    writeFileSync(join(site, 'pagefind', name), JSON.stringify(value));
  write('soeg.json', { shards: [''], numbers: [], years: [] });
  write('facetter.json', { idLength: 'mange', ids: 7, columns: null });
  writeFileSync(join(site, '_headers'), '/*\n  Access-Control-Allow-Origin: *\n');
  return site;
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const withCors = { 'Access-Control-Allow-Origin': '*' };

before(async () => {
  folder = makeFolder('archives');
  const [aby, birkesund] = [
    buildArchive(
      'Aby Kommune',
      {},
      toReferat('Byrådet', ['2021', '03', '08'], ['Cykelsti langs åen', 'Svømmehal']),
    ),
    buildArchive(
      'Birkesund Kommune',
      { pathPrefix: '/arkiv/' },
      toReferat(
        'Teknisk Udvalg',
        ['2022', '05', '09'],
        ['Cykelsti ved fyret', 'Cykelsti i skoven'],
      ),
    ),
  ];
  const served = [
    await serveSite(aby),
    await serveSite(birkesund, '/arkiv/'),
    await serveSite(await buildHostile()),
  ];
  sites.push(...served);
  const gone = await listen((_request, response) => response.end());
  servers.pop()?.close();
  const hanging = await listen(() => {});
  const page = await listen((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...withCors });
    response.end('<!doctype html><title>Forsiden</title>');
  });
  // All of the index but the list of it is a page that says something else.
  const half = await listen((request, response) => {
    response.writeHead(200, withCors);
    const manifest = { shards: [''], numbers: [], years: [] };
    response.end(request.url?.endsWith('soeg.json') ? JSON.stringify(manifest) : '<!doctype html>');
  });
  for (const [name, address] of [
    ['Aby Kommune', served[0]?.address],
    ['Birkesund Kommune', served[1]?.address],
    ['Ondby Kommune', served[2]?.address],
    ['Væk Kommune', gone],
    ['Hængende Kommune', hanging],
    ['Side Kommune', page],
    ['Halv Kommune', half],
  ] as const) {
    addresses.set(name, address ?? '');
  }
  const archives = [...addresses].map(([name, url]) => ({ name, url }));
  const referat = toReferat('Byrådet', ['2020', '02', '03'], ['Cykelsti ved stranden', 'Budget']);
  const site = buildArchive(OWN, { archives }, referat);
  searchFile = join(site, 'soeg', 'index.html');
  searchPage = readFileSync(searchFile, 'utf8');
  own = await serveSite(site);
  sites.push(own);
  browser = await startBrowser();
  // One archive keeps this page waiting for seconds; the other tests do not wait for it.
  const { page: slow } = await openSearch('q=cykelsti', [...NEIGHBOURS, ...BROKEN]);
  await slow.locator('#status').filter({ hasText: 'Spørger' }).waitFor();
  waiting = {
    page: slow,
    first: await listHits(slow),
    status: (await slow.locator('#status').textContent()) ?? '',
  };
});
after(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The search page with only some of the archives in its list, and all that it asks for. */
async function openSearch(search: string, names: readonly string[] = NEIGHBOURS) {
  const context = await browser.newContext({ locale: 'da-DK' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) faults.push(message.text());
  });
  listArchives(names);
  await page.goto(`${own.address}soeg/?${search}`);
  return { page, asked };
}

/** Leaves only these in the page's list; where none is left, it is as where none was ever listed. */
function listArchives(names: readonly string[]): void {
  const list = /data-archives="(?<list>[^"]*)"/u.exec(searchPage)?.groups?.['list'] ?? '';
  const all = JSON.parse(list.replaceAll('&quot;', '"')) as readonly { name: string }[];
  const kept = all.filter(({ name }) => name === OWN || names.includes(name));
  const attribute = `data-archives="${JSON.stringify(kept).replaceAll('"', '&quot;')}"`;
  const said = searchPage.replace(`data-archives="${list}"`, names.length > 0 ? attribute : '');
  writeFileSync(searchFile, said);
}

/** What the page says when it has asked everybody. */
async function waitForAll(page: Page): Promise<string> {
  const done = /^(?!.*(?:Søger|Spørger)).+/su;
  await page.locator('#resultater[aria-busy="false"] #status').filter({ hasText: done }).waitFor();
  return (await page.locator('#status').textContent()) ?? '';
}

const hits = (page: Page) => page.locator('#traef > li');

async function listHits(page: Page) {
  return hits(page).evaluateAll((items) =>
    items.map((item) => ({
      archive: item.querySelector('.aside strong')?.textContent,
      href: item.querySelector('a')?.href,
    })),
  );
}

test('the hits of three archives stand in one list, each with its archive’s name and address', async () => {
  const { page } = await openSearch('q=cykelsti');
  assert.match(await waitForAll(page), /^4 resultater for «cykelsti»$/u);
  const found = await listHits(page);
  const starts = new Map([[OWN, own.address], ...addresses]);
  assert.deepEqual(found.map(({ archive }) => archive).sort(), [
    'Aby Kommune',
    'Birkesund Kommune',
    'Birkesund Kommune',
    OWN,
  ]);
  for (const { archive, href } of found) {
    assert.ok(href?.startsWith(`${starts.get(archive ?? '')}moeder/`), `${archive}: ${href}`);
  }
  // The other archive's own page answers there, and highlights.
  await hits(page).filter({ hasText: 'ved fyret' }).getByRole('link').click();
  await page.waitForURL(/\/arkiv\/moeder\/2022-05-09-teknisk-udvalg\/\?fremhaev=/u);
  await page.locator('#punkt-1 mark').first().waitFor();
  await page.context().close();
});

test('the archives are a facet with counts, in the address, alone and with other facets', async () => {
  const { page } = await openSearch('q=cykelsti&sort=nyeste');
  await waitForAll(page);
  await page.locator('.facet summary').getByText('Arkiv', { exact: true }).click();
  for (const label of ['Aby Kommune (1)', 'Birkesund Kommune (2)', `${OWN} (1)`]) {
    await page.getByRole('checkbox', { name: label, exact: true }).waitFor();
  }
  await page.getByRole('checkbox', { name: 'Birkesund Kommune (2)' }).check();
  await page.waitForURL(/q=cykelsti&arkiv=birkesund-kommune&sort=nyeste$/u);
  assert.match(await waitForAll(page), /^2 resultater/u);
  await page.getByRole('checkbox', { name: 'Aby Kommune (1)' }).check();
  await page.waitForURL(/arkiv=aby-kommune&arkiv=birkesund-kommune/u);
  assert.match(await waitForAll(page), /^3 resultater/u);
  assert.match((await hits(page).first().textContent()) ?? '', /Birkesund.*2022/u);
  // A shared link without words: all items of one archive and year.
  await page.goto(`${own.address}soeg/?arkiv=aby-kommune&aar=2021`);
  assert.match(await waitForAll(page), /^2 resultater/u);
  assert.deepEqual(
    new Set((await listHits(page)).map(({ archive }) => archive)),
    new Set(['Aby Kommune']),
  );
  await page.context().close();
});

test('dates and numbers lead into the other archives too, by name', async () => {
  const { page } = await openSearch('q=9.+maj+2022');
  await waitForAll(page);
  const jumps = page.locator('#genveje a');
  assert.match((await jumps.first().textContent()) ?? '', /Teknisk Udvalg \(Birkesund Kommune\)$/u);
  const home = addresses.get('Birkesund Kommune');
  assert.equal(
    await jumps.first().getAttribute('href'),
    `${home}moeder/2022-05-09-teknisk-udvalg/`,
  );
  await page.goto(`${own.address}soeg/?q=326-2021-03081`);
  assert.match(await waitForAll(page), /^1 resultat /u);
  assert.match((await jumps.first().textContent()) ?? '', /sag 326-2021-03081 \(Aby Kommune\)$/u);
  await page.context().close();
});

test('near hits are none where another archive has real ones', async () => {
  const { page } = await openSearch('q=svømmehal');
  assert.match(await waitForAll(page), /^1 resultat for «svømmehal»$/u);
  assert.deepEqual(
    (await listHits(page)).map(({ archive }) => archive),
    ['Aby Kommune'],
  );
  await page.goto(`${own.address}soeg/?q=xylofon`);
  assert.match(await waitForAll(page), /^Ingen resultater for «xylofon»/u);
  assert.equal(await hits(page).count(), 0);
  await page.context().close();
});

test('archives that are gone, hang or are something else are said, and hold up nothing', async () => {
  const { page, first, status } = waiting;
  assert.deepEqual(
    first.map(({ archive }) => archive),
    [OWN],
  );
  assert.match(status, /^1 resultat .*Spørger 6 andre arkiver/u);
  const said = await waitForAll(page);
  assert.match(said, /^4 resultater/u);
  for (const name of BROKEN) assert.ok(said.includes(name), said);
  for (const name of NEIGHBOURS) assert.ok(!said.includes(name), said);
  // The next search asks those that answered, and says the same.
  await page.locator('#q').fill('svømmehal');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sv%C3%B8mmehal/u);
  assert.match(await waitForAll(page), /^1 resultat .*Hængende Kommune/u);
  await page.context().close();
});

test('what another archive says is text, and its hits lead into it or nowhere', async () => {
  const { page } = await openSearch('q=cykelsti', ['Ondby Kommune']);
  const said = await waitForAll(page);
  assert.match(said, /^3 resultater.*Ondby Kommune svarer ikke/u);
  const evil = hits(page).filter({ hasText: 'Ondby Kommune' });
  assert.equal(await evil.count(), 2);
  assert.ok((await evil.first().textContent())?.startsWith(EVIL_TITLE));
  assert.equal(await page.locator('#traef :is(script, b, i, img)').count(), 0);
  const hrefs = await evil
    .locator('a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
  const home = addresses.get('Ondby Kommune') ?? '';
  assert.equal(hrefs.length, 1);
  for (const href of hrefs) assert.ok(href.startsWith(home), href);
  await page.context().close();
});

test('nothing is asked of another archive before a search, nor anywhere but on the search page', async () => {
  const { page, asked } = await openSearch('');
  await page.goto(own.address);
  await page.getByRole('combobox').last().fill('cykelsti');
  await page.getByRole('option').first().waitFor();
  const hosts = new Set(asked.map((address) => new URL(address).origin));
  assert.deepEqual([...hosts], [new URL(own.address).origin]);
  // Where no archive is listed, the search page fetches nothing that is about them.
  const plain = await openSearch('q=cykelsti', []);
  await plain.page.locator('#resultater[aria-busy="false"]').waitFor();
  assert.deepEqual(
    plain.asked.filter((address) => /archives/u.test(address)),
    [],
  );
  await plain.page.context().close();
  await page.context().close();
});

test('none of it broke the policy, ran a foreign script or met an error of its own', () => {
  assert.deepEqual(faults, []);
});
