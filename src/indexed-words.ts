import type { WordTable } from './word-table.ts';

/** The words of a table as an index has them: each looked at once, when it is met. */
export interface IndexedWords {
  /** A word's number in the index, by its number in the table; negative where the index hasn't got it. */
  toNumber(word: number): number;
  /** A text of these words. */
  join(words: Int32Array): string;
}

const UNREAD = -2;

/** Of the words that the table has now. `toText`: what is indexed for a word; `toNumber`: the number that this has there. */
export function openIndexedWords(
  { words }: WordTable,
  toText: (word: string) => string,
  toNumber: (text: string) => number,
): IndexedWords {
  const numbers = new Int32Array(words.length).fill(UNREAD);
  const texts = new Array<string>(words.length);
  const read = (word: number): void => {
    const text = toText(words[word] ?? '');
    texts[word] = text;
    numbers[word] = toNumber(text);
  };
  return {
    toNumber: (word) => {
      if (numbers[word] === UNREAD) read(word);
      return numbers[word] as number;
    },
    join: (own) => {
      const joined = new Array<string>(own.length);
      for (let place = 0; place < own.length; place += 1) {
        const word = own[place] as number;
        if (numbers[word] === UNREAD) read(word);
        joined[place] = texts[word] as string;
      }
      return joined.join(' ');
    },
  };
}
