import type { CborWriter } from './cbor.ts';
import { FIELD, type Occurrences, ROOM, type StemTerms, writeStem } from './index-places.ts';
import { openIntList } from './int-list.ts';
import { compareCodePoints } from './order.ts';
import type { TermTable } from './term-table.ts';

/** The words of records that are taken in one after the other, and where each of them stands. */
export interface Postings {
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

const NUMBERS_A_WORD = 3;

/** None yet. Every word has been asked for in the table. */
export function openPostings(table: TermTable): Postings {
  /** A word, a record and a place each. */
  const numbers = openIntList();
  let record = 0;
  const add = (word: number, place: number): void => {
    numbers.push(word);
    numbers.push(record);
    numbers.push(place);
  };
  return {
    addContent: (word, place) => add(word, place * ROOM),
    addField: (word, field, place) => add(word, place * ROOM + FIELD + field),
    endRecord: () => {
      record += 1;
    },
    listWords: () => {
      const where = sortByTerm(numbers.toArray(), table);
      return listStems(table, where)
        .sort((a, b) => compareCodePoints(a.stem, b.stem))
        .map((word) => ({ stem: word.stem, write: (cbor) => writeStem(word, where, cbor) }));
    },
  };
}

/** Each word's terms, counted and then put where there is room for them: no comparing of millions. */
function sortByTerm(numbers: Int32Array, table: TermTable): Occurrences {
  const { firsts, counts, terms, weights } = table.toRows();
  const starts = new Int32Array(table.terms.length + 1);
  for (let at = 0; at < numbers.length; at += NUMBERS_A_WORD) {
    const word = numbers[at] as number;
    const first = firsts[word] as number;
    const last = first + (counts[word] as number);
    for (let row = first; row < last; row += 1) {
      const after = (terms[row] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let term = 1; term < starts.length; term += 1) {
    starts[term] = (starts[term] as number) + (starts[term - 1] as number);
  }
  const size = starts[table.terms.length] as number;
  const [records, places] = [new Int32Array(size), new Int32Array(size)];
  const next = starts.slice();
  for (let at = 0; at < numbers.length; at += NUMBERS_A_WORD) {
    const word = numbers[at] as number;
    const record = numbers[at + 1] as number;
    const place = numbers[at + 2] as number;
    const isContent = place % ROOM === 0;
    const first = firsts[word] as number;
    const last = first + (counts[word] as number);
    for (let row = first; row < last; row += 1) {
      const term = terms[row] as number;
      const free = next[term] as number;
      next[term] = free + 1;
      records[free] = record;
      places[free] = isContent ? place + (weights[row] as number) : place;
    }
  }
  return { starts, records, places };
}

/** The stems that stand somewhere, by themselves or as words with an accent. */
function listStems({ terms }: TermTable, { starts }: Occurrences): StemTerms[] {
  const stems = new Map<number, StemTerms>();
  for (const [number, { text, stem }] of terms.entries()) {
    if (starts[number] === starts[number + 1]) continue;
    let own = stems.get(stem);
    if (own === undefined) {
      own = { stem: terms[stem]?.text ?? '', term: stem, forms: [] };
      stems.set(stem, own);
    }
    if (stem !== number) own.forms.push([text, number]);
  }
  return [...stems.values()];
}
