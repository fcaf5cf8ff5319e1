import { COMPOSES, type FoldedLetters, foldUnit, HASH_BASE } from './fold-letters.ts';
import { isMore, readUnit, STEP_BITS, UNSURE } from './read-unit.ts';
import { NO_TAG, type TagReader, UNSURE_TAG } from './tag-bytes.ts';
import { TEXT } from './text-bytes.ts';
import { FIRST_DIGITS, FOUND, NOTHING, type NumberWatch } from './watch-numbers.ts';

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

/** What is taken in at once, a short number at most, may go beyond it. */
const ROOM = PIECE + 2 ** 4;
const LETTERS = new Uint8Array(ROOM);
const STARTS = new Int32Array(ROOM);
const HASHES = new Int32Array(ROOM + 1);

/** Where the piece ends, and whether a letter would begin a word there: in one place, so that all parts of the search know it. */
const PLACE = new Int32Array(4);
const [LENGTH, START_COUNT, HASH, CAN_START] = [0, 1, 2, 3] as const;

const [SIGN, MORE] = [0, 1] as const;
const [TAB, HYPHEN, DOT, DIGIT_0, DIGIT_9, LESS, GREATER] = [9, 45, 46, 48, 57, 60, 62] as const;
/** Of each byte: the letter or digit as `fold-letters` has it, or SIGN; MORE where the bytes behind it count too. */
const FOLDING = Uint8Array.from({ length: 256 }, (_, byte) =>
  isMore(byte) ? MORE : foldUnit(byte),
);
const [TWO_BYTES, THREE_BYTES] = [0xc2, 0xe0] as const;
const STEP = 2 ** STEP_BITS - 1;

/** Stands in PLAIN for a byte that says more than its letter or sign. */
const SPECIAL = 1;
/** Of each byte: its letter, SIGN or SPECIAL. */
const PLAIN = FOLDING.map((folded, byte) =>
  folded > DIGIT_9 || (folded === SIGN && byte !== LESS) ? folded : SPECIAL,
);
/** A letter has this bit, a sign has none. */
const LETTER_BIT = 6;
/** What a byte multiplies the hash before it with: a sign leaves it as it is. */
const FACTORS = Int32Array.from(PLAIN, (folded) => (folded === SIGN ? 1 : HASH_BASE));

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
    if ((PLACE[LENGTH] as number) >= PIECE) {
      if (hasPassage(toFolded())) return 'unsure';
      keepOverlap();
    }
    const place = at;
    const byte = TEXT[at] as number;
    if (!isWatched && PLAIN[byte] !== SPECIAL) {
      at = foldPlain(at, Math.min(end, at + PIECE - (PLACE[LENGTH] as number)));
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
      PLACE[CAN_START] = 1;
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
    if (folded === SIGN) PLACE[CAN_START] = 1;
    else addLetters(folded);
  }
  if (isWatched && numbers.other(end, 0) === FOUND) return 'unsure';
  if (hasPassage(toFolded())) return 'unsure';
  return isNested ? 'nested' : 'clean';
}

function beginPiece(): void {
  PLACE[LENGTH] = 0;
  PLACE[START_COUNT] = 0;
  PLACE[HASH] = 0;
  PLACE[CAN_START] = 1;
  HASHES[0] = 0;
}

function toFolded(): FoldedLetters {
  return {
    bytes: LETTERS,
    length: PLACE[LENGTH] as number,
    starts: STARTS,
    startCount: PLACE[START_COUNT] as number,
    hashes: HASHES,
  };
}

/**
 * Takes in letters and signs up to `last` or a byte that says more; where that is. The same is done for both: most words are
 * short, and a processor that guesses wrong where each of them ends takes longer than all the rest.
 */
function foldPlain(from: number, last: number): number {
  let length = PLACE[LENGTH] as number;
  let startCount = PLACE[START_COUNT] as number;
  let hash = PLACE[HASH] as number;
  let canStart = PLACE[CAN_START] as number;
  let at = from;
  for (; at < last; at += 1) {
    const byte = TEXT[at] as number;
    const folded = PLAIN[byte] as number;
    if (folded === SPECIAL) {
      // Nearly all that aren't ASCII are Danish letters.
      const next = TEXT[at + 1] as number;
      if (byte < TWO_BYTES || byte >= THREE_BYTES || at + 1 >= last || next >> 6 !== 2) break;
      const both = foldUnit(((byte & 0x1f) << 6) | (next & 0x3f));
      if (both === COMPOSES) break;
      at += 1;
      if (both === SIGN) {
        canStart = 1;
        continue;
      }
      STARTS[startCount] = length;
      startCount += canStart;
      canStart = 0;
      hash = (Math.imul(hash, HASH_BASE) + (both & 0xff)) | 0;
      LETTERS[length] = both;
      length += 1;
      HASHES[length] = hash;
      if (both < 0x100) continue;
      hash = (Math.imul(hash, HASH_BASE) + (both >> 8)) | 0;
      LETTERS[length] = both >> 8;
      length += 1;
      HASHES[length] = hash;
      continue;
    }
    const isLetter = folded >> LETTER_BIT;
    STARTS[startCount] = length;
    startCount += isLetter & canStart;
    canStart = isLetter ^ 1;
    hash = (Math.imul(hash, FACTORS[byte] as number) + folded) | 0;
    LETTERS[length] = folded;
    length += isLetter;
    HASHES[length] = hash;
  }
  PLACE[LENGTH] = length;
  PLACE[START_COUNT] = startCount;
  PLACE[HASH] = hash;
  PLACE[CAN_START] = canStart;
  return at;
}

/** Takes in digits, dots and hyphens that are too few to be watched, whatever stands behind them; where they end, or `from`. */
function foldShort(from: number, end: number): number {
  let count = 0;
  let at = from;
  for (; at < end && count < FIRST_DIGITS; at += 1) {
    const byte = TEXT[at] as number;
    if (byte >= DIGIT_0 && byte <= DIGIT_9) count += 1;
    else if (byte !== HYPHEN && byte !== DOT) break;
  }
  // A tag may stand within a number, and what isn't plain may be left out.
  if (count === FIRST_DIGITS || at === end || PLAIN[TEXT[at] as number] === SPECIAL) return from;
  for (let place = from; place < at; place += 1) {
    const folded = FOLDING[TEXT[place] as number] as number;
    if (folded === SIGN) PLACE[CAN_START] = 1;
    else addLetters(folded);
  }
  return at;
}

/** Takes in what a unit became: a letter, or two. */
function addLetters(folded: number): void {
  if (PLACE[CAN_START] === 1) {
    STARTS[PLACE[START_COUNT] as number] = PLACE[LENGTH] as number;
    PLACE[START_COUNT] = (PLACE[START_COUNT] as number) + 1;
    PLACE[CAN_START] = 0;
  }
  addLetter(folded & 0xff);
  if (folded > 0xff) addLetter(folded >> 8);
}

function addLetter(letter: number): void {
  const length = PLACE[LENGTH] as number;
  const hash = (Math.imul(PLACE[HASH] as number, HASH_BASE) + letter) | 0;
  LETTERS[length] = letter;
  HASHES[length + 1] = hash;
  PLACE[LENGTH] = length + 1;
  PLACE[HASH] = hash;
}

/** Moves the last letters to the front, and the words that begin among them. */
function keepOverlap(): void {
  const [length, startCount] = [PLACE[LENGTH] as number, PLACE[START_COUNT] as number];
  const gone = length - OVERLAP;
  LETTERS.copyWithin(0, gone, length);
  HASHES.copyWithin(0, gone, length + 1);
  let kept = 0;
  for (let next = 0; next < startCount; next += 1) {
    const start = STARTS[next] as number;
    if (start >= gone) STARTS[kept++] = start - gone;
  }
  PLACE[LENGTH] = OVERLAP;
  PLACE[START_COUNT] = kept;
}
