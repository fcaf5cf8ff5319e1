import { COMPOSES, type FoldedLetters, foldUnit, HASH_BASE } from './fold-letters.ts';
import { isMore, readUnit, STEP_BITS, UNSURE } from './read-unit.ts';
import { NO_TAG, type TagReader, UNSURE_TAG } from './tag-bytes.ts';
import { FOUND, NOTHING, type NumberWatch } from './watch-numbers.ts';

/** What is looked for in texts, and what of their tags was met before. */
export interface ByteSearch {
  readonly tags: TagReader;
  readonly numbers: NumberWatch;
  readonly hasPassage: (letters: FoldedLetters) => boolean;
}

/** The letters of a piece of a text, as many as stay in the processor's cache. */
const PIECE = 2 ** 14;
/** What two pieces share, so that nothing is lost at their border. */
const OVERLAP = 2 ** 12;

/** A unit may become two letters. */
const LETTERS = new Uint8Array(PIECE + 2);
const STARTS = new Int32Array(PIECE + 2);
const HASHES = new Int32Array(PIECE + 3);

const [SIGN, MORE] = [0, 1] as const;
const [TAB, DIGIT_0, DIGIT_9, LESS, GREATER] = [9, 48, 57, 60, 62] as const;
/** Of each byte: the letter or digit as `fold-letters` has it, or SIGN; MORE where the bytes behind it count too. */
const FOLDING = Uint8Array.from({ length: 256 }, (_, byte) =>
  isMore(byte) ? MORE : foldUnit(byte),
);
const [TWO_BYTES, THREE_BYTES] = [0xc2, 0xe0] as const;
const STEP = 2 ** STEP_BITS - 1;

/** Whether a text was seen to hold nothing: all of it, or all but what markup inside its markup may hide; or whether it has to be read. */
export type Look = 'clean' | 'nested' | 'unsure';

/**
 * Looks at a text in UTF-8, outside of its tags. It reads the same letters and digits as `output-text` and `fold-letters`,
 * in one go over the bytes, and nothing that is unusual.
 */
export function lookAtBytes(source: Buffer, { tags, numbers, hasPassage }: ByteSearch): Look {
  const [folding, letters, starts, hashes] = [FOLDING, LETTERS, STARTS, HASHES];
  const end = source.length;
  let length = 0;
  let startCount = 0;
  let isStart = true;
  let isWatched = false;
  /** Whether there is a `<` that begins no tag, and a `>` behind it: once all is read, they may be one. */
  let hasLess = false;
  let isNested = false;
  let hash = 0;
  hashes[0] = 0;
  numbers.begin(source);
  for (let at = 0; at < end; ) {
    const byte = source[at] as number;
    let folded = folding[byte] as number;
    if (folded <= DIGIT_9) {
      const place = at;
      let unit = byte;
      if (byte === LESS) {
        const passed = tags.pass(source, at);
        if (passed === UNSURE_TAG) return 'unsure';
        isStart = true;
        hasLess ||= passed === NO_TAG;
        at = passed === NO_TAG ? at + 1 : Math.abs(passed);
        if (passed < 0) {
          if (isWatched) numbers.tag(place);
          continue;
        }
        unit = passed === NO_TAG ? byte : TAB;
      } else if (folded === MORE) {
        const next = source[at + 1] as number;
        if (byte >= TWO_BYTES && byte < THREE_BYTES && at + 1 < end && (next & 0xc0) === 0x80) {
          // Nearly all are Danish letters.
          unit = ((byte & 0x1f) << 6) | (next & 0x3f);
          at += 2;
        } else {
          const read = readUnit(source, at, end);
          if (read === UNSURE) return 'unsure';
          unit = read >>> STEP_BITS;
          at += read & STEP;
          isNested ||= hasLess && unit === GREATER;
          hasLess ||= unit === LESS;
        }
        folded = foldUnit(unit);
        if (folded === COMPOSES) return 'unsure';
      } else {
        at += 1;
      }
      if (byte >= DIGIT_0 && byte <= DIGIT_9) {
        if (numbers.digit(place, byte - DIGIT_0)) return 'unsure';
        isWatched = true;
      } else if (isWatched) {
        const watched = numbers.other(place, unit);
        if (watched === FOUND) return 'unsure';
        isWatched = watched !== NOTHING;
      }
      if (folded === SIGN) {
        isStart = true;
        continue;
      }
      if (isStart) starts[startCount++] = length;
      isStart = false;
      const first = folded & 0xff;
      hash = (Math.imul(hash, HASH_BASE) + first) | 0;
      letters[length++] = first;
      hashes[length] = hash;
      if (folded !== first) {
        hash = (Math.imul(hash, HASH_BASE) + (folded >> 8)) | 0;
        letters[length++] = folded >> 8;
        hashes[length] = hash;
      }
    } else {
      if (isWatched) {
        if (numbers.other(at, byte) === FOUND) return 'unsure';
        isWatched = false;
      }
      if (isStart) starts[startCount++] = length;
      isStart = false;
      const last = Math.min(end, at + PIECE - length);
      do {
        hash = (Math.imul(hash, HASH_BASE) + folded) | 0;
        letters[length++] = folded;
        hashes[length] = hash;
        at += 1;
        if (at >= last) break;
        folded = folding[source[at] as number] as number;
      } while (folded > DIGIT_9);
    }
    if (length < PIECE) continue;
    if (hasPassage({ bytes: letters, length, starts, startCount, hashes })) return 'unsure';
    startCount = keepOverlap(length, startCount);
    length = OVERLAP;
  }
  if (isWatched && numbers.other(end, 0) === FOUND) return 'unsure';
  if (hasPassage({ bytes: letters, length, starts, startCount, hashes })) return 'unsure';
  return isNested ? 'nested' : 'clean';
}

/** Moves the last letters to the front; how many words begin among them. */
function keepOverlap(length: number, startCount: number): number {
  const gone = length - OVERLAP;
  LETTERS.copyWithin(0, gone, length);
  HASHES.copyWithin(0, gone, length + 1);
  let kept = 0;
  for (let next = 0; next < startCount; next += 1) {
    const start = STARTS[next] as number;
    if (start >= gone) STARTS[kept++] = start - gone;
  }
  return kept;
}
