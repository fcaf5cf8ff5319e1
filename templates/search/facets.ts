import { FACETS, type FacetName } from './facet-names.ts';
import type { Result, Shard } from './search-index.ts';
import type { SearchState, Sort } from './state.ts';
import { facetText, hitText } from './text.ts';

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

/** A shard's table, and the archive that it is of: its name in the address where other archives are searched too. */
export interface ShardFacets {
  readonly shard: Shard;
  readonly table: FacetTable;
  readonly archive?: FacetOption;
}

/** The records of all shards that are loaded. */
export interface Facets {
  find(result: Pick<Result, 'id' | 'shard'>): RecordFacets | undefined;
  /** Every value of every facet with its name, in the order in which it is shown. */
  readonly options: Readonly<Record<FacetName, readonly FacetOption[]>>;
}

export interface FacetOption {
  readonly value: string;
  /** As it is shown. */
  readonly name: string;
}

interface OpenTable extends ShardFacets {
  /** The row of a record by its digits. */
  readonly rows: ReadonlyMap<string, number>;
  /** The rows that were read before: a common word has nearly all of them as hits. */
  readonly read: (RecordFacets | undefined)[];
}

/** The words for values that the tables have no name of. */
const NAMES: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  udfald: hitText.outcomes,
  adgang: facetText.access,
};
const compare = new Intl.Collator('da', { numeric: true }).compare;

/** Looks records up by their shard and the names of their fragments. */
export function readFacets(tables: readonly ShardFacets[]): Facets {
  const open = new Map(tables.map((one) => [toKey(one.shard), openTable(one)]));
  const options = FACETS.map((name) => [name, listOptions(name, tables)] as const);
  return {
    find: ({ id, shard }) => {
      const table = shard && open.get(toKey(shard));
      const from = id.indexOf('_') + 1;
      const row = table?.rows.get(id.slice(from, from + table.table.idLength));
      if (!table || row === undefined) return undefined;
      table.read[row] ??= readRow(table, row);
      return table.read[row];
    },
    options: Object.fromEntries(options) as Facets['options'],
  };
}

function toKey({ home, folder }: Shard): string {
  return `${home} ${folder}`;
}

function openTable(one: ShardFacets): OpenTable {
  const { ids, idLength } = one.table;
  const rows = new Map<string, number>();
  for (let row = 0; row * idLength < ids.length; row += 1) {
    rows.set(ids.slice(row * idLength, (row + 1) * idLength), row);
  }
  return { ...one, rows, read: [] };
}

function readRow({ table: { columns }, archive }: OpenTable, row: number): RecordFacets {
  const values = Object.entries(columns).flatMap(([name, { values: all, rows }]) => {
    const value = all[rows[row] ?? -1]?.split('|')[0];
    return value ? [[name, value]] : [];
  });
  const facets = Object.fromEntries(values) as RecordFacets;
  return { ...facets, aar: facets.dato.slice(0, 4), ...(archive && { arkiv: archive.value }) };
}

function listOptions(name: FacetName, tables: readonly ShardFacets[]): readonly FacetOption[] {
  const options = new Map<string, string>();
  for (const { table, archive } of tables) {
    if (name === 'arkiv' && archive) options.set(archive.value, archive.name);
    for (const pair of table.columns[name === 'aar' ? 'dato' : name]?.values ?? []) {
      const [value = '', label = toOptionName(name, value)] = pair.split('|');
      if (name === 'aar') options.set(value.slice(0, 4), value.slice(0, 4));
      else options.set(value, label);
    }
  }
  const list = [...options].map(([value, label]) => ({ value, name: label }));
  const direction = name === 'aar' ? -1 : 1;
  return list.sort((a, b) => direction * compare(a.name, b.name));
}

/** What a value that no table names is called. */
export function toOptionName(facet: FacetName, value: string): string {
  return NAMES[facet]?.[value] ?? value;
}

/** The facets that a record has no chosen value of; undefined where its day is outside the dates. */
function listFailing(
  record: RecordFacets,
  { chosen, fra, til }: SearchState,
): readonly FacetName[] | undefined {
  if ((fra && record.dato < fra) || (til && record.dato > til)) return undefined;
  return FACETS.filter((name) => chosen[name][0] && !chosen[name].includes(record[name] ?? ''));
}

/** Whether a record passes every facet and the dates. */
export function passes(record: RecordFacets, state: SearchState): boolean {
  return listFailing(record, state)?.length === 0;
}

/** How many records each value of each facet would leave, the choices of the other facets kept. */
export function countFacets(
  records: readonly RecordFacets[],
  state: SearchState,
): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const counts = Object.fromEntries(FACETS.map((name) => [name, new Map()])) as Record<
    FacetName,
    Map<string, number>
  >;
  for (const record of records) {
    const failing = listFailing(record, state);
    for (const name of FACETS) {
      const value = record[name];
      const own = counts[name];
      if (value && failing?.every((other) => other === name)) {
        own.set(value, (own.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
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
