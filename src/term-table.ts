import type { IndexTerm } from './index-terms.ts';
import { openIntList, toLonger } from './int-list.ts';
import type { WordTable } from './word-table.ts';

/** What the words of a table are found by, read once for all indexes: stems and words with accents, each known by a number. */
export interface TermTable {
  readonly words: WordTable;
  /** How many terms a word has, by its number; 0 where it is signs alone. */
  count(word: number): number;
  /** The terms of all words that were asked for; valid until another is. */
  toRows(): TermRows;
  /** Every term up to now, by its number. */
  readonly terms: readonly Term[];
}

/** A stem, or a whole word in lower case whose stem has lost an accent. */
export interface Term {
  readonly text: string;
  /** The number of the stem: a stem's own. */
  readonly stem: number;
}

/** Of each word, by its number, where its terms begin and how many they are; and in that row, their numbers and weights. */
export interface TermRows {
  readonly firsts: Int32Array;
  readonly counts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Int32Array;
}

/** The weight of a whole word; its parts share it. */
const WHOLE = 24;
const UNREAD = -1;

/** None is read yet. `toTerms`: what a word of a text is found by. */
export function openTermTable(
  words: WordTable,
  toTerms: (word: string) => readonly IndexTerm[],
): TermTable {
  const terms: Term[] = [];
  const stems = new Map<string, number>();
  const forms = new Map<string, number>();
  const [rowTerms, rowWeights] = [openIntList(), openIntList()];
  let firsts = new Int32Array(0);
  let counts = new Int32Array(0);
  let end = 0;
  const openStem = (stem: string): number => {
    const known = stems.get(stem);
    if (known !== undefined) return known;
    stems.set(stem, terms.length);
    return terms.push({ text: stem, stem: terms.length }) - 1;
  };
  const openTerm = ({ stem: text, form }: IndexTerm): number => {
    const stem = openStem(text);
    if (form === undefined) return stem;
    const key = `${stem} ${form}`;
    const known = forms.get(key);
    if (known !== undefined) return known;
    forms.set(key, terms.length);
    return terms.push({ text: form, stem }) - 1;
  };
  const grow = (): void => {
    const [before, length] = [firsts.length, Math.max(2 ** 12, words.words.length * 2)];
    [firsts, counts] = [toLonger(firsts, length), toLonger(counts, length)];
    counts.fill(UNREAD, before);
  };
  const read = (word: number): number => {
    const own = toTerms(words.words[word] ?? '');
    const partCount = own.filter(({ isPart }) => isPart).length;
    const partWeight = Math.max(1, Math.floor(WHOLE / partCount));
    firsts[word] = end;
    counts[word] = own.length;
    end += own.length;
    for (const term of own) {
      rowTerms.push(openTerm(term));
      rowWeights.push(term.isPart ? partWeight : WHOLE);
    }
    return own.length;
  };
  return {
    words,
    count: (word) => {
      if (word >= counts.length) grow();
      const count = counts[word] as number;
      return count === UNREAD ? read(word) : count;
    },
    toRows: () => ({ firsts, counts, terms: rowTerms.toArray(), weights: rowWeights.toArray() }),
    terms,
  };
}
