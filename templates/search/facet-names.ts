/** What hits can be narrowed by, as the address calls it. */
export const FACETS = ['arkiv', 'udvalg', 'aar', 'type', 'udfald', 'jnr', 'adgang'] as const;
export type FacetName = (typeof FACETS)[number];
