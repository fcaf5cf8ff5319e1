import { INLINE_NAMES, LONGEST_SEEN, LONGEST_TAG, MOST_SEEN, SHORTEST_TAG } from './tag-rules.ts';
import { TEXT } from './text-bytes.ts';

/** Passes the tags of texts, as they lie in TEXT, and keeps what stands in those that it has never met. */
export interface TagReader {
  /** Behind the tag that begins at a `<`: negative for one inside a line of text, NO_TAG where none begins. */
  pass(open: number, end: number): number;
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
/** Room for what stands in the tags that are known at once. */
const KEPT_BYTES = 2 ** 20;
const FIRST_SIZE = 2 ** 14;
/** The numbers that are kept of a tag, in a row. */
const FIELDS = 4;
const [HASH, FROM, LENGTH, INLINE] = [0, 1, 2, 3] as const;
/** Of so many ways in which tags follow each other it is known what came next. */
const WAYS = 2 ** 14;

/** A reader that has met none: the same few come on every page, mostly in the same order, and each is looked at once. */
export function openTagReader(): TagReader {
  // Of its own: see `letter-piece`.
  const text = TEXT;
  const slots = new Int32Array(SLOTS).fill(NONE);
  const seen = new Int32Array(MOST_SEEN * FIELDS);
  const bytes = new Uint8Array(KEPT_BYTES);
  let [seenCount, used] = [0, 0];
  const nexts = new Int32Array(WAYS).fill(NONE);
  let way = 0;
  let fresh: Buffer = Buffer.allocUnsafe(FIRST_SIZE);
  let freshEnd = 0;

  /** Whether the bytes from a place on are a tag that is known. */
  const isAt = (tag: number, from: number): boolean => {
    const length = seen[tag + LENGTH] as number;
    const start = seen[tag + FROM] as number;
    for (let at = 0; at < length; at += 1) {
      if (bytes[start + at] !== text[from + at]) return false;
    }
    return true;
  };
  const find = (from: number, length: number, hash: number): number => {
    let slot = Math.imul(hash, SPREAD) >>> (32 - SLOT_BITS);
    for (; slots[slot] !== NONE; slot = (slot + 1) % SLOTS) {
      const tag = slots[slot] as number;
      if (seen[tag + HASH] === hash && seen[tag + LENGTH] === length && isAt(tag, from)) return tag;
    }
    return NONE;
  };
  const keepFresh = (from: number, length: number): void => {
    const needed = freshEnd + length + 1;
    if (needed > fresh.length) fresh = toLonger(fresh, needed);
    text.copy(fresh, freshEnd, from, from + length);
    freshEnd += length;
    fresh[freshEnd++] = TAB;
  };
  const keep = (from: number, length: number, hash: number, isInline: boolean): number => {
    if (seenCount === MOST_SEEN || used + length > KEPT_BYTES) {
      slots.fill(NONE);
      nexts.fill(NONE);
      [seenCount, used] = [0, 0];
    }
    const tag = seenCount * FIELDS;
    seen[tag + HASH] = hash;
    seen[tag + FROM] = used;
    seen[tag + LENGTH] = length;
    seen[tag + INLINE] = isInline ? 1 : 0;
    for (let at = 0; at < length; at += 1) bytes[used + at] = text[from + at] as number;
    let slot = Math.imul(hash, SPREAD) >>> (32 - SLOT_BITS);
    while (slots[slot] !== NONE) slot = (slot + 1) % SLOTS;
    slots[slot] = tag;
    seenCount += 1;
    used += length;
    return tag;
  };
  /** Each tag weighs less the longer ago it was. */
  const toWay = (tag: number): number => (Math.imul(way, 8) + Math.imul(tag, SPREAD)) & (WAYS - 1);
  const follow = (tag: number): void => {
    nexts[way] = tag;
    way = toWay(tag);
  };
  /** Whether a tag stands inside a line. */
  const look = (from: number, length: number, hash: number): boolean => {
    const known = find(from, length, hash);
    if (known !== NONE) {
      follow(known);
      return seen[known + INLINE] === 1;
    }
    if (length >= SHORTEST_TAG) keepFresh(from, length);
    const name = text.toString('latin1', from, from + Math.min(length, NAME_LENGTH));
    const isInline = INLINE_TAG.test(name);
    if (length <= LONGEST_SEEN) follow(keep(from, length, hash, isInline));
    return isInline;
  };
  return {
    pass: (open, end) => {
      const next = nexts[way] as number;
      if (next !== NONE) {
        // What a tag ends with is known without asking whether a `>` is quoted.
        const close = open + 1 + (seen[next + LENGTH] as number);
        if (close < end && text[close] === GREATER && isAt(next, open + 1)) {
          way = toWay(next);
          return seen[next + INLINE] === 1 ? -(close + 1) : close + 1;
        }
      }
      const last = Math.min(end, open + LONGEST_TAG);
      let quote = 0;
      let hash = 0;
      for (let at = open + 1; at < last; at += 1) {
        const byte = text[at] as number;
        if (byte <= GREATER) {
          if (byte === LESS) return quote === 0 ? NO_TAG : UNSURE_TAG;
          if (byte === GREATER && quote === 0) {
            return look(open + 1, at - open - 1, hash) ? -(at + 1) : at + 1;
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

/** A copy with room for twice as many bytes. */
function toLonger(bytes: Buffer, length: number): Buffer {
  const longer = Buffer.allocUnsafe(length * 2);
  bytes.copy(longer);
  return longer;
}
