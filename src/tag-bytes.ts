import { INLINE_NAMES, LONGEST_SEEN, LONGEST_TAG, MOST_SEEN, SHORTEST_TAG } from './tag-rules.ts';

/** Passes the tags of texts in UTF-8, and keeps what stands in those that it has never met. */
export interface TagReader {
  /** Behind the tag that begins at a `<`: negative for one inside a line of text, NO_TAG where none begins. */
  pass(source: Buffer, open: number): number;
  /** The insides of the new ones since the last time, a tab behind each; valid until another is passed. */
  takeNew(): Buffer;
}

export const NO_TAG = 0;
/** Bytes alone don't say. */
export const UNSURE_TAG = -1;

/** One whose name isn't plain ASCII may be one inside a line: that is the more careful guess. */
const INLINE_TAG = new RegExp(`^/?${INLINE_NAMES}(?![a-z\\d_])|[^\\0-\\x7f]`, 'iu');
const NAME_LENGTH = 9;
const SLOTS = MOST_SEEN * 2;
const SLOT_BITS = Math.log2(SLOTS);

const [TAB, QUOTE, APOSTROPHE, LESS, GREATER] = [9, 34, 39, 60, 62] as const;
const HASH_BASE = 0x2c1b_3c6d;
const SPREAD = 0x1e37_79b1;
const NONE = -1;
const FIRST_SIZE = 2 ** 14;
/** What is kept of a tag: its hash, where it lies, its length, whether it stands inside a line. */
const FIELDS = 4;

/** A reader that has met none: the same few come on every page, and each is looked at once. */
export function openTagReader(): TagReader {
  const slots = new Int32Array(SLOTS).fill(NONE);
  const seen = new Int32Array(MOST_SEEN * FIELDS);
  let bytes: Buffer = Buffer.allocUnsafe(FIRST_SIZE);
  let seenCount = 0;
  let used = 0;
  let fresh: Buffer = Buffer.allocUnsafe(FIRST_SIZE);
  let freshEnd = 0;

  const isSame = (field: number, source: Buffer, from: number, length: number): boolean => {
    if (seen[field + 2] !== length) return false;
    const start = seen[field + 1] as number;
    for (let at = 0; at < length; at += 1) {
      if (bytes[start + at] !== source[from + at]) return false;
    }
    return true;
  };
  const keepFresh = (source: Buffer, from: number, length: number): void => {
    fresh = toLonger(fresh, freshEnd, freshEnd + length + 1);
    source.copy(fresh, freshEnd, from, from + length);
    freshEnd += length;
    fresh[freshEnd++] = TAB;
  };
  const clear = (): void => {
    slots.fill(NONE);
    [seenCount, used] = [0, 0];
  };
  /** Whether a tag that may be new stands inside a line. */
  const look = (source: Buffer, from: number, length: number, hash: number): boolean => {
    let slot = Math.imul(hash, SPREAD) >>> (32 - SLOT_BITS);
    for (; slots[slot] !== NONE; slot = (slot + 1) % SLOTS) {
      const field = slots[slot] as number;
      if (seen[field] === hash && isSame(field, source, from, length)) return seen[field + 3] === 1;
    }
    if (length >= SHORTEST_TAG) keepFresh(source, from, length);
    const name = source.toString('latin1', from, from + Math.min(length, NAME_LENGTH));
    const isInline = INLINE_TAG.test(name);
    if (length > LONGEST_SEEN) return isInline;
    if (seenCount === MOST_SEEN) {
      clear();
      slot = Math.imul(hash, SPREAD) >>> (32 - SLOT_BITS);
    }
    const field = seenCount * FIELDS;
    seen.set([hash, used, length, isInline ? 1 : 0], field);
    bytes = toLonger(bytes, used, used + length);
    source.copy(bytes, used, from, from + length);
    slots[slot] = field;
    seenCount += 1;
    used += length;
    return isInline;
  };
  return {
    pass: (source, open) => {
      const last = Math.min(source.length, open + LONGEST_TAG);
      let quote = 0;
      let hash = 0;
      for (let at = open + 1; at < last; at += 1) {
        const byte = source[at] as number;
        if (byte <= GREATER) {
          if (byte === LESS) return quote === 0 ? NO_TAG : UNSURE_TAG;
          if (byte === GREATER && quote === 0) {
            return look(source, open + 1, at - open - 1, hash) ? -(at + 1) : at + 1;
          }
          if (byte === quote) quote = 0;
          else if (quote === 0 && (byte === QUOTE || byte === APOSTROPHE)) quote = byte;
        }
        hash = (Math.imul(hash, HASH_BASE) + byte) | 0;
      }
      return UNSURE_TAG;
    },
    takeNew: () => {
      const taken = fresh.subarray(0, freshEnd);
      freshEnd = 0;
      return taken;
    },
  };
}

/** With room for so many bytes, of which some are used. */
function toLonger(bytes: Buffer, used: number, length: number): Buffer {
  if (length <= bytes.length) return bytes;
  const longer = Buffer.allocUnsafe(length * 2);
  bytes.copy(longer, 0, 0, used);
  return longer;
}
