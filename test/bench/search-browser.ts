import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type ServedSite, serveSite } from '../serve.ts';
import type { PeerSearch } from './browser/peer-search.ts';

/** A query that has no hit after so many ms has none. */
const LONGEST = 30_000;

/** Runs in the page: writes down when the first hit stands in the list. A text, since the loader's own functions aren't there. */
const NOTE_FIRST_HIT = `
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('#traef > li')) return;
    globalThis.firstHit = Date.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });`;

/** A first search in a fresh browser: what it fetched until the first hit stood there. */
export interface ColdSearch {
  /** KB, compressed, the page and its scripts included. */
  readonly kilobytes: number;
  readonly requests: number;
  /** From going to the page to the first hit. */
  readonly ms: number;
}

/** A peer's figures for the same queries. */
export interface PeerFigures {
  readonly kilobytes: number;
  readonly loadMs: number;
  readonly queryMs: readonly number[];
  /** Queries that found something. */
  readonly found: number;
}

/** Opens the search page with a query in its address, in a profile of its own; undefined where it finds nothing. */
export async function searchCold(
  browser: Browser,
  { address }: ServedSite,
  site: string,
  query: string,
): Promise<ColdSearch | undefined> {
  const context = await browser.newContext({ locale: 'da-DK' });
  try {
    const page = await context.newPage();
    const asked: { readonly path: string; readonly at: number }[] = [];
    // Of the context: the index is also asked for by a worker.
    context.on('request', (request) => {
      asked.push({ path: request.url().slice(address.length), at: Date.now() });
    });
    await page.addInitScript({ content: NOTE_FIRST_HIT });
    const start = Date.now();
    await page.goto(`${address}soeg/?q=${encodeURIComponent(query)}`);
    const first = await waitForFirstHit(page);
    if (first === undefined) return undefined;
    const paths = new Set(asked.filter(({ at }) => at <= first).map(({ path }) => path));
    const bytes = [...paths].reduce((sum, path) => sum + toSize(site, path), 0);
    return { kilobytes: bytes / 1024, requests: paths.size, ms: first - start };
  } finally {
    await context.close();
  }
}

/** When the first hit stood there; undefined where none comes: a direct jump or a near word is no hit. */
async function waitForFirstHit(page: Page): Promise<number | undefined> {
  const handle = await page
    .waitForFunction(() => (globalThis as { firstHit?: number }).firstHit, undefined, {
      polling: 10,
      timeout: LONGEST,
    })
    .catch(() => undefined);
  return handle?.jsonValue();
}

function toSize(site: string, path: string): number {
  const [plain = ''] = path.split('?');
  const file = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  try {
    return gzipSync(readFileSync(join(site, decodeURIComponent(file)))).length;
  } catch {
    return 0;
  }
}

/** Loads a peer's page and asks it every query twice; the second time counts. */
export async function searchPeer(
  browser: Browser,
  folder: string,
  files: readonly string[],
  queries: readonly string[],
): Promise<PeerFigures> {
  const served = await serveSite(folder);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(served.address);
    await page.waitForFunction(() => 'peer' in globalThis);
    const loadMs = await page.evaluate(() =>
      (globalThis as unknown as { peer: PeerSearch }).peer.load(),
    );
    const answers = await page.evaluate((all) => {
      const { peer } = globalThis as unknown as { peer: PeerSearch };
      for (const query of all) peer.ask(query);
      return all.map((query) => peer.ask(query));
    }, queries);
    const bytes = files.reduce((sum, file) => sum + toSize(folder, file), 0);
    return {
      kilobytes: bytes / 1024,
      loadMs,
      queryMs: answers.map(({ ms }) => ms),
      found: answers.filter(({ count }) => count > 0).length,
    };
  } finally {
    await context.close();
    await served.close();
  }
}
