import type { CborWriter } from './cbor.ts';
import { compareCodePoints } from './order.ts';

/** A stem without accents, and the words with accents that have it and stand somewhere: terms, which are known by a number. */
export interface StemTerms {
  readonly stem: string;
  readonly term: number;
  readonly forms: [form: string, term: number][];
}

/** Where each term stands, term by term in the order of the texts. */
export interface Occurrences {
  /** Where those of a term begin; one more in the end. */
  readonly starts: Int32Array;
  readonly records: Int32Array;
  readonly places: Int32Array;
}

/** A place is a multiple of it; below that stands a weight, or from half of it on the number of a field. */
export const ROOM = 64;
export const FIELD = ROOM / 2;
/** What the script in the browser takes for the weight as long as none is written. */
const UNWRITTEN = 25;

/** Writes a stem with all places where it and its forms stand; how much of a file of the index its own fill. */
export function writeStem(
  { stem, term, forms }: StemTerms,
  where: Occurrences,
  cbor: CborWriter,
): number {
  cbor.array(3);
  cbor.text(stem);
  const size = writeTerm(term, where, cbor);
  cbor.array(forms.length);
  for (const [form, own] of sortForms(forms, where)) {
    cbor.array(2);
    cbor.text(form);
    writeTerm(own, where, cbor);
  }
  return size;
}

/** By the first record that has them, by content before fields, by code points. */
function sortForms(
  forms: StemTerms['forms'],
  { starts, records, places }: Occurrences,
): StemTerms['forms'] {
  if (forms.length < 2) return forms;
  const toOrder = (term: number): number => {
    const first = starts[term] as number;
    const isField = (places[first] as number) % ROOM >= FIELD;
    return (records[first] as number) * 2 + (isField ? 1 : 0);
  };
  return [...forms].sort(
    ([a, first], [b, second]) => toOrder(first) - toOrder(second) || compareCodePoints(a, b),
  );
}

/** Each record by how much farther it is than the last one, and the places in its content and its fields. */
function writeTerm(
  term: number,
  { starts, records, places }: Occurrences,
  cbor: CborWriter,
): number {
  const [start, end] = [starts[term] as number, starts[term + 1] as number];
  cbor.array(countRecords(records, start, end));
  let size = 0;
  let last = 0;
  for (let from = start; from < end; ) {
    const record = records[from] as number;
    let fields = from;
    while (
      fields < end &&
      records[fields] === record &&
      (places[fields] as number) % ROOM < FIELD
    ) {
      fields += 1;
    }
    let to = fields;
    while (to < end && records[to] === record) to += 1;
    cbor.array(3);
    cbor.int(record - last);
    size += 1 + writeContent(places, from, fields, cbor) + writeFields(places, fields, to, cbor);
    last = record;
    from = to;
  }
  return size;
}

function countRecords(records: Int32Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (at === start || records[at] !== records[at - 1]) count += 1;
  }
  return count;
}

/**
 * Rising weights, and behind each the places that have it: the first, and how much farther each of the others is. How many
 * numbers that makes.
 */
function writeContent(places: Int32Array, from: number, to: number, cbor: CborWriter): number {
  const size = to - from + countWeights(places, from, to);
  cbor.array(size);
  let weight = UNWRITTEN;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const value = places[at] as number;
    const place = Math.floor(value / ROOM);
    if (value % ROOM === weight) {
      cbor.int(place - last);
    } else {
      weight = value % ROOM;
      cbor.int(-1 - weight);
      cbor.int(place);
    }
    last = place;
  }
  return size;
}

/** How often another weight begins, once they are sorted: nearly always all are the same. */
function countWeights(places: Int32Array, from: number, to: number): number {
  let count = 0;
  let weight = UNWRITTEN;
  for (let at = from; at < to; at += 1) {
    const own = (places[at] as number) % ROOM;
    if (own === weight) continue;
    if (own < weight && at > from) {
      sortByWeight(places, from, to);
      return countWeights(places, from, to);
    }
    weight = own;
    count += 1;
  }
  return count;
}

function sortByWeight(places: Int32Array, from: number, to: number): void {
  const sorted = [...places.subarray(from, to)].sort((a, b) => (a % ROOM) - (b % ROOM));
  places.set(sorted, from);
}

/** Each field's number, and behind it its places: the first, and how much farther each of the others is. */
function writeFields(places: Int32Array, from: number, to: number, cbor: CborWriter): number {
  let size = to - from;
  for (let at = from; at < to; at += 1) if (isNewField(places, from, at)) size += 1;
  cbor.array(size);
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const value = places[at] as number;
    const place = Math.floor(value / ROOM);
    if (isNewField(places, from, at)) {
      last = 0;
      cbor.int(FIELD - (value % ROOM) - 1);
    }
    cbor.int(place - last);
    last = place;
  }
  return size;
}

function isNewField(places: Int32Array, from: number, at: number): boolean {
  return at === from || (places[at] as number) % ROOM !== (places[at - 1] as number) % ROOM;
}
