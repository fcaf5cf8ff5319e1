import { toLonger } from './int-list.ts';

/** Words of texts, each known by one number however often it occurs: an archive has millions of words, and few different ones. */
export interface WordTable {
  /** What stands between the blanks of a text, in order. */
  read(text: string): Int32Array;
  /** Every word that was read up to now, by its number. */
  readonly words: readonly string[];
}

/** What Pagefind takes for blanks: the first and the last of those that follow one another. */
const BLANKS = [
  [0x0009, 0x000d],
  [0x0020, 0x0020],
  [0x0085, 0x0085],
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
] as const;
const IS_BLANK = new Uint8Array(2 ** 16);
for (const [first, last] of BLANKS) IS_BLANK.fill(1, first, last + 1);

const HASH_BASE = 0x2c1b_3c6d;
const SPREAD = 0x1e37_79b1;
const NONE = -1;
const FIRST_SIZE = 2 ** 12;

/** An empty one. A word is compared unit by unit where it lies: a string for each of millions is most of an index's time. */
export function openWordTable(): WordTable {
  const words: string[] = [];
  /** The units of all words in a row, where those of each begin, and each word's hash. */
  let letters = new Uint16Array(FIRST_SIZE);
  let starts = new Int32Array(FIRST_SIZE);
  let hashes = new Int32Array(FIRST_SIZE);
  /** Numbers, each at the first free place from its hash on; at most half of the places are taken. */
  let slots = new Int32Array(FIRST_SIZE).fill(NONE);
  /** The text that is read, and the numbers of its words. */
  let units = new Uint16Array(FIRST_SIZE);
  let read = new Int32Array(FIRST_SIZE);

  const toSlot = (hash: number): number =>
    Math.imul(hash, SPREAD) >>> (Math.clz32(slots.length) + 1);
  const isWord = (number: number, from: number, length: number): boolean => {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - start !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (letters[start + at] !== units[from + at]) return false;
    }
    return true;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(NONE);
    for (let number = 0; number < words.length; number += 1) {
      let slot = toSlot(hashes[number] as number);
      while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  };
  const add = (text: string, from: number, end: number, hash: number): number => {
    const number = words.length;
    const start = starts[number] as number;
    const last = start + end - from;
    if (last > letters.length) letters = toLonger(letters, last * 2);
    if (number + 1 === starts.length) {
      starts = toLonger(starts, number * 2 + 2);
      hashes = toLonger(hashes, number * 2 + 2);
    }
    letters.set(units.subarray(from, end), start);
    starts[number + 1] = last;
    hashes[number] = hash;
    // A copy: a piece of a text keeps the whole text in memory.
    words.push(Buffer.from(text.slice(from, end)).toString());
    if (words.length * 2 > slots.length) grow();
    return number;
  };
  const find = (text: string, from: number, end: number, hash: number): number => {
    let slot = toSlot(hash);
    for (;;) {
      const number = slots[slot] as number;
      if (number === NONE) break;
      if (hashes[number] === hash && isWord(number, from, end - from)) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = words.length;
    return add(text, from, end, hash);
  };
  return {
    words,
    read: (text) => {
      const { length } = text;
      if (length > units.length) {
        units = new Uint16Array(length * 2);
        read = new Int32Array(length * 2);
      }
      Buffer.from(units.buffer).write(text, 'utf16le');
      let count = 0;
      let from = 0;
      let hash = 0;
      for (let at = 0; at < length; at += 1) {
        const unit = units[at] as number;
        if (IS_BLANK[unit] === 0) {
          hash = (Math.imul(hash, HASH_BASE) + unit) | 0;
          continue;
        }
        if (at > from) read[count++] = find(text, from, at, hash);
        from = at + 1;
        hash = 0;
      }
      if (length > from) read[count++] = find(text, from, length, hash);
      return read.slice(0, count);
    },
  };
}
