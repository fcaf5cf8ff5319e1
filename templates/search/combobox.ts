import { toElement } from './element.ts';
import type { Hit } from './hit.ts';
import type { Jump } from './jump.ts';
import { loadFind } from './load-find.ts';
import { boxText } from './text.ts';

const MOST_SUGGESTIONS = 8;
const PAUSE = 150;

/**
 * Makes a search box a combobox: suggestions below it, links that the arrows and Enter choose too, gone with Escape.
 * Their number is said aloud, except on a page that says something else aloud already: there the list's name says it.
 */
export function makeCombobox(input: HTMLInputElement, prefix: string): void {
  const listId = `${input.id}-forslag`;
  const list = toElement('div', {
    id: listId,
    role: 'listbox',
    class: 'suggestions',
    hidden: '',
  });
  const count = toElement('span', { class: 'hidden' });
  if (!document.querySelector('[role="status"]')) count.ariaLive = 'polite';
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', listId],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value);
  }
  input.parentElement?.append(list, count);
  // The focus stays in the box: without it the list would be gone before it is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  let active = -1;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const activate = (place: number) => {
    active = place;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === place));
    }
    const option = list.children[place];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    turn += 1;
    clearTimeout(timer);
    list.hidden = true;
    count.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const open = (suggestions: readonly Jump[]) => {
    list.replaceChildren(
      ...suggestions.map(({ label, href }, place) => {
        const id = `${listId}-${place}`;
        return toElement('a', { id, role: 'option', tabindex: '-1', href }, label);
      }),
    );
    list.hidden = suggestions.length === 0;
    list.ariaLabel = boxText.count(suggestions.length);
    count.textContent = list.hidden ? '' : list.ariaLabel;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };
  const suggest = async () => {
    const own = ++turn;
    const suggestions = await listSuggestions(input.value.trim(), prefix).catch(() => []);
    if (own === turn) open(suggestions);
  };

  input.addEventListener('input', () => {
    close();
    if (input.value.trim().length > 1) timer = setTimeout(suggest, PAUSE);
  });
  // A link may lead to another place on this page.
  list.addEventListener('click', close);
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    const last = list.children.length - 1;
    if (event.key === 'Escape' && !list.hidden) close();
    else if (list.hidden) return;
    else if (event.key === 'ArrowDown') activate(active >= last ? -1 : active + 1);
    else if (event.key === 'ArrowUp') activate(active < 0 ? last : active - 1);
    else if (event.key === 'Enter' && active >= 0) (list.children[active] as HTMLElement).click();
    else return;
    event.preventDefault();
  });
}

/** Direct jumps, then the titles of the best hits, each title once. */
async function listSuggestions(text: string, prefix: string): Promise<readonly Jump[]> {
  const { ask, findJumps, openOwnIndex } = await loadFind();
  const [jumps, { results, exact }] = await Promise.all([
    findJumps(prefix, text),
    ask((term) => openOwnIndex(prefix).search(term), text),
  ]);
  const best = exact ? results.slice(0, MOST_SUGGESTIONS) : [];
  const hits = await Promise.all(best.map((result) => result.data()));
  const titles = hits.flatMap((hit) => (hit ? [toSuggestion(hit)] : []));
  return [...jumps, ...titles].slice(0, MOST_SUGGESTIONS);
}

function toSuggestion({ url, meta }: Hit): Jump {
  const day = meta['dato']?.split('-').map(Number).reverse().join('.');
  return { label: `${meta['title']} (${meta['udvalg']} ${day})`, href: url };
}
