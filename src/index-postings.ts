import type { CborWriter } from './cbor.ts';
import { FIELD, type Occurrences, ROOM, type StemTerms, writeStem } from './index-places.ts';
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

/** Of a word of a text, one term and what it weighs. */
interface TermWeight {
  readonly term: number;
  readonly weight: number;
}

/** The weight of a whole word; its parts share it. */
const WHOLE = 24;
const NUMBERS_A_WORD = 3;

/** None yet. Numbers lie in a row: an object for each word of each text takes many times as long. */
export function openPostings(): Postings {
  const words = new Map<string, StemTerms>();
  const entries: (readonly TermWeight[])[] = [];
  let termCount = 0;
  /** A word, a record and a place each. */
  let numbers = new Int32Array(2 ** 16);
  let end = 0;
  let record = 0;
  const openTerm = ({ stem, form }: IndexTerm): number => {
    let word = words.get(stem);
    if (word === undefined) {
      word = { stem, term: termCount++, forms: undefined };
      words.set(stem, word);
    }
    if (form === undefined) return word.term;
    word.forms ??= new Map();
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
        .map((word) => ({ stem: word.stem, write: (cbor) => writeStem(word, where, cbor) }));
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
