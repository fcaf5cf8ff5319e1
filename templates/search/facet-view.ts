import { toElement } from './element.ts';
import { FACETS, type FacetName } from './facet-names.ts';
import { type FacetOption, type Facets, toOptionName } from './facets.ts';
import type { SearchState } from './state.ts';
import { facetText } from './text.ts';

/** A checkbox of a facet, and where its count is written. */
interface Choice {
  readonly name: FacetName;
  readonly option: FacetOption;
  readonly box: HTMLInputElement;
  readonly label: HTMLElement;
}

/** The facets on the page; made once, so that the focus stays where it is when the counts change. */
export interface FacetView {
  /** Writes the counts: what no hit has can't be chosen, unless it already is. */
  show(counts: ReturnType<typeof import('./facets.ts').countFacets>, state: SearchState): void;
}

const toDate = (date: string) => new Date(date).toLocaleDateString('da', { timeZone: 'UTC' });

/** Puts a group of checkboxes for every facet that the archive has values for into `area`. */
export function makeFacetView(area: HTMLElement, { options }: Facets): FacetView {
  const choices = FACETS.flatMap((name) =>
    options[name].map((option): Choice => {
      const box = toElement('input', { type: 'checkbox', name, value: option.value });
      const label = toElement('span', {});
      return { name, option, box, label };
    }),
  );
  const groups = FACETS.filter((name) => options[name].length > 0).map((name) =>
    toElement(
      'details',
      { class: 'facet' },
      toElement('summary', {}, facetText.names[name]),
      toElement(
        'fieldset',
        {},
        toElement('legend', { class: 'hidden' }, facetText.names[name]),
        ...choices
          .filter((choice) => choice.name === name)
          .map(({ box, label }) => toElement('label', {}, box, ' ', label)),
      ),
    ),
  );
  area.replaceChildren(...groups);
  return {
    show: (counts, { chosen }) => {
      for (const { name, option, box, label } of choices) {
        const count = counts[name].get(option.value) ?? 0;
        box.checked = chosen[name].includes(option.value);
        box.disabled = count === 0 && !box.checked;
        label.textContent = facetText.option(option.name, count);
      }
    },
  };
}

/** A button for every choice that narrows the hits; `onRemove` gets the state without it. */
export function toChips(
  state: SearchState,
  { options }: Pick<Facets, 'options'>,
  onRemove: (next: SearchState) => void,
): readonly HTMLElement[] {
  const toChip = (label: string, next: SearchState) => {
    const button = toElement('button', { type: 'button' }, `${label} `);
    button.append(toElement('span', { 'aria-hidden': 'true' }, '×'));
    button.setAttribute('aria-label', facetText.remove(label));
    button.addEventListener('click', () => onRemove(next));
    return toElement('li', {}, button);
  };
  const chosen = FACETS.flatMap((name) =>
    state.chosen[name].map((value) => {
      const option = options[name].find((one) => one.value === value);
      const rest = state.chosen[name].filter((other) => other !== value);
      const next = { ...state, chosen: { ...state.chosen, [name]: rest } };
      return toChip(option?.name ?? toOptionName(name, value), next);
    }),
  );
  const { fra, til } = state;
  return [
    ...chosen,
    ...(fra ? [toChip(facetText.from(toDate(fra)), { ...state, fra: '' })] : []),
    ...(til ? [toChip(facetText.to(toDate(til)), { ...state, til: '' })] : []),
  ];
}
