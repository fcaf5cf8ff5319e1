/** The search page's script: what the address asks for, as a list of hits with facets beside it. */
import { toAnswerText } from '../search/answer-text.ts';
import { toElement } from '../search/element.ts';
import { makeFacetLoader } from '../search/facet-loader.ts';
import { makeFacetPanel } from '../search/facet-panel.ts';
import { type Facets, passes, sortByDay } from '../search/facets.ts';
import type { Hit } from '../search/hit.ts';
import { makeHitList } from '../search/hit-list.ts';
import { listMarkedWords, toHitView } from '../search/hit-view.ts';
import type { Jump } from '../search/jump.ts';
import { loadArchives, loadFind } from '../search/load-find.ts';
import type { ArchiveEntry } from '../search/other-archives.ts';
import { startSearchBoxes } from '../search/search-boxes.ts';
import type { Result } from '../search/search-index.ts';
import type { Shown } from '../search/show-others.ts';
import { isFiltered, readState, type SearchState, SORTS, writeState } from '../search/state.ts';
import { resultText } from '../search/text.ts';

const NEAR_HITS = 10;

const form = getElement<HTMLFormElement>('main form[role="search"]');
const filters = getElement<HTMLFieldSetElement>('#filtre');
const input = getElement<HTMLInputElement>('#q');
const area = getElement('#resultater');
const status = getElement('#status');
const jumps = getElement('#genveje');
const from = getElement<HTMLInputElement>('#fra');
const to = getElement<HTMLInputElement>('#til');
const order = getElement<HTMLSelectElement>('#sort');
const prefix = area.dataset['prefix'] ?? '/';
/** This archive and the others that the page lists; none where it lists no others. */
const archives = JSON.parse(area.dataset['archives'] ?? '[]') as readonly ArchiveEntry[];
const [ownEntry, ...others] = archives;

const hits = makeHitList({
  list: getElement('#traef'),
  heading: getElement('#resultater-titel'),
  more: getElement<HTMLButtonElement>('#flere'),
  toView: (hit) => toHitView(hit, hit.archive ?? ownEntry?.name),
});
const panel = makeFacetPanel({
  filters,
  area: getElement('#facetter'),
  chips: getElement('#valg'),
  box: input,
  goTo,
});

const facets = makeFacetLoader(prefix, ownEntry);

/** The newest query's number: an answer to an older one is thrown away. */
let newest = 0;

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
startSearchBoxes();
addEventListener('popstate', () => void showState());
void showState();

/** Puts a state in the address, where Back and a reload find it, and shows it. */
function goTo(state: SearchState): void {
  const address = new URL(location.href);
  address.search = writeState(state).toString();
  if (address.href !== location.href) history.pushState(null, '', address);
  void showState();
}

/** Lists the hits of what the address asks for: of the youngest shards at once, then of all, then of other archives. */
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
    const find = await loadFind();
    const jumping = find.findJumps(prefix, state.q);
    void jumping.then((list) => isOld() || showJumps(list)).catch(() => {});
    await showYoungest(state, isOld);
    if (isOld()) return;
    const own = await find.askOwn(prefix, state.q);
    if (isOld()) return;
    const direct = { jumps: await jumping, pending: false, toNote: () => '' };
    const shown = { state, isOld, answer: own, ...direct };
    if (ownEntry) {
      await (await loadArchives()).showOthers([ownEntry, ...others], shown, present);
    } else await present(shown);
  } catch {
    if (isOld()) return;
    (await loadFind().catch(() => undefined))?.closeOwnIndex();
    clear();
    status.textContent = resultText.failed;
  }
}

/** Before all shards are here: the hits of the youngest that has any, where all may be shown. */
async function showYoungest(state: SearchState, isOld: () => boolean): Promise<void> {
  if (isNarrowed(state)) return;
  const { askYoungest } = await loadFind();
  for await (const { results, exact } of askYoungest(prefix, state.q)) {
    if (isOld()) return;
    if (!exact) continue;
    await hits.show(results, isOld);
    if (isOld()) return;
    status.textContent = resultText.partly(results.length);
    // Wanted soon, and fetched while the older shards are: what fails is told then.
    facets.load(undefined).catch(() => {});
    return;
  }
}

/** Shows hits, jumps and what there is to say of them; then what they can be narrowed by. */
async function present(shown: Shown): Promise<void> {
  const { state, isOld, answer, jumps: direct, others: all, pending, toNote } = shown;
  const { results, exact } = answer;
  // Also when the other archives' answers come: what is said of them is whole at the end only.
  area.ariaBusy = 'true';
  const { toNearWords } = await loadFind();
  const known = isNarrowed(state) ? await facets.load(all) : undefined;
  const listed = exact ? narrow(results, state, known) : results.slice(0, NEAR_HITS);
  let near: readonly string[] | undefined;
  const choose = (found: readonly Hit[]) => {
    near = toNearWords(found.flatMap(listMarkedWords), state.q);
    return near.length > 0;
  };
  await hits.show(listed, isOld, exact ? undefined : choose);
  if (isOld()) return;
  showJumps(direct);
  const say = () => {
    const [count, unfiltered] = [exact ? listed.length : 0, results.length];
    const told = { count, unfiltered, near, jumps: direct.length, pending, note: toNote() };
    const text = toAnswerText(state, told);
    if (status.textContent !== text) status.textContent = text;
  };
  say();
  if (!pending) {
    const table = known ?? (await facets.load(all));
    if (isOld()) return;
    panel.show(exact ? results : [], table, state);
    // Another archive may have failed to send its table.
    say();
  }
  area.ariaBusy = 'false';
}

function showJumps(list: readonly Jump[]): void {
  jumps.replaceChildren(
    ...list.map(({ label, href }) => toElement('li', {}, toElement('a', { href }, label))),
  );
}

function isNarrowed(state: SearchState): boolean {
  return isFiltered(state) || state.sort !== 'relevans';
}

function narrow(
  results: readonly Result[],
  state: SearchState,
  known: Facets | undefined,
): readonly Result[] {
  if (!known) return results;
  const passing = isFiltered(state)
    ? results.filter((result) => passes(known.find(result) ?? { dato: '' }, state))
    : results;
  return sortByDay(passing, (result) => known.find(result)?.dato ?? '', state.sort);
}

function clear(): void {
  status.textContent = '';
  jumps.replaceChildren();
  hits.clear();
  panel.clear();
  area.ariaBusy = 'false';
}

function getElement<E extends HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(selector);
  return element;
}
