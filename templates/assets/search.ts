/** The search page's script: what the address asks for, as a list of hits with facets beside it. */
import './box.ts';
import { toElement } from '../search/element.ts';
import { type FacetView, makeFacetView, toChips } from '../search/facet-view.ts';
import {
  countFacets,
  type Facets,
  type FacetTable,
  passes,
  readFacets,
  sortByDay,
} from '../search/facets.ts';
import { listMarkedWords, toHitView } from '../search/hit-view.ts';
import { loadFind } from '../search/load-find.ts';
import type { Result } from '../search/pagefind-index.ts';
import {
  clearFilters,
  isFiltered,
  readState,
  type SearchState,
  SORTS,
  writeState,
} from '../search/state.ts';
import { facetText, resultText } from '../search/text.ts';

const BATCH = 10;

const form = getElement('main form[role="search"]', HTMLFormElement);
const filters = getElement('#filtre', HTMLFieldSetElement);
const input = getElement('#q', HTMLInputElement);
const area = getElement('#resultater', HTMLElement);
const status = getElement('#status', HTMLElement);
const heading = getElement('#resultater-titel', HTMLElement);
const jumps = getElement('#genveje', HTMLElement);
const chips = getElement('#valg', HTMLElement);
const list = getElement('#traef', HTMLElement);
const more = getElement('#flere', HTMLButtonElement);
const from = getElement('#fra', HTMLInputElement);
const to = getElement('#til', HTMLInputElement);
const order = getElement('#sort', HTMLSelectElement);
const prefix = area.dataset['prefix'] ?? '/';

/** The newest query's number: an answer to an older one is thrown away. */
let newest = 0;
let waiting: readonly Result[] = [];
let facets: Facets | undefined;
let facetView: FacetView | undefined;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  goTo({ ...readState(new URLSearchParams(location.search)), q: input.value.trim() });
});
filters.addEventListener('change', () => {
  const boxes = [...filters.querySelectorAll<HTMLInputElement>(':checked[name]')];
  const { chosen } = readState(new URLSearchParams(boxes.map(({ name, value }) => [name, value])));
  const sort = SORTS.find((one) => one === order.value) ?? 'relevans';
  const { q } = readState(new URLSearchParams(location.search));
  goTo({ q, chosen, fra: from.value, til: to.value, sort });
});
addEventListener('popstate', () => void showState());
more.addEventListener('click', () => void showMore());
void showState();

/** Puts a state in the address, where Back and a reload find it, and shows it. */
function goTo(state: SearchState): void {
  const address = new URL(location.href);
  address.search = writeState(state).toString();
  if (address.href !== location.href) history.pushState(null, '', address);
  void showState();
}

/** Lists the hits of what the address asks for: of the youngest shard at once, then of all. */
async function showState(): Promise<void> {
  const state = readState(new URLSearchParams(location.search));
  const turn = ++newest;
  const isOld = () => turn !== newest;
  input.value = state.q;
  from.value = state.fra;
  to.value = state.til;
  order.value = state.sort;
  if (state.q === '' && !isFiltered(state)) return clear();
  area.ariaBusy = 'true';
  status.textContent = resultText.searching;
  try {
    const { ask, findJumps, loadManifest, mergeShards } = await loadFind();
    const found = findJumps(prefix, state.q);
    const { shards } = await loadManifest(prefix);
    if (!facets && shards.length > 1 && !isFiltered(state) && state.sort === 'relevans') {
      const first = await ask(prefix, state.q);
      if (isOld()) return;
      if (first.exact && first.results.length > 0) {
        await showHits(first.results, isOld);
        if (isOld()) return;
        status.textContent = resultText.partly(first.results.length);
      }
    }
    const narrowed = isFiltered(state) || state.sort !== 'relevans';
    await Promise.all([mergeShards(prefix), narrowed ? loadFacets(shards) : undefined]);
    const answer = await ask(prefix, state.q);
    if (isOld()) return;
    const { exact } = answer;
    const shown = exact ? narrow(answer.results, state) : answer.results.slice(0, BATCH);
    const near = await showHits(shown, isOld, exact ? undefined : state.q);
    if (isOld()) return;
    const direct = await found;
    if (isOld()) return;
    jumps.replaceChildren(
      ...direct.map(({ label, href }) => toElement('li', {}, toElement('a', { href }, label))),
    );
    status.textContent = toStatus(state, exact ? shown.length : 0, answer.results.length, near);
    if (direct.length > 0 && shown.length === 0) {
      status.textContent = resultText.onlyJumps(state.q);
    }
    await loadFacets(shards);
    if (isOld()) return;
    showFacets(exact ? answer.results : [], state);
    area.ariaBusy = 'false';
  } catch {
    if (isOld()) return;
    clear();
    status.textContent = resultText.failed;
  }
}

function narrow(results: readonly Result[], state: SearchState): readonly Result[] {
  const known = facets;
  if (!known) return results;
  const passing = isFiltered(state)
    ? results.filter(({ id }) => passes(known.find(id) ?? { dato: '' }, state))
    : results;
  return sortByDay(passing, ({ id }) => known.find(id)?.dato ?? '', state.sort);
}

function toStatus(
  state: SearchState,
  count: number,
  unfiltered: number,
  near: readonly string[] | undefined,
): string {
  if (near !== undefined) {
    return near.length > 0 ? resultText.near(state.q, near) : resultText.none(state.q);
  }
  if (count > 0) return resultText.found(count, state.q);
  return unfiltered > 0 && isFiltered(state)
    ? resultText.tooTight(unfiltered, state.q)
    : resultText.none(state.q);
}

/** Shows the first hits; of an unknown word only those that are near it, and returns the words found instead. */
async function showHits(
  results: readonly Result[],
  isOld: () => boolean,
  unknown?: string,
): Promise<readonly string[] | undefined> {
  const hits = await Promise.all(results.slice(0, BATCH).map((result) => result.data()));
  if (isOld()) return undefined;
  const near =
    unknown === undefined
      ? undefined
      : (await loadFind()).toNearWords(hits.flatMap(listMarkedWords), unknown);
  const shown = near === undefined || near.length > 0 ? hits : [];
  waiting = shown.length > 0 ? results.slice(BATCH) : [];
  list.replaceChildren(...shown.map(toHitView));
  heading.hidden = shown.length === 0;
  more.hidden = waiting.length === 0;
  return near;
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

async function loadFacets(shards: readonly string[]): Promise<void> {
  const { loadJson } = await loadFind();
  facets ??= readFacets(
    await Promise.all(shards.map((shard) => loadJson<FacetTable>(prefix, `${shard}facetter.json`))),
  );
}

function showFacets(results: readonly Result[], state: SearchState): void {
  if (!facets) return;
  const known = facets;
  facetView ??= makeFacetView(getElement('#facetter', HTMLElement), known);
  const records = results.flatMap(({ id }) => known.find(id) ?? []);
  facetView.show(countFacets(records, state), state);
  filters.hidden = false;
  const removed = toChips(state, known, goTo);
  chips.replaceChildren(...removed);
  if (removed.length > 1) {
    const all = toElement('button', { type: 'button' }, facetText.removeAll);
    all.addEventListener('click', () => goTo(clearFilters(state)));
    chips.append(toElement('li', {}, all));
  }
}

function clear(): void {
  waiting = [];
  status.textContent = '';
  for (const part of [jumps, list, chips]) part.replaceChildren();
  for (const part of [heading, more, filters]) part.hidden = true;
  area.ariaBusy = 'false';
}

function getElement<E extends Element>(selector: string, kind: new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`Missing on the search page: ${selector}`);
}
