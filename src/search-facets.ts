/** What the hits of a search can be narrowed by; a pair is the value in the address and its name. */
export interface SearchFacets {
  readonly udvalg: readonly [slug: string, name: string];
  /** `YYYY-MM-DD` */
  readonly dato: string;
  readonly adgang: 'aaben' | 'lukket';
  readonly type?: readonly [slug: string, name: string];
  readonly udfald?: string;
  /** `00.22.04`; its first two digits are the main group. */
  readonly jnr?: string;
}

/** One facet of all records: its values, and for each record the place of its value, -1 for none. */
export interface FacetColumn {
  /** `value` or `value|name` */
  readonly values: readonly string[];
  readonly rows: readonly number[];
}

/** The facets of a shard, record by record in the order of the index. */
export interface FacetTable {
  /** As many hex digits of a fragment's id as tell the records apart. */
  readonly idLength: number;
  /** Those digits of every record, one after the other. */
  readonly ids: string;
  readonly columns: Readonly<Record<string, FacetColumn>>;
}

const COLUMNS: Readonly<Record<string, (facets: SearchFacets) => string | undefined>> = {
  udvalg: ({ udvalg }) => udvalg.join('|'),
  dato: ({ dato }) => dato,
  type: ({ type }) => type?.join('|'),
  udfald: ({ udfald }) => udfald,
  jnr: ({ jnr }) => jnr?.slice(0, 2),
  adgang: ({ adgang }) => adgang,
};

/** The table of a shard; `ids` are the records' fragments, hex digits only. */
export function buildFacetTable(
  records: readonly { readonly facets: SearchFacets }[],
  ids: readonly string[],
): FacetTable {
  const idLength = findIdLength(ids);
  const columns = Object.entries(COLUMNS).map(([name, toValue]) => {
    return [name, toColumn(records.map(({ facets }) => toValue(facets)))] as const;
  });
  return {
    idLength,
    ids: ids.map((id) => id.slice(0, idLength)).join(''),
    columns: Object.fromEntries(columns),
  };
}

function toColumn(values: readonly (string | undefined)[]): FacetColumn {
  const places = new Map<string, number>();
  const rows = values.map((value) => {
    if (value === undefined) return -1;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], rows };
}

/** The shortest beginning that is different for every record. */
function findIdLength(ids: readonly string[]): number {
  const longest = ids[0]?.length ?? 0;
  for (let length = 1; length < longest; length += 1) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  }
  return longest;
}
