import { type FoldedLetters, HASH_BASE } from './fold-letters.ts';

/** Tells most words of a text from those that a known passage begins with, by one look at a small table. */
export interface StartFilter {
  /** A passage that begins at a place; it is never forgotten. */
  add(letters: FoldedLetters, from: number): void;
  /** The same letters with only those starts that a passage may begin at. */
  filter(letters: FoldedLetters): FoldedLetters;
  /** What it knows, as plain data. */
  readonly table: Uint8Array;
}

const SPREAD = 0x1e37_79b1;
/** A quarter of a megabyte: it stays in the processor's cache. */
const TABLE_BITS = 21;

/** A filter for passages of `window` letters and more: empty without a table. */
export function buildStartFilter(
  window: number,
  table: Uint8Array = new Uint8Array(2 ** (TABLE_BITS - 3)),
): StartFilter {
  const leaving = toLeaving(window);
  let kept = new Int32Array(0);
  const toSlot = (hashes: Int32Array, from: number): number => {
    const hash = (hashes[from + window] as number) - Math.imul(hashes[from] as number, leaving);
    return Math.imul(hash, SPREAD) >>> (32 - TABLE_BITS);
  };
  return {
    table,
    add: ({ hashes }, from) => {
      const slot = toSlot(hashes, from);
      table[slot >>> 3] = (table[slot >>> 3] as number) | (1 << (slot & 7));
    },
    filter: (letters) => {
      const { starts, startCount, hashes, length } = letters;
      if (kept.length < startCount) kept = new Int32Array(startCount * 2);
      let count = 0;
      for (let next = 0; next < startCount; next += 1) {
        const from = starts[next] as number;
        if (from + window > length) break;
        const slot = toSlot(hashes, from);
        kept[count] = from;
        count += ((table[slot >>> 3] as number) >>> (slot & 7)) & 1;
      }
      return { ...letters, starts: kept, startCount: count };
    },
  };
}

/** What the hash before a window weighs in the one behind it. */
export function toLeaving(window: number): number {
  let leaving = 1;
  for (let at = 0; at < window; at += 1) leaving = Math.imul(leaving, HASH_BASE);
  return leaving;
}
