import type { Page } from 'playwright-core';
import type { GoldenQuery } from './golden.ts';

/** What the search page showed for a query. */
export interface GoldenAnswer {
  readonly golden: GoldenQuery;
  /** The addresses of the real hits that are listed, without prefix and query; near ones are none. */
  readonly hits: readonly string[];
  readonly status: string;
  /** From the query to its hits, in ms. */
  readonly time: number;
  readonly right: boolean;
  readonly recalled: boolean;
}

/** The figures of one kind of query, or of all. */
export interface GoldenFigures {
  readonly count: number;
  /** Shares, 0 to 1. */
  readonly firstRight: number;
  readonly recallAt3: number;
  /** Queries with no right hit that showed a hit as a real one. */
  readonly wrongHits: number;
}

/** Opens the search page and asks it every query. */
export async function runGolden(
  page: Page,
  address: string,
  queries: readonly GoldenQuery[],
): Promise<readonly GoldenAnswer[]> {
  await page.goto(`${address}soeg/`);
  return askGolden(page, queries);
}

/** Asks the search page that is open every query, one after the other, as a reader who keeps typing. */
export async function askGolden(
  page: Page,
  queries: readonly GoldenQuery[],
): Promise<readonly GoldenAnswer[]> {
  const answers: GoldenAnswer[] = [];
  for (const golden of queries) {
    const parameters = new URLSearchParams(golden.options);
    parameters.set('q', golden.query);
    const start = performance.now();
    await askPage(page, parameters.toString());
    const time = performance.now() - start;
    answers.push(toAnswer(golden, await readPage(page, golden.includes), time));
  }
  return answers;
}

async function askPage(page: Page, search: string): Promise<void> {
  await page.evaluate(async (parameters) => {
    history.pushState(null, '', `?${parameters}`);
    dispatchEvent(new PopStateEvent('popstate'));
    const area = document.querySelector('#resultater');
    while (area?.ariaBusy !== 'false') await new Promise((resolve) => setTimeout(resolve, 2));
  }, search);
}

/** The listed hits; where one more is asked for, as many as it takes to come to it. */
async function readPage(page: Page, wanted: string | undefined) {
  const more = page.locator('#flere');
  let hits = await listHits(page);
  while (wanted !== undefined && !hits.includes(wanted) && (await more.isVisible())) {
    const before = hits.length;
    await more.click();
    await page.locator('#traef > li').nth(before).waitFor();
    hits = await listHits(page);
  }
  return { hits, status: (await page.locator('#status').textContent()) ?? '' };
}

function listHits(page: Page): Promise<readonly string[]> {
  return page
    .locator('#traef > li > a')
    .evaluateAll((links) =>
      (links as HTMLAnchorElement[]).map(({ pathname, hash }) => pathname + hash),
    );
}

function toAnswer(
  golden: GoldenQuery,
  { hits: listed, status }: { readonly hits: readonly string[]; readonly status: string },
  time: number,
): GoldenAnswer {
  const hits = status.startsWith('Ingen') ? [] : listed;
  const { first, includes } = golden;
  const found = includes === undefined || hits.includes(includes);
  const none = first.length === 0 && hits.length === 0;
  return {
    golden,
    hits,
    status,
    time,
    right: none || first.includes(hits[0] ?? ''),
    recalled: none || (found && hits.slice(0, 3).some((hit) => first.includes(hit))),
  };
}

/** The figures of some answers. */
export function toFigures(answers: readonly GoldenAnswer[]): GoldenFigures {
  const share = (is: (answer: GoldenAnswer) => boolean) =>
    answers.filter(is).length / Math.max(1, answers.length);
  return {
    count: answers.length,
    firstRight: share(({ right }) => right),
    recallAt3: share(({ recalled }) => recalled),
    wrongHits: answers.filter(({ golden, hits }) => golden.first.length === 0 && hits.length > 0)
      .length,
  };
}
