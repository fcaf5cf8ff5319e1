import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { type OpenSite, openSite } from './open-site.ts';

const KB = 1024;
/** The first view of each page kind: what it may weigh, compressed, with everything that it asks for. */
const BUDGETS = [
  ['moeder/2019-01-28-direktionen/', 35],
  ['moeder/2017-05-08-direktionen/', 35],
  ['moeder/2021-05-25-direktionen/', 35],
  ['moeder/2024-01-08-direktionen/', 35],
  ['', 25],
  ['udvalg/', 25],
  ['udvalg/direktionen/', 25],
  ['aar/', 25],
  ['aar/2019/', 25],
  ['sager/', 25],
  ['sager/326-2017-43896/', 25],
  ['jnr/', 25],
  ['jnr/00/', 25],
  ['jnr/00.22.04/', 25],
  ['data/', 25],
  ['om/', 25],
  ['soeg/', 25],
  ['404.html', 25],
] as const;
const MOST_REQUESTS = 4;
const STYLESHEET = 12 * KB;

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** What a page asks for in its first view, by path, with the compressed size of each file. */
async function readFirstView(page: Page, path: string): Promise<ReadonlyMap<string, number>> {
  // A browser may ask for the icon later, or never where nobody sees it: it is counted always.
  const paths = new Set(['assets/favicon.svg']);
  const note = (request: Request) => paths.add(request.url().slice(site.address.length));
  page.on('request', note);
  await page.goto(new URL(path, site.address).href, { waitUntil: 'networkidle' });
  page.off('request', note);
  return new Map([...paths].map((asked) => [asked, toSize(asked)]));
}

function toSize(path: string): number {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return gzipSync(readFileSync(join(site.folder, file))).length;
}

test('every page kind keeps within its bytes and requests, the icon included', async (context) => {
  const page = await (await site.openContext()).newPage();
  const faults: string[] = [];
  for (const [path, budget] of BUDGETS) {
    const sizes = await readFirstView(page, path);
    const size = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) / KB;
    const found = `/${path}: ${size.toFixed(1)} KB of ${budget}, ${[...sizes.keys()].join(' ')}`;
    context.diagnostic(found);
    if (size > budget || sizes.size > MOST_REQUESTS) faults.push(found);
    // Fewer would be a page that never came.
    assert.ok(sizes.size >= 3, found);
  }
  await page.context().close();
  assert.deepEqual(faults, []);
});

test('the stylesheet keeps within its bytes, uncompressed', () => {
  const bytes = readFileSync(join(site.folder, 'assets', 'site.css')).length;
  assert.ok(bytes <= STYLESHEET, `${bytes} bytes`);
});
