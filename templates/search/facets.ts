import type { SearchState, Sort } from './state.ts';

export const FACETS = ['udvalg', 'aar', 'type', 'udfald', 'jnr', 'adgang'] as const;
export type FacetName = (typeof FACETS)[number];

/** The table that `src/search-facets.ts` writes beside a shard. */
export interface FacetTable {
  readonly idLength: number;
  readonly ids: string;
  readonly columns: Readonly<
    Record<string, { readonly values: readonly string[]; readonly rows: readonly number[] }>
  >;
}

/** A record's value of every facet, and its day. */
export type RecordFacets = Readonly<Partial<Record<FacetName, string>>> & { readonly dato: string };

/** The records of all shards that are loaded. */
export interface Facets {
  find(id: string): RecordFacets | undefined;
  /** Every value of every facet with its name, in the order in which it is shown. */
  readonly options: Readonly<Record<FacetName, readonly FacetOption[]>>;
}

export interface FacetOption {
  readonly value: string;
  readonly name: string;
}

interface Shard {
  readonly table: FacetTable;
  readonly rows: ReadonlyMap<string, number>;
}

const compare = new Intl.Collator('da', { numeric: true }).compare;

/** Looks records up by the names of their fragments. */
export function readFacets(tables: readonly FacetTable[]): Facets {
  const shards = tables.map(readShard);
  const place = (id: string): readonly [number, number] => {
    const hex = id.slice(id.indexOf('_') + 1);
    for (const [shard, { table, rows }] of shards.entries()) {
      const row = rows.get(hex.slice(0, table.idLength));
      if (row !== undefined) return [shard, row];
    }
    return [-1, -1];
  };
  return {
    find: (id) => {
      const [shard, row] = place(id);
      const table = shards[shard]?.table;
      return table === undefined ? undefined : readRow(table, row);
    },
    options: Object.fromEntries(
      FACETS.map((name) => [name, listOptions(name, tables)]),
    ) as Facets['options'],
  };
}

function readShard(table: FacetTable): Shard {
  const rows = new Map<string, number>();
  for (let row = 0; row * table.idLength < table.ids.length; row += 1) {
    rows.set(table.ids.slice(row * table.idLength, (row + 1) * table.idLength), row);
  }
  return { table, rows };
}

function readRow({ columns }: FacetTable, row: number): RecordFacets {
  const values = Object.entries(columns).flatMap(([name, { values, rows }]) => {
    const value = values[rows[row] ?? -1]?.split('|')[0];
    return value === undefined ? [] : [[name, value]];
  });
  const facets = Object.fromEntries(values) as RecordFacets;
  return { ...facets, aar: facets.dato.slice(0, 4) };
}

function listOptions(name: FacetName, tables: readonly FacetTable[]): readonly FacetOption[] {
  const options = new Map<string, string>();
  for (const { columns } of tables) {
    for (const pair of columns[name === 'aar' ? 'dato' : name]?.values ?? []) {
      const [value = '', label = value] = pair.split('|');
      if (name === 'aar') options.set(value.slice(0, 4), value.slice(0, 4));
      else options.set(value, label);
    }
  }
  const list = [...options].map(([value, label]) => ({ value, name: label }));
  const direction = name === 'aar' ? -1 : 1;
  return list.sort((a, b) => direction * compare(a.name, b.name));
}

/** Whether a record passes every facet and the dates; `except` is the facet that is being counted. */
export function passes(
  record: RecordFacets,
  { chosen, fra, til }: SearchState,
  except?: FacetName,
): boolean {
  if (fra !== '' && record.dato < fra) return false;
  if (til !== '' && record.dato > til) return false;
  return FACETS.every((name) => {
    if (name === except || chosen[name].length === 0) return true;
    const value = record[name];
    return value !== undefined && chosen[name].includes(value);
  });
}

/** How many records each value of each facet would leave, the choices of the other facets kept. */
export function countFacets(
  records: readonly RecordFacets[],
  state: SearchState,
): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const count = (name: FacetName) => {
    const counts = new Map<string, number>();
    for (const record of records) {
      const value = record[name];
      if (value === undefined || !passes(record, state, name)) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const counts: unknown = Object.fromEntries(FACETS.map((name) => [name, count(name)]));
  return counts as ReturnType<typeof countFacets>;
}

/** By day where the reader asks for it; equals keep their relevance. */
export function sortByDay<T>(
  list: readonly T[],
  toDay: (one: T) => string,
  sort: Sort,
): readonly T[] {
  if (sort === 'relevans') return list;
  const direction = sort === 'nyeste' ? -1 : 1;
  return [...list].sort((a, b) => {
    const [first, second] = [toDay(a), toDay(b)];
    return first === second ? 0 : first < second ? -direction : direction;
  });
}
