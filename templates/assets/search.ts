/** The search page's script: fetches the index at the first query and lists the hits. */
import { isExact, toNearWords } from '../search/exact.ts';
import { toHitView, toJumpView, toMarkedWords } from '../search/hit-view.ts';
import { toJumps } from '../search/jumps.ts';
import { type Hit, loadIndex, type PagefindResult } from '../search/pagefind-index.ts';
import { searchText } from '../text.ts';

const BATCH = 10;

const form = getElement('main form', HTMLFormElement);
const input = getElement('#q', HTMLInputElement);
const area = getElement('#resultater', HTMLElement);
const status = getElement('#status', HTMLElement);
const heading = getElement('#resultater-titel', HTMLElement);
const jumps = getElement('#genveje', HTMLElement);
const list = getElement('#traef', HTMLElement);
const more = getElement('#flere', HTMLButtonElement);
const prefix = area.dataset['prefix'] ?? '/';

/** The newest query's number: an answer to an older one is thrown away. */
let newest = 0;
let waiting: readonly PagefindResult[] = [];

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.search = new URLSearchParams({ q: input.value.trim() }).toString();
  if (address.href !== location.href) history.pushState(null, '', address);
  void showQuery();
});
addEventListener('popstate', () => void showQuery());
more.addEventListener('click', () => void showMore());
void showQuery();

/** Lists the hits of the query that the address holds. */
async function showQuery(): Promise<void> {
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  const turn = ++newest;
  input.value = query;
  clear();
  if (query === '') return;
  status.textContent = searchText.searching;
  try {
    const { results } = await (await loadIndex(prefix)).search(query);
    const hits = await Promise.all(results.slice(0, BATCH).map((result) => result.data()));
    if (turn !== newest) return;
    waiting = results.slice(BATCH);
    showHits(hits, query, results.length);
  } catch {
    if (turn === newest) status.textContent = searchText.failed;
  }
}

function showHits(hits: readonly Hit[], query: string, count: number): void {
  const exact = hits.filter((hit) => isExact(hit, query));
  const near = exact.length > 0 ? [] : toNearWords(hits.flatMap(toMarkedWords), query);
  const shown = exact.length > 0 || near.length === 0 ? exact : hits;
  if (shown.length === 0) waiting = [];
  status.textContent =
    exact.length > 0 ? searchText.found(count, query) : toNothingFound(query, near);
  jumps.replaceChildren(
    ...toJumps(exact, query, prefix).map(({ label, href }) => toJumpView(label, href)),
  );
  list.replaceChildren(...shown.map(toHitView));
  heading.hidden = shown.length === 0;
  more.hidden = waiting.length === 0;
}

function toNothingFound(query: string, near: readonly string[]): string {
  if (near.length === 0) return `${searchText.none(query)} ${searchText.noneHelp}`;
  return `${searchText.notExact(query)} ${searchText.near(near)}`;
}

/** Adds the next hits and moves the focus to the first of them. */
async function showMore(): Promise<void> {
  const turn = newest;
  const next = waiting.slice(0, BATCH);
  waiting = waiting.slice(BATCH);
  const views = (await Promise.all(next.map((result) => result.data()))).map(toHitView);
  if (turn !== newest) return;
  list.append(...views);
  more.hidden = waiting.length === 0;
  views[0]?.querySelector('a')?.focus();
}

function clear(): void {
  waiting = [];
  status.textContent = '';
  jumps.replaceChildren();
  list.replaceChildren();
  heading.hidden = true;
  more.hidden = true;
}

function getElement<E extends Element>(selector: string, kind: new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`Missing on the search page: ${selector}`);
}
