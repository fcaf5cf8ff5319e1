import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { buildSeeds } from '../build-site.ts';
import { serveSite } from '../serve.ts';

/** A real browser before the built seeds, which writes down whatever a page does wrong. */
export interface OpenSite {
  /** `http://127.0.0.1:49152/` */
  readonly address: string;
  readonly folder: string;
  /** Broken policy, requests to other hosts, failed requests, script errors: of every page so far. */
  readonly faults: readonly string[];
  /** A fresh profile, so that no test sees what another left. */
  openContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** The accessibility checker, as the script that it is. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Builds the seeds (once a run), serves them on loopback and starts a browser. */
export async function openSite(prefix: '/' | '/arkiv/' = '/'): Promise<OpenSite> {
  const site = await buildSeeds(prefix);
  const served = await serveSite(site.folder, prefix);
  let browser: Browser;
  try {
    browser = await startBrowser();
  } catch (error) {
    await served.close();
    throw error;
  }
  const faults: string[] = [];
  return {
    address: served.address,
    folder: site.folder,
    faults,
    openContext: async (options = {}) => {
      const context = await browser.newContext({ locale: 'da-DK', ...options });
      context.setDefaultTimeout(10_000);
      await watchContext(context, new URL(served.address).origin, faults);
      return context;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Writes down the faults of every page of a context, with the address where each was met. */
async function watchContext(context: BrowserContext, origin: string, faults: string[]) {
  // Runs before the page's own scripts, outside the reach of its policy.
  await context.addInitScript({
    content: `${AXE}
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error('POLICY ' + event.violatedDirective + ' ' + event.blockedURI);
      });`,
  });
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => {
      faults.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('page', (page) => watchPage(page, faults));
}

function watchPage(page: Page, faults: string[]): void {
  const note = (what: string) => faults.push(`${page.url()}: ${what}`);
  page.on('pageerror', (error) => note(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
  });
}
