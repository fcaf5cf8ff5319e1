/** Finds passages of known texts again, wherever they lie and whatever stands between their letters. */
export interface Fingerprints<Place> {
  /** Remembers a text, where it has as many letters as a passage. */
  add(text: string, place: Place): void;
  /** Forgets every passage that this text holds too. */
  forget(text: string): void;
  /** The place of the first remembered passage in a text. */
  find(text: string): Place | undefined;
}

/** A text of fewer letters and digits is a phrase that everybody uses: it is not remembered. */
const SHORTEST = 20;

/**
 * Whole words with as many letters together are a passage of their own, so that a longer text which is cut off is found
 * too. With fewer, or with halves of words, phrases that meet by chance at the border of two fields are taken for one.
 */
const LONGEST = 40;

const LETTER = /[\p{L}\p{Nd}]/u;
const BETWEEN_WORDS = /[^\p{L}\p{Nd}\p{M}]+/u;

/** Each UTF-16 unit's letter without case, accents or Danish vowels as one or two bytes (`å` → `aa`); 0 is dropped. */
const [FIRST, SECOND] = buildFolding();

function buildFolding(): readonly [Uint8Array, Uint8Array] {
  const first = new Uint8Array(0x1_0000);
  const second = new Uint8Array(0x1_0000);
  for (let unit = 0; unit < first.length; unit += 1) {
    const char = String.fromCharCode(unit);
    if (!LETTER.test(char)) continue;
    const folded = foldLetter(char.toLowerCase());
    first[unit] = folded.charCodeAt(0) < 0x80 ? folded.charCodeAt(0) : 0x80 + (unit % 0x80);
    second[unit] = folded.length > 1 ? folded.charCodeAt(1) : 0;
  }
  return [first, second];
}

function foldLetter(char: string): string {
  const danish = { æ: 'ae', ø: 'oe', å: 'aa' } as Readonly<Record<string, string>>;
  return danish[char] ?? char.normalize('NFD').charAt(0);
}

/** The letters and digits of a text as bytes, everything else dropped. */
interface Folded {
  readonly letters: Uint8Array;
  readonly length: number;
  /** 1 for a letter that something else stands before in the text. */
  readonly starts: Uint8Array;
}

/** Used again for every text: a new piece of memory for each costs more than the search. */
let scratch = { letters: Buffer.alloc(2 ** 20), starts: new Uint8Array(2 ** 20) };

/** Valid until the next text is folded. */
function fold(text: string): Folded & { readonly letters: Buffer } {
  const composed = text.normalize('NFC');
  const size = composed.length * 2;
  if (scratch.starts.length < size) {
    scratch = { letters: Buffer.alloc(size), starts: new Uint8Array(size) };
  }
  const { letters, starts } = scratch;
  const [first, second] = [FIRST, SECOND];
  let length = 0;
  let isStart = 1;
  for (let at = 0; at < composed.length; at += 1) {
    const unit = composed.charCodeAt(at);
    const letter = first[unit] as number;
    if (letter === 0) {
      isStart = 1;
      continue;
    }
    starts[length] = isStart;
    letters[length++] = letter;
    isStart = 0;
    const next = second[unit] as number;
    if (next === 0) continue;
    starts[length] = 0;
    letters[length++] = next;
  }
  return { letters, length, starts };
}

/** The letters of a text, for keeping. */
function foldWord(word: string): Buffer {
  const { letters, length } = fold(word);
  return Buffer.from(letters.subarray(0, length));
}

const BASE = 257;
/** BASE to the power of SHORTEST, in 32 bits: what a letter weighs when it leaves the window. */
const LEAVING = Array.from({ length: SHORTEST }).reduce<number>(
  (weight) => Math.imul(weight, BASE),
  1,
);
const FILTER_BITS = 22;
/** Two slots a hash, so that few of the texts that aren't known pass the filter. */
const MULTIPLIERS = [0x1e37_79b1, 0x05eb_ca77] as const;

/** A passage without the SHORTEST letters that it is found by. */
interface Candidate<Place> {
  readonly rest: string;
  readonly place: Place;
}

/**
 * An empty set of passages. A search is one pass over the text, however many passages are known: a rolling hash asks
 * a bit filter, and only what passes it is compared.
 */
export function buildFingerprints<Place>(): Fingerprints<Place> {
  const passages = new Map<string, readonly Candidate<Place>[]>();
  const filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  let longestRest = 0;

  /** Each known passage in a text, until `visit` says that it's enough. */
  const search = (
    text: string,
    visit: (candidate: Candidate<Place>, start: string) => boolean,
  ): void => {
    if (passages.size === 0) return;
    const { letters, length, starts } = fold(text);
    let hash = 0;
    for (let end = 1; end <= length; end += 1) {
      hash = (Math.imul(hash, BASE) + (letters[end - 1] as number)) | 0;
      const from = end - SHORTEST;
      if (from > 0) hash = (hash - Math.imul(letters[from - 1] as number, LEAVING)) | 0;
      if (from < 0 || starts[from] === 0 || !isLikely(filter, hash)) continue;
      const start = letters.toString('latin1', from, end);
      const following = letters.toString('latin1', end, Math.min(length, end + longestRest));
      const found = passages.get(start)?.filter(({ rest }) => following.startsWith(rest)) ?? [];
      if (found.some((candidate) => visit(candidate, start))) return;
    }
  };

  return {
    add: (text, place) => {
      for (const passage of toPassages(text)) {
        const start = passage.toString('latin1', 0, SHORTEST);
        const rest = passage.toString('latin1', SHORTEST);
        const known = passages.get(start) ?? [];
        if (known.some((candidate) => candidate.rest === rest)) continue;
        passages.set(start, [...known, { rest, place }]);
        longestRest = Math.max(longestRest, rest.length);
        mark(filter, hashOf(passage));
      }
    },
    forget: (text) =>
      search(text, (candidate, start) => {
        const left = passages.get(start)?.filter((other) => other !== candidate) ?? [];
        if (left.length === 0) passages.delete(start);
        else passages.set(start, left);
        return false;
      }),
    find: (text) => {
      let place: Place | undefined;
      search(text, (candidate) => {
        place = candidate.place;
        return true;
      });
      return place;
    },
  };
}

/** From each word on, the words with LONGEST letters together; of a shorter text, the whole. */
function toPassages(text: string): readonly Buffer[] {
  const words = text.split(BETWEEN_WORDS).map(foldWord);
  const passages: Buffer[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let length = 0;
    let next = first;
    for (; next < words.length && length < LONGEST; next += 1) length += words[next]?.length ?? 0;
    if (length >= LONGEST || (first === 0 && length >= SHORTEST)) {
      passages.push(Buffer.concat(words.slice(first, next)));
    }
  }
  return passages;
}

/** The hash of a passage's first SHORTEST letters. */
function hashOf(passage: Buffer): number {
  let hash = 0;
  for (const letter of passage.subarray(0, SHORTEST)) hash = (Math.imul(hash, BASE) + letter) | 0;
  return hash;
}

/** The upper bits: the lower ones of a hash by multiplication depend on few letters. */
function toSlot(hash: number, multiplier: number): number {
  return Math.imul(hash, multiplier) >>> (32 - FILTER_BITS);
}

function mark(filter: Uint8Array, hash: number): void {
  for (const multiplier of MULTIPLIERS) {
    const slot = toSlot(hash, multiplier);
    filter[slot >>> 3] = (filter[slot >>> 3] as number) | (1 << (slot & 7));
  }
}

function isLikely(filter: Uint8Array, hash: number): boolean {
  return (
    isMarked(filter, toSlot(hash, MULTIPLIERS[0])) && isMarked(filter, toSlot(hash, MULTIPLIERS[1]))
  );
}

function isMarked(filter: Uint8Array, slot: number): boolean {
  return ((filter[slot >>> 3] as number) & (1 << (slot & 7))) !== 0;
}
