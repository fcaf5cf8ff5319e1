import type { FoldedLetters } from './fold-letters.ts';
import { toLeaving } from './start-filter.ts';

/** Passages of letters that are found again at the start of a word in any text, however many passages there are. */
export interface Passages {
  /** Remembers letters from `from` until `end`, at least as many as the window; `owner` is what they are known by. */
  add(letters: FoldedLetters, from: number, end: number, owner: number): void;
  /** Calls `visit` with the owner of each passage in a text; a passage that it returns true for is forgotten. */
  search(letters: FoldedLetters, visit: (owner: number) => boolean): void;
  /** Those that aren't forgotten. */
  toData(): PassagesData;
}

/** Passages as plain data. */
export interface PassagesData {
  readonly letters: Uint8Array;
  readonly fields: Int32Array;
}

const SPREAD = 0x1e37_79b1;
const NONE = -1;
/** Slots a passage: most of what isn't known meets an empty one. */
const SLOTS = 8;
const FEWEST_SLOTS = 2 ** 10;

/** The numbers that are kept of a passage, in a row. */
const FIELDS = 5;
const [OFFSET, LENGTH, OWNER, HASH, NEXT] = [0, 1, 2, 3, 4] as const;

/** The first passage of each slot, and a bit for each slot that has one: the bits stay in the processor's cache. */
interface Slots {
  readonly heads: Int32Array;
  readonly bits: Uint8Array;
  /** The upper bits of a spread hash are the slot: the lower ones depend on few letters. */
  readonly shift: number;
}

function buildSlots(count: number): Slots {
  const heads = new Int32Array(count).fill(NONE);
  return { heads, bits: new Uint8Array(count / 8), shift: 32 - Math.log2(count) };
}

/**
 * A set, empty without data. Passages are found by the hash of their first `window` letters; letters and numbers lie in plain arrays,
 * and memory follows what is added.
 */
export function buildPassages(window: number, data?: PassagesData): Passages {
  let letters = data?.letters ?? new Uint8Array(2 ** 10);
  let used = data?.letters.length ?? 0;
  let fields = data?.fields ?? new Int32Array(FIELDS * 2 ** 7);
  let count = (data?.fields.length ?? 0) / FIELDS;
  let size = count;
  let slots = buildSlots(FEWEST_SLOTS);
  const leaving = toLeaving(window);

  const link = (passage: number): void => {
    const { heads, bits, shift } = slots;
    const slot = Math.imul(fields[passage * FIELDS + HASH] as number, SPREAD) >>> shift;
    fields[passage * FIELDS + NEXT] = heads[slot] as number;
    heads[slot] = passage;
    bits[slot >>> 3] = (bits[slot >>> 3] as number) | (1 << (slot & 7));
  };
  const grow = (): void => {
    let length = slots.heads.length;
    while (count * SLOTS > length) length *= 4;
    slots = buildSlots(length);
    for (let passage = 0; passage < count; passage += 1) {
      if (fields[passage * FIELDS + LENGTH] !== 0) link(passage);
    }
  };
  const isAt = (passage: number, text: FoldedLetters, from: number): boolean => {
    const offset = fields[passage * FIELDS + OFFSET] as number;
    const length = fields[passage * FIELDS + LENGTH] as number;
    if (length === 0 || from + length > text.length) return false;
    for (let at = 0; at < length; at += 1) {
      if (letters[offset + at] !== text.bytes[from + at]) return false;
    }
    return true;
  };
  const forget = (passage: number): void => {
    const { heads, bits, shift } = slots;
    const slot = Math.imul(fields[passage * FIELDS + HASH] as number, SPREAD) >>> shift;
    const next = fields[passage * FIELDS + NEXT] as number;
    if (heads[slot] === passage) heads[slot] = next;
    let before = heads[slot] as number;
    for (; before !== NONE; before = fields[before * FIELDS + NEXT] as number) {
      if (fields[before * FIELDS + NEXT] === passage) fields[before * FIELDS + NEXT] = next;
    }
    if (heads[slot] === NONE) bits[slot >>> 3] = (bits[slot >>> 3] as number) & ~(1 << (slot & 7));
    fields[passage * FIELDS + LENGTH] = 0;
    size -= 1;
  };
  /** Calls `visit` for each passage that stands there. */
  const visitAt = (
    text: FoldedLetters,
    from: number,
    hash: number,
    visit: (passage: number) => void,
  ): void => {
    let passage = slots.heads[Math.imul(hash, SPREAD) >>> slots.shift] as number;
    while (passage !== NONE) {
      const next = fields[passage * FIELDS + NEXT] as number;
      if (fields[passage * FIELDS + HASH] === hash && isAt(passage, text, from)) visit(passage);
      passage = next;
    }
  };
  if (count > 0) grow();

  return {
    add: (text, from, end, owner) => {
      const length = end - from;
      const hash = hashAt(text.hashes, from, window, leaving);
      let isKnown = false;
      visitAt(text, from, hash, (passage) => {
        isKnown ||= fields[passage * FIELDS + LENGTH] === length;
      });
      if (isKnown) return;
      if (used + length > letters.length) letters = toLonger(letters, used + length);
      if ((count + 1) * FIELDS > fields.length) fields = toLonger(fields, (count + 1) * FIELDS);
      letters.set(text.bytes.subarray(from, end), used);
      fields.set([used, length, owner, hash, NONE], count * FIELDS);
      used += length;
      count += 1;
      size += 1;
      if (count * SLOTS > slots.heads.length) grow();
      else link(count - 1);
    },
    search: (text, visit) => {
      if (size === 0) return;
      for (let next = 0; next < text.startCount; next += 1) {
        next = findLikely(text, slots, window, leaving, next);
        if (next >= text.startCount) return;
        const from = text.starts[next] as number;
        const hash = hashAt(text.hashes, from, window, leaving);
        visitAt(text, from, hash, (passage) => {
          if (visit(fields[passage * FIELDS + OWNER] as number)) forget(passage);
        });
      }
    },
    toData: () => {
      const kept = new Int32Array(size * FIELDS);
      let end = 0;
      for (let from = 0; from < count * FIELDS; from += FIELDS) {
        if (fields[from + LENGTH] === 0) continue;
        kept.set(fields.subarray(from, from + FIELDS), end);
        end += FIELDS;
      }
      return { letters: letters.slice(0, used), fields: kept };
    },
  };
}

/** The first start from `first` on where a passage may stand: what every word of a site goes through. */
function findLikely(
  { starts, startCount, hashes, length }: FoldedLetters,
  { bits, shift }: Slots,
  window: number,
  leaving: number,
  first: number,
): number {
  const last = length - window;
  for (let next = first; next < startCount; next += 1) {
    const from = starts[next] as number;
    if (from > last) return startCount;
    const slot = Math.imul(hashAt(hashes, from, window, leaving), SPREAD) >>> shift;
    if (((bits[slot >>> 3] as number) & (1 << (slot & 7))) !== 0) return next;
  }
  return startCount;
}

/** The hash of `window` bytes, from the hashes before and behind them. */
function hashAt(hashes: Int32Array, from: number, window: number, leaving: number): number {
  const behind = hashes[from + window] as number;
  return (behind - Math.imul(hashes[from] as number, leaving)) | 0;
}

/** A copy with room for twice as many numbers. */
function toLonger<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length * 2);
  longer.set(array);
  return longer;
}
