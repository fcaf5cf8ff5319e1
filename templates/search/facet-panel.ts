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
  readonly goTo: (state: SearchState) => void;
}

/** Makes the panel; hidden until there is something to show. */
export function makeFacetPanel({ filters, area, chips, goTo }: FacetPanelParts): FacetPanel {
  let view: FacetView | undefined;
  return {
    show: (results, facets, state) => {
      view ??= makeFacetView(area, facets);
      const records = results.flatMap((result) => facets.find(result) ?? []);
      view.show(countFacets(records, state), state);
      filters.hidden = false;
      const removed = toChips(state, facets, goTo);
      chips.replaceChildren(...removed);
      if (removed.length < 2) return;
      const all = toElement('button', { type: 'button' }, facetText.removeAll);
      all.addEventListener('click', () => goTo(clearFilters(state)));
      chips.append(toElement('li', {}, all));
    },
    clear: () => {
      chips.replaceChildren();
      filters.hidden = true;
    },
  };
}
