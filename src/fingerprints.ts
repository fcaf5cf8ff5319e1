import { type FoldedLetters, foldLetters } from './fold-letters.ts';
import { buildPassages, type PassagesData } from './passages.ts';
import { buildStartFilter, type StartFilter } from './start-filter.ts';

/** Finds passages of known texts again, wherever they lie and whatever stands between their letters. */
export interface Fingerprints<Place> {
  /** Remembers a text, where it has as many letters as a passage. */
  add(text: string, place: Place): void;
  /** Forgets every passage that this text holds too; whether there was any. */
  forget(text: string): boolean;
  /** The place of the first remembered passage in a text. */
  find(text: string): Place | undefined;
  /** Whether a remembered passage stands among these letters. */
  has(letters: FoldedLetters): boolean;
  toData(): FingerprintsData<Place>;
}

/** The same as plain data. */
export interface FingerprintsData<Place> {
  readonly whole: PassagesData;
  readonly parts: PassagesData;
  readonly starts: StartFilter['table'];
  readonly places: readonly Place[];
}

/** A text of fewer letters and digits is a phrase that everybody uses: it is not remembered. */
const SHORTEST = 20;

/**
 * Whole words with as many letters together are a passage of their own, so that a longer text which is cut off is found
 * too. With fewer, or with halves of words, phrases that meet by chance at the border of two fields are taken for one.
 */
const LONGEST = 40;

/** A set of passages, empty without data. It costs next to nothing until something is added. */
export function buildFingerprints<Place>(data?: FingerprintsData<Place>): Fingerprints<Place> {
  const whole = buildPassages(SHORTEST, data?.whole);
  const parts = buildPassages(LONGEST, data?.parts);
  const starts = buildStartFilter(SHORTEST, data?.starts);
  const places = [...(data?.places ?? [])];
  const searchIn = (letters: FoldedLetters, visit: (owner: number) => boolean): void => {
    const likely = starts.filter(letters);
    parts.search(likely, visit);
    whole.search(likely, visit);
  };
  const search = (text: string, visit: (owner: number) => boolean): void => {
    if (places.length === 0) return;
    for (const letters of foldLetters(text)) searchIn(letters, visit);
  };
  const addWhole = (letters: FoldedLetters, owner: number): void => {
    starts.add(letters, 0);
    whole.add(letters, 0, letters.length, owner);
  };
  const addPart = (letters: FoldedLetters, from: number, end: number, owner: number): void => {
    starts.add(letters, from);
    parts.add(letters, from, end, owner);
  };
  return {
    add: (text, place) => {
      const owner = places.push(place) - 1;
      for (const letters of foldLetters(text)) {
        if (letters.length >= LONGEST) addParts(letters, owner, addPart);
        else if (letters.length >= SHORTEST) addWhole(letters, owner);
      }
    },
    forget: (text) => {
      let hasFound = false;
      search(text, () => {
        hasFound = true;
        return true;
      });
      return hasFound;
    },
    find: (text) => {
      let first: number | undefined;
      search(text, (owner) => {
        first ??= owner;
        return false;
      });
      return first === undefined ? undefined : places[first];
    },
    has: (letters) => {
      let isFound = false;
      searchIn(letters, () => {
        isFound = true;
        return false;
      });
      return isFound;
    },
    toData: () => ({
      whole: whole.toData(),
      parts: parts.toData(),
      starts: starts.table,
      places,
    }),
  };
}

/** From each word on, the words with LONGEST letters together. */
function addParts(
  letters: FoldedLetters,
  owner: number,
  add: (letters: FoldedLetters, from: number, end: number, owner: number) => void,
): void {
  const { starts, startCount, length } = letters;
  let next = 0;
  for (let word = 0; word < startCount; word += 1) {
    const from = starts[word] as number;
    if (from + LONGEST > length) return;
    while (next < startCount && (starts[next] as number) < from + LONGEST) next += 1;
    add(letters, from, next < startCount ? (starts[next] as number) : length, owner);
  }
}
