import type { TermTable } from './term-table.ts';

/** The words of texts as an index has them: a compound with its mark. */
export interface IndexedWords {
  /** What is indexed for a word, both by their numbers in the table; negative where that is nothing. */
  toIndexed(word: number): number;
  /** A text of these words. */
  join(words: Int32Array): string;
  /** What was indexed. */
  listIndexed(): readonly number[];
}

const UNREAD = -2;
export const NOT_FOUND = -1;

/** Of the words that the table has now, each looked at once. `mark`: the text that is indexed and shown for a word. */
export function openIndexedWords(table: TermTable, mark: (word: string) => string): IndexedWords {
  const { words, read } = table.words;
  const indexed = new Int32Array(words.length).fill(UNREAD);
  const texts = new Array<string>(words.length);
  const look = (word: number): number => {
    const own = words[word] ?? '';
    const text = mark(own);
    const number = text === own ? word : (read(text)[0] ?? word);
    texts[word] = text;
    indexed[word] = table.count(number) === 0 ? NOT_FOUND : number;
    return indexed[word] as number;
  };
  const toIndexed = (word: number): number => {
    const known = indexed[word] as number;
    return known === UNREAD ? look(word) : known;
  };
  return {
    toIndexed,
    join: (own) => {
      const joined = new Array<string>(own.length);
      for (let place = 0; place < own.length; place += 1) {
        const word = own[place] as number;
        if (indexed[word] === UNREAD) look(word);
        joined[place] = texts[word] as string;
      }
      return joined.join(' ');
    },
    listIndexed: () => [...indexed.filter((number) => number >= 0)],
  };
}
