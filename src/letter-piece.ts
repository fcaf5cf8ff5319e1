import { type FoldedLetters, foldUnit, HASH_BASE } from './fold-letters.ts';
import { isMore } from './read-unit.ts';
import { TEXT } from './text-bytes.ts';
import { FIRST_DIGITS } from './watch-numbers.ts';

// The letters of the text in TEXT, a piece after the other.

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

const SIGN = 0;
export const MORE = 1;
const [HYPHEN, DOT, DIGIT_0, DIGIT_9, LESS] = [45, 46, 48, 57, 60] as const;
/** Of each byte: the letter or digit as `fold-letters` has it, or SIGN; MORE where the bytes behind it count too. */
export const FOLDING = Uint8Array.from({ length: 256 }, (_, byte) =>
  isMore(byte) ? MORE : foldUnit(byte),
);

/** Stands in PLAIN for a byte that says more than its letter or sign. */
export const SPECIAL = 1;
/** Of each byte: its letter, SIGN or SPECIAL. */
export const PLAIN = FOLDING.map((folded, byte) =>
  folded > DIGIT_9 || (folded === SIGN && byte !== LESS) ? folded : SPECIAL,
);
/** A letter has this bit, a sign has none. */
const LETTER_BIT = 6;
/** What a byte multiplies the hash before it with: a sign leaves it as it is. */
const FACTORS = Int32Array.from(PLAIN, (folded) => (folded === SIGN ? 1 : HASH_BASE));

/** Forgets what was taken in: a text begins. */
export function beginPiece(): void {
  PLACE[LENGTH] = 0;
  PLACE[START_COUNT] = 0;
  PLACE[HASH] = 0;
  PLACE[CAN_START] = 1;
  HASHES[0] = 0;
}

/** Whether what was taken in has to be looked at, and `keepOverlap` called, before more is. */
export function isFull(): boolean {
  return (PLACE[LENGTH] as number) >= PIECE;
}

/** The next letter begins a word. */
export function endWord(): void {
  PLACE[CAN_START] = 1;
}

/** What was taken in. */
export function toFolded(): FoldedLetters {
  return {
    bytes: LETTERS,
    length: PLACE[LENGTH] as number,
    starts: STARTS,
    startCount: PLACE[START_COUNT] as number,
    hashes: HASHES,
  };
}

/**
 * Takes in letters and signs up to a byte that says more, the end, or where the piece is full; where that is. The same is done
 * for both: most words are short, and a processor that guesses wrong where each of them ends takes longer than all the rest.
 */
export const foldPlain: (from: number, end: number) => number = openFoldPlain();

/**
 * In a function of its own: the compiled program has `var` for a file's own `const`, and only what can't change V8 asks for in half
 * the time.
 */
function openFoldPlain(): typeof foldPlain {
  const [text, plain, factors] = [TEXT, PLAIN, FACTORS];
  const [letters, starts, hashes, place] = [LETTERS, STARTS, HASHES, PLACE];
  return (from, end) => {
    let length = place[LENGTH] as number;
    let startCount = place[START_COUNT] as number;
    let hash = place[HASH] as number;
    let canStart = place[CAN_START] as number;
    const last = Math.min(end, from + PIECE - length);
    let at = from;
    for (; at < last; at += 1) {
      const byte = text[at] as number;
      const folded = plain[byte] as number;
      if (folded === SPECIAL) break;
      const isLetter = folded >> LETTER_BIT;
      starts[startCount] = length;
      startCount += isLetter & canStart;
      canStart = isLetter ^ 1;
      hash = (Math.imul(hash, factors[byte] as number) + folded) | 0;
      letters[length] = folded;
      length += isLetter;
      hashes[length] = hash;
    }
    place[LENGTH] = length;
    place[START_COUNT] = startCount;
    place[HASH] = hash;
    place[CAN_START] = canStart;
    return at;
  };
}

/** Takes in digits, dots and hyphens that are too few to be watched, whatever stands behind them; where they end, or `from`. */
export function foldShort(from: number, end: number): number {
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
    addLetters(FOLDING[TEXT[place] as number] as number);
  }
  return at;
}

/** Takes in what a unit became: a letter, two, or a sign. */
export function addLetters(folded: number): void {
  if (folded === SIGN) {
    endWord();
    return;
  }
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
export function keepOverlap(): void {
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
