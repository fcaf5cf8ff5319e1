import { type ItemColumns, toLines } from './item-columns.ts';
import { perObject } from './per-object.ts';

/** The columns of a meeting's items taken apart, a value an item. */
export interface ItemLines {
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly titles: readonly string[];
  readonly caseNumbers: readonly string[];
  readonly journalNumbers: readonly string[];
  readonly eventCounts: ReadonlyMap<number, number>;
  readonly public: string;
}

/** Each column is taken apart when it is first asked for. */
export const readItemLines = perObject((columns: ItemColumns): ItemLines => new LazyLines(columns));

class LazyLines implements ItemLines {
  readonly #columns: ItemColumns;
  #ids?: readonly string[];
  #numbers?: readonly string[];
  #titles?: readonly string[];
  #caseNumbers?: readonly string[];
  #journalNumbers?: readonly string[];
  #eventCounts?: ReadonlyMap<number, number>;

  constructor(columns: ItemColumns) {
    this.#columns = columns;
  }

  get ids() {
    this.#ids ??= toLines(this.#columns.ids);
    return this.#ids;
  }
  get numbers() {
    this.#numbers ??= toLines(this.#columns.numbers);
    return this.#numbers;
  }
  get titles() {
    this.#titles ??= toLines(this.#columns.titles);
    return this.#titles;
  }
  get caseNumbers() {
    this.#caseNumbers ??= toLines(this.#columns.caseNumbers);
    return this.#caseNumbers;
  }
  get journalNumbers() {
    this.#journalNumbers ??= toLines(this.#columns.journalNumbers);
    return this.#journalNumbers;
  }
  get eventCounts() {
    this.#eventCounts ??= toEventCounts(this.#columns);
    return this.#eventCounts;
  }
  get public() {
    return this.#columns.public;
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
