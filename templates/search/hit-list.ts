import type { Hit } from './hit.ts';
import type { Result } from './search-index.ts';

const BATCH = 10;
/** As many are shown before the rest of the batch is fetched: each is a file. */
const FIRST = 5;

/** The list of hits on the search page. */
export interface HitList {
  /**
   * Shows the first hits instead of those that are there. `choose` is given all of the batch, and may say that none is
   * to be shown.
   */
  show(
    results: readonly Result[],
    isOld: () => boolean,
    choose?: (hits: readonly Hit[]) => boolean,
  ): Promise<void>;
  clear(): void;
}

/** The parts of the page that the list is made of. */
interface HitListParts {
  readonly list: HTMLElement;
  readonly heading: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly toView: (hit: Hit) => HTMLElement;
}

/** Makes the list; its button adds the next hits and moves the focus to the first of them. */
export function makeHitList({ list, heading, more, toView }: HitListParts): HitList {
  let waiting: readonly Result[] = [];
  let turn = 0;
  const close = (rest: readonly Result[]) => {
    waiting = rest;
    more.hidden = waiting.length === 0;
    heading.hidden = list.childElementCount === 0;
  };
  const clear = () => {
    turn += 1;
    list.replaceChildren();
    close([]);
  };
  more.addEventListener('click', async () => {
    const own = turn;
    const next = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    const views = (await readHits(next)).map(toView);
    if (own !== turn) return;
    list.append(...views);
    close(waiting);
    views[0]?.querySelector('a')?.focus();
  });
  return {
    show: async (results, isOld, choose) => {
      const start = choose === undefined ? FIRST : BATCH;
      const hits = await readHits(results.slice(0, start));
      if (isOld()) return;
      turn += 1;
      if (choose !== undefined && !choose(hits)) return clear();
      replaceViews(list, hits.map(toView));
      close([]);
      const rest = await readHits(results.slice(start, BATCH));
      if (isOld()) return;
      list.append(...rest.map(toView));
      close(results.slice(BATCH));
    },
    clear,
  };
}

/** Keeps the focus on the hit that has it, where that is still there. */
function replaceViews(list: HTMLElement, views: readonly HTMLElement[]): void {
  const { activeElement } = document;
  const address = list.contains(activeElement) ? activeElement?.getAttribute('href') : undefined;
  list.replaceChildren(...views);
  if (!address) return;
  [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === address)?.focus();
}

async function readHits(results: readonly Result[]): Promise<readonly Hit[]> {
  const hits = await Promise.all(results.map((result) => result.data()));
  return hits.flatMap((hit) => hit ?? []);
}
