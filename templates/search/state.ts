import { FACETS, type FacetName } from './facet-names.ts';

/** What the address of the search page says. */
export interface SearchState {
  readonly q: string;
  /** The chosen values of each facet; OR within one, AND between them. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** `YYYY-MM-DD`, or empty. */
  readonly fra: string;
  readonly til: string;
  readonly sort: Sort;
}

export const SORTS = ['relevans', 'nyeste', 'aeldste'] as const;
export type Sort = (typeof SORTS)[number];

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** The state in an address; what is no value of its field is left out. */
export function readState(parameters: URLSearchParams): SearchState {
  const chosen = Object.fromEntries(
    FACETS.map((name) => [name, [...new Set(parameters.getAll(name).filter(Boolean))]]),
  ) as Record<FacetName, string[]>;
  const date = (name: string) => DATE.exec(parameters.get(name) ?? '')?.[0] ?? '';
  return {
    q: (parameters.get('q') ?? '').trim(),
    chosen,
    fra: date('fra'),
    til: date('til'),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevans',
  };
}

/** The address's parameters, always in the same order; what is empty or usual is left out. */
export function writeState({ q, chosen, fra, til, sort }: SearchState): URLSearchParams {
  const pairs = [
    ['q', q],
    ...FACETS.flatMap((name) => chosen[name].map((value) => [name, value])),
    ['fra', fra],
    ['til', til],
    ['sort', sort === 'relevans' ? '' : sort],
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== '') as [string, string][]);
}

/** The same query without facets and dates. */
export function clearFilters(state: SearchState): SearchState {
  const chosen = Object.fromEntries(FACETS.map((name) => [name, []])) as unknown;
  return { ...state, chosen: chosen as SearchState['chosen'], fra: '', til: '' };
}

/** Whether anything narrows the hits. */
export function isFiltered({ chosen, fra, til }: SearchState): boolean {
  return fra !== '' || til !== '' || FACETS.some((name) => chosen[name].length > 0);
}
