import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type OpenSite, openSite } from '../browser/open-site.ts';

const KB = 1024;
const SCRIPTS = ['search.js', 'find.js', 'index-worker.js'];
/** Pagefind's own files are compressed as they lie. */
const PACKED = /\.pf_[a-z]+$|\/wasm\./u;

let site: OpenSite;
before(async () => {
  site = await openSite('/arkiv/');
});
after(() => site?.close());

function toSize(path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const content = readFileSync(join(site.folder, file));
  return PACKED.test(path) ? content.length : gzipSync(content).length;
}

test('the scripts of the search keep within their bytes', () => {
  const bytes = SCRIPTS.reduce((sum, name) => sum + toSize(`assets/${name}`), 0);
  assert.ok(bytes <= 10 * KB, `${bytes} bytes`);
});

test('a first search keeps within its bytes, the page and the facets included', async (context) => {
  const browsing = await site.openContext();
  const paths = new Set(['assets/favicon.svg']);
  browsing.on('request', (request) => {
    paths.add(decodeURI(new URL(request.url()).pathname).slice('/arkiv/'.length));
  });
  const page = await browsing.newPage();
  await page.goto(`${site.address}soeg/?q=pulje`);
  await page.locator('#resultater[aria-busy="false"]').waitFor();
  assert.ok((await page.locator('#traef > li').count()) > 1);
  const sizes = [...paths].map((path) => [path, toSize(path)] as const);
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  const found = `${(bytes / KB).toFixed(1)} KB: ${sizes.map((pair) => pair.join(' ')).join(', ')}`;
  context.diagnostic(found);
  assert.ok(sizes.some(([path]) => path.endsWith('pagefind.js')));
  assert.ok(bytes <= 130 * KB, found);
  await browsing.close();
});
