import type { CborWriter } from './cbor.ts';
import type { IndexTerm } from './index-terms.ts';
import { compareCodePoints } from './order.ts';

/** The words of records that are taken in one after the other, and where each of them stands. */
export interface Postings {
  /** A number for a word that is found by these terms. */
  open(terms: readonly IndexTerm[]): number;
  /** A word of the record's content, by its number, and how many stand before it there. */
  addContent(word: number, place: number): void;
  /** The same in one of its fields, of which there are 32 at most. After the content; fields by their numbers. */
  addField(word: number, field: number, place: number): void;
  endRecord(): void;
  /** By code points. */
  listWords(): readonly IndexWord[];
}

/** A word of the index. */
export interface IndexWord {
  readonly stem: string;
  /** Writes it with all places where it stands; how much of a file of the index they fill. */
  write(cbor: CborWriter): number;
}

/** A stem without accents, and the words with accents that have it: terms, which are known by a number. */
interface Word {
  readonly stem: string;
  readonly term: number;
  readonly forms: Map<string, number>;
}

/** Of a word of a text, one term and what it weighs. */
interface TermWeight {
  readonly term: number;
  readonly weight: number;
}

/** Where each term stands, term by term in the order of the texts. */
interface Occurrences {
  /** Where those of a term begin; one more in the end. */
  readonly starts: Int32Array;
  readonly records: Int32Array;
  readonly places: Int32Array;
}

/** The weight of a whole word; its parts share it. */
const WHOLE = 24;
/** What the script in the browser takes for the weight as long as none is written. */
const UNWRITTEN = 25;
/** A place is a multiple of it; below that stands a weight, or from half of it on the number of a field. */
const ROOM = 64;
const FIELD = ROOM / 2;
const NUMBERS_A_WORD = 3;

/** None yet. Numbers lie in a row: an object for each word of each text takes many times as long. */
export function openPostings(): Postings {
  const words = new Map<string, Word>();
  const entries: (readonly TermWeight[])[] = [];
  let termCount = 0;
  /** A word, a record and a place each. */
  let numbers = new Int32Array(2 ** 16);
  let end = 0;
  let record = 0;
  const openTerm = ({ stem, form }: IndexTerm): number => {
    const word = words.get(stem) ?? { stem, term: termCount++, forms: new Map() };
    words.set(stem, word);
    if (form === undefined) return word.term;
    const term = word.forms.get(form) ?? termCount++;
    word.forms.set(form, term);
    return term;
  };
  const add = (word: number, place: number): void => {
    if (end + NUMBERS_A_WORD > numbers.length) {
      const longer = new Int32Array(numbers.length * 2);
      longer.set(numbers);
      numbers = longer;
    }
    numbers[end] = word;
    numbers[end + 1] = record;
    numbers[end + 2] = place;
    end += NUMBERS_A_WORD;
  };
  return {
    open: (terms) => {
      const partCount = terms.filter(({ isPart }) => isPart).length;
      const partWeight = Math.max(1, Math.floor(WHOLE / partCount));
      return (
        entries.push(
          terms.map((term) => ({
            term: openTerm(term),
            weight: term.isPart ? partWeight : WHOLE,
          })),
        ) - 1
      );
    },
    addContent: (word, place) => add(word, place * ROOM),
    addField: (word, field, place) => add(word, place * ROOM + FIELD + field),
    endRecord: () => {
      record += 1;
    },
    listWords: () => {
      const where = sortByTerm(numbers.subarray(0, end), entries, termCount);
      return [...words.values()]
        .sort((a, b) => compareCodePoints(a.stem, b.stem))
        .map((word) => ({ stem: word.stem, write: (cbor) => writeWord(word, where, cbor) }));
    },
  };
}

/** Each word's terms, counted and then put where there is room for them: no comparing of millions. */
function sortByTerm(
  numbers: Int32Array,
  entries: readonly (readonly TermWeight[])[],
  termCount: number,
): Occurrences {
  const { firsts, terms, weights } = toRows(entries);
  const counts = new Int32Array(termCount + 1);
  for (let at = 0; at < numbers.length; at += NUMBERS_A_WORD) {
    const word = numbers[at] as number;
    const last = firsts[word + 1] as number;
    for (let row = firsts[word] as number; row < last; row += 1) {
      const term = terms[row] as number;
      counts[term] = (counts[term] as number) + 1;
    }
  }
  const starts = new Int32Array(termCount + 1);
  for (let term = 0; term < termCount; term += 1) {
    starts[term + 1] = (starts[term] as number) + (counts[term] as number);
  }
  const size = starts[termCount] as number;
  const [records, places] = [new Int32Array(size), new Int32Array(size)];
  const next = starts.slice();
  for (let at = 0; at < numbers.length; at += NUMBERS_A_WORD) {
    const word = numbers[at] as number;
    const record = numbers[at + 1] as number;
    const place = numbers[at + 2] as number;
    const isContent = place % ROOM === 0;
    const last = firsts[word + 1] as number;
    for (let row = firsts[word] as number; row < last; row += 1) {
      const term = terms[row] as number;
      const free = next[term] as number;
      next[term] = free + 1;
      records[free] = record;
      places[free] = isContent ? place + (weights[row] as number) : place;
    }
  }
  return { starts, records, places };
}

/** The terms of all words in a row, and where those of each word begin. */
function toRows(entries: readonly (readonly TermWeight[])[]) {
  const firsts = new Int32Array(entries.length + 1);
  for (const [word, { length }] of entries.entries()) {
    firsts[word + 1] = (firsts[word] as number) + length;
  }
  const all = entries.flat();
  return {
    firsts,
    terms: Int32Array.from(all, ({ term }) => term),
    weights: Int32Array.from(all, ({ weight }) => weight),
  };
}

function writeWord({ stem, term, forms }: Word, where: Occurrences, cbor: CborWriter): number {
  cbor.array(3);
  cbor.text(stem);
  const size = writeTerm(term, where, cbor);
  cbor.array(forms.size);
  for (const [form, own] of sortForms(forms, where)) {
    cbor.array(2);
    cbor.text(form);
    writeTerm(own, where, cbor);
  }
  return size;
}

/** By the first record that has them, by content before fields, by code points. */
function sortForms(
  forms: ReadonlyMap<string, number>,
  { starts, records, places }: Occurrences,
): readonly (readonly [form: string, term: number])[] {
  if (forms.size < 2) return [...forms];
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
    const content = toContentNumbers(places.subarray(from, fields));
    const own = toFieldNumbers(places.subarray(fields, to));
    for (const list of [content, own]) {
      cbor.array(list.length);
      for (const number of list) cbor.int(number);
    }
    size += 1 + content.length + own.length;
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

/** Rising weights, and behind each the places that have it: the first, and how much farther each of the others is. */
function toContentNumbers(places: Int32Array): readonly number[] {
  const numbers: number[] = [];
  let weight = UNWRITTEN;
  let last = 0;
  for (const value of isRising(places) ? places : sortByWeight(places)) {
    const place = Math.floor(value / ROOM);
    if (value % ROOM === weight) {
      numbers.push(place - last);
    } else {
      weight = value % ROOM;
      numbers.push(-1 - weight, place);
    }
    last = place;
  }
  return numbers;
}

/** Whether no weight is below the one before it: nearly always all are the same. */
function isRising(places: Int32Array): boolean {
  for (let at = 1; at < places.length; at += 1) {
    if ((places[at] as number) % ROOM < (places[at - 1] as number) % ROOM) return false;
  }
  return true;
}

function sortByWeight(places: Int32Array): readonly number[] {
  return [...places].sort((a, b) => (a % ROOM) - (b % ROOM));
}

/** Each field's number, and behind it its places: the first, and how much farther each of the others is. */
function toFieldNumbers(places: Int32Array): readonly number[] {
  const numbers: number[] = [];
  let field: number | undefined;
  let last = 0;
  for (const value of places) {
    const place = Math.floor(value / ROOM);
    if (value % ROOM !== field) {
      field = value % ROOM;
      last = 0;
      numbers.push(FIELD - field - 1);
    }
    numbers.push(place - last);
    last = place;
  }
  return numbers;
}
