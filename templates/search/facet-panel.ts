import { toElement } from './element.ts';
import { type FacetView, makeFacetView, toChips } from './facet-view.ts';
import { countFacets, type Facets } from './facets.ts';
import type { Result } from './search-index.ts';
import { clearFilters, type SearchState } from './state.ts';
import { facetText } from './text.ts';

/** What narrows the hits: the facets with their counts, and a chip for each choice. */
export interface FacetPanel {
  /** `results` are the hits before the filters. */
  show(results: readonly Result[], facets: Facets, state: SearchState): void;
  clear(): void;
}

/** The parts of the page that the panel is made of; `goTo` gets the state that a chip leads to. */
interface FacetPanelParts {
  readonly filters: HTMLElement;
  readonly area: HTMLElement;
  readonly chips: HTMLElement;
  /** Has the focus where there is nothing left to narrow. */
  readonly box: HTMLElement;
  readonly goTo: (state: SearchState) => void;
}

/** Makes the panel; hidden until there is something to show. */
export function makeFacetPanel({ filters, area, chips, box, goTo }: FacetPanelParts): FacetPanel {
  let view: FacetView | undefined;
  const listButtons = () => [...chips.querySelectorAll('button')];
  return {
    show: (results, facets, state) => {
      view ??= makeFacetView(area, facets);
      const records = results.flatMap((result) => facets.find(result) ?? []);
      view.show(countFacets(records, state), state);
      filters.hidden = false;
      const before = listButtons();
      const place = before.indexOf(document.activeElement as HTMLButtonElement);
      const left = toChips(state, facets, goTo);
      chips.replaceChildren(...left);
      if (left.length > 1) {
        const all = toElement('button', { type: 'button' }, facetText.removeAll);
        all.addEventListener('click', () => goTo(clearFilters(state)));
        chips.append(toElement('li', {}, all));
      }
      if (place < 0) return;
      // The chip that has come to the place of the one that is gone; the last button removes all, and isn't gone to instead.
      const after = listButtons();
      const last = after.length === before.length ? after.length : left.length;
      const next = after[Math.min(place, last - 1)] ?? area.querySelector('summary') ?? box;
      next.focus();
    },
    clear: () => {
      if (chips.contains(document.activeElement)) box.focus();
      chips.replaceChildren();
      filters.hidden = true;
    },
  };
}
