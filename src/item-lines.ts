import type { ItemColumns } from './item-columns.ts';
import type { ItemOutline } from './item-outline.ts';
import { perObject } from './per-object.ts';

/** A column with a line an item. */
type ColumnName = Exclude<keyof ItemColumns, 'count' | 'public' | 'rest'>;

/** The columns of a meeting's items, each taken apart when it is first asked for; places from 0 on. */
export interface ItemLines {
  /** The values of a column, item by item: empty where an item has none. */
  read(name: ColumnName): readonly string[];
  isPublic(place: number): boolean;
  /** How many lines an item adds to the course of its case. */
  countEvents(place: number): number;
}

export const readItemLines = perObject((columns: ItemColumns): ItemLines => new LazyLines(columns));

/** A class, since there are thousands. */
class LazyLines implements ItemLines {
  readonly #columns: ItemColumns;
  readonly #values: Partial<Record<ColumnName, readonly string[]>> = {};
  #eventCounts?: ReadonlyMap<number, number>;

  constructor(columns: ItemColumns) {
    this.#columns = columns;
  }

  read(name: ColumnName) {
    const values = this.#values[name] ?? this.#columns[name].split('\n');
    this.#values[name] = values;
    return values;
  }
  isPublic(place: number) {
    return this.#columns.public[place] === '1';
  }
  countEvents(place: number) {
    this.#eventCounts ??= toEventCounts(this.#columns);
    return this.#eventCounts.get(place) ?? 1;
  }
}

const NO_COUNTS: ReadonlyMap<number, number> = new Map();

/** Of most meetings there are none. */
function toEventCounts({ rest }: ItemColumns): ReadonlyMap<number, number> {
  const counts = rest.flatMap(([place, { eventCount }]) =>
    eventCount === undefined ? [] : [[place, eventCount] as const],
  );
  return counts.length === 0 ? NO_COUNTS : new Map(counts);
}

/** The outlines that the columns were made of. */
export function readItemOutlines(columns: ItemColumns): readonly ItemOutline[] {
  const lines = readItemLines(columns);
  const rests = new Map(columns.rest);
  const toField = (field: keyof ItemOutline, name: ColumnName, place: number) => {
    const value = lines.read(name)[place];
    return value ? { [field]: value } : {};
  };
  return Array.from(
    { length: columns.count },
    (_, place) =>
      ({
        id: lines.read('ids')[place] ?? '',
        number: lines.read('numbers')[place] ?? '',
        title: lines.read('titles')[place] ?? '',
        public: lines.isPublic(place),
        ...toField('caseNumber', 'caseNumbers', place),
        ...toField('journalNumber', 'journalNumbers', place),
        ...toField('documentNumber', 'documentNumbers', place),
        ...rests.get(place),
      }) as ItemOutline,
  );
}
