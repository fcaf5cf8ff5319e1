import { COMPOSES, type FoldedLetters, foldUnit } from './fold-letters.ts';
import {
  addLetters,
  beginPiece,
  endWord,
  FOLDING,
  foldPlain,
  foldShort,
  isFull,
  keepOverlap,
  MORE,
  PLAIN,
  SPECIAL,
  toFolded,
} from './letter-piece.ts';
import { readUnit, STEP_BITS, UNSURE } from './read-unit.ts';
import { NO_TAG, type TagReader, UNSURE_TAG } from './tag-bytes.ts';
import { TEXT } from './text-bytes.ts';
import { FOUND, NOTHING, type NumberWatch } from './watch-numbers.ts';

/** What is looked for in texts, and what of their tags was met before. */
export interface ByteSearch {
  readonly tags: TagReader;
  readonly numbers: NumberWatch;
  readonly hasPassage: (letters: FoldedLetters) => boolean;
}

const [TAB, DIGIT_0, DIGIT_9, LESS, GREATER] = [9, 48, 57, 60, 62] as const;
const STEP = 2 ** STEP_BITS - 1;

/** Whether a text was seen to hold nothing: all of it, or all but what markup inside its markup may hide; or whether it has to be read. */
export type Look = 'clean' | 'nested' | 'unsure';

/**
 * Looks at a text in UTF-8, outside of its tags. It reads the same letters and digits as `output-text` and `fold-letters`,
 * in one go over the bytes, and nothing that is unusual.
 */
export function lookAtBytes(source: Buffer, { tags, numbers, hasPassage }: ByteSearch): Look {
  const end = source.length;
  if (end > TEXT.length) return 'unsure';
  TEXT.set(source);
  beginPiece();
  let isWatched = false;
  /** Whether there is a `<` that begins no tag, and a `>` behind it: once all is read, they may be one. */
  let hasLess = false;
  let isNested = false;
  numbers.begin();
  for (let at = 0; at < end; ) {
    if (isFull()) {
      if (hasPassage(toFolded())) return 'unsure';
      keepOverlap();
    }
    const place = at;
    const byte = TEXT[at] as number;
    if (!isWatched && PLAIN[byte] !== SPECIAL) {
      at = foldPlain(at, end);
      continue;
    }
    let folded = FOLDING[byte] as number;
    let unit = byte;
    if (byte >= DIGIT_0 && byte <= DIGIT_9 && !isWatched) {
      // Most numbers are short, and nothing.
      at = foldShort(at, end);
      if (at > place) continue;
    }
    if (byte === LESS) {
      const passed = tags.pass(at, end);
      if (passed === UNSURE_TAG) return 'unsure';
      endWord();
      hasLess ||= passed === NO_TAG;
      at = passed === NO_TAG ? at + 1 : Math.abs(passed);
      if (passed < 0) {
        if (isWatched) numbers.tag(place);
        continue;
      }
      unit = passed === NO_TAG ? byte : TAB;
    } else if (folded === MORE) {
      const read = readUnit(TEXT, at, end);
      if (read === UNSURE) return 'unsure';
      unit = read >>> STEP_BITS;
      at += read & STEP;
      isNested ||= hasLess && unit === GREATER;
      hasLess ||= unit === LESS;
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
    addLetters(folded);
  }
  if (isWatched && numbers.other(end, 0) === FOUND) return 'unsure';
  if (hasPassage(toFolded())) return 'unsure';
  return isNested ? 'nested' : 'clean';
}
