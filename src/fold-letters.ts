/** The letters and digits of a text, as bytes without case, accents or Danish vowels; everything else is dropped. */
export interface FoldedLetters {
  readonly bytes: Uint8Array;
  /** How many of the bytes are the text's. */
  readonly length: number;
  /** Where something else than a letter stands before in the text: places in `bytes`, rising. */
  readonly starts: Int32Array;
  readonly startCount: number;
  /** The hash of the bytes before each place, and of all at `length`. */
  readonly hashes: Int32Array;
}

/** What a letter of a hash is multiplied with for each that follows it: odd, its bits well spread. */
export const HASH_BASE = 0x2c1b_3c6d;

const LETTER = /[\p{L}\p{Nd}]/u;
/** What becomes one letter with the one before it in composed form: accents, and the later parts of a Hangul syllable. */
const COMPOSING = /[\p{M}\u1160-\u11ff]/u;
const DANISH: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', 'a\u030a': 'aa' };

/** Stands in the table for what the next text must be composed for. */
export const COMPOSES = 1;
/** Stands in the table for what no text has had in it yet: asking about every letter of every script takes a while. */
const UNKNOWN = 2;
/** Each UTF-16 unit's one or two bytes, the second in the upper half (`å` → `aa`); 0 is dropped. */
const FOLDING = new Uint16Array(0x1_0000).fill(UNKNOWN);

/** A UTF-16 unit's one or two bytes, the second in the upper half; 0 where it is dropped, 1 where it must be composed first. */
export function foldUnit(unit: number): number {
  const folded = FOLDING[unit] as number;
  if (folded !== UNKNOWN) return folded;
  FOLDING[unit] = toFolding(unit);
  return FOLDING[unit] as number;
}

function toFolding(unit: number): number {
  const char = String.fromCharCode(unit);
  if (COMPOSING.test(char)) return COMPOSES;
  return LETTER.test(char) ? foldLetter(char.toLowerCase(), unit) : 0;
}

function foldLetter(char: string, unit: number): number {
  const parts = char.normalize('NFD');
  const folded = DANISH[parts.slice(0, 2)] ?? DANISH[parts.charAt(0)] ?? parts.charAt(0);
  const first = folded.charCodeAt(0);
  return (first < 0x80 ? first : 0x80 + (unit % 0x80)) | ((folded.charCodeAt(1) || 0) << 8);
}

/** A longer text is folded in pieces: memory stays the same, and in the processor's cache. */
const PIECE = 2 ** 15;
/** What two pieces share, so that nothing is lost at their border. */
const OVERLAP = 2 ** 12;

/** The units of a piece once it is composed: Unicode has letters that become three. */
const LONGEST = PIECE * 3;

/** Used again for every piece: new memory for each costs more than the search. A text's own units are slow to ask for. */
const UNITS = new Uint16Array(LONGEST);
const UNIT_BYTES = Buffer.from(UNITS.buffer);
const LETTERS = new Uint8Array(LONGEST * 2);
const STARTS = new Int32Array(LONGEST);
const HASHES = new Int32Array(LONGEST * 2 + 1);

/** The letters of a text, piece by piece; each is valid until the next is asked for. */
export function* foldLetters(text: string): Generator<FoldedLetters, void, undefined> {
  for (let from = 0; from === 0 || from + OVERLAP < text.length; from += PIECE - OVERLAP) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    const folded = foldPiece(piece, false) ?? foldPiece(piece.normalize('NFC'), true);
    if (folded !== undefined) yield folded;
  }
}

/** Nothing where the text must be composed first and isn't known to be. */
function foldPiece(text: string, isComposed: boolean): FoldedLetters | undefined {
  const [folding, units, bytes, starts, hashes] = [FOLDING, UNITS, LETTERS, STARTS, HASHES];
  UNIT_BYTES.write(text, 'utf16le');
  const unitCount = text.length;
  let length = 0;
  let startCount = 0;
  let isStart = true;
  let hash = 0;
  for (let at = 0; at < unitCount; at += 1) {
    const unit = units[at] as number;
    const folded = folding[unit] as number;
    if (folded <= UNKNOWN) {
      if (folded === UNKNOWN) {
        foldUnit(unit);
        at -= 1;
        continue;
      }
      if (folded === COMPOSES && !isComposed) return undefined;
      isStart = true;
      continue;
    }
    if (isStart) starts[startCount++] = length;
    isStart = false;
    const first = folded & 0xff;
    hash = (Math.imul(hash, HASH_BASE) + first) | 0;
    bytes[length++] = first;
    hashes[length] = hash;
    if (folded === first) continue;
    hash = (Math.imul(hash, HASH_BASE) + (folded >> 8)) | 0;
    bytes[length++] = folded >> 8;
    hashes[length] = hash;
  }
  return { bytes, length, starts, startCount, hashes };
}
