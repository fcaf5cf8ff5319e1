import { listMatches } from '../parsers/matches.ts';
import { CASE_NUMBER, DOCUMENT_NUMBER } from '../parsers/values.ts';

/** Case, document and J. numbers that are found again however they are written. */
export interface WithheldNumbers<Place> {
  add(number: string, place: Place): void;
  /** Forgets every number that this text holds too; whether there was any. */
  forget(text: string): boolean;
  /** Forgets the numbers of these keys. */
  forgetKeys(keys: Iterable<string>): void;
  /** The place of the first remembered number in a text. */
  find(text: string): Place | undefined;
  /** Each number's key and place. */
  toData(): ReadonlyMap<string, Place>;
}

/** Numbers as a text writes them, and as the search index does: without their hyphens. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{Nd}-])(?:${CASE_NUMBER}|${DOCUMENT_NUMBER}|\d{2}\.\d{2}\.\d{2})(?!\p{Nd})|\d{7,}[A-Z]?`,
  'giu',
);
/** What a number stands in: digits, dots and hyphens from a digit on, with a hyphen before it and a letter behind it. */
const RUN = /(?:-(?=\d))?\d[\d.-]{5,}[A-Z]?/gi;
const LONGEST_KNOWN_RUN = 40;
const MOST_KNOWN_RUNS = 2 ** 16;

/** A set, empty without data. */
export function buildWithheldNumbers<Place>(
  data?: ReadonlyMap<string, Place>,
): WithheldNumbers<Place> {
  const numbers = new Map<string, Place>(data);
  const harmless = new Set<string>();
  const findIn = (run: string): Place | undefined => {
    for (const key of listNumberKeys(run)) {
      const place = numbers.get(key) ?? numbers.get(key.replace(/[A-Z]$/u, ''));
      if (place !== undefined) return place;
    }
    return undefined;
  };
  const remember = (run: string): void => {
    if (run.length > LONGEST_KNOWN_RUN) return;
    if (harmless.size >= MOST_KNOWN_RUNS) harmless.clear();
    // A copy: a piece of a text keeps the whole text in memory.
    harmless.add(Buffer.from(run).toString());
  };
  return {
    add: (number, place) => {
      harmless.clear();
      numbers.set(toNumberKey(number), place);
    },
    forget: (text) => {
      let hasFound = false;
      if (numbers.size === 0) return hasFound;
      for (const key of listNumberKeys(text)) hasFound = numbers.delete(key) || hasFound;
      return hasFound;
    },
    forgetKeys: (keys) => {
      if (numbers.size === 0) return;
      for (const key of keys) numbers.delete(key);
    },
    find: (text) => {
      if (numbers.size === 0) return undefined;
      // Most of them are dates that come a thousand times: each is looked at once. A run by itself is asked for too.
      if (text.length <= LONGEST_KNOWN_RUN && harmless.has(text)) return undefined;
      for (const [run] of listMatches(text, RUN)) {
        if (harmless.has(run)) continue;
        const place = findIn(run);
        if (place !== undefined) return place;
        remember(run);
      }
      return undefined;
    },
    toData: () => numbers,
  };
}

/** The keys of the numbers in a text. */
export function listNumberKeys(text: string): readonly string[] {
  return listMatches(text, NUMBER).map(([number]) => toNumberKey(number));
}

/** What a number is known by: `326-2019-777777` and `16-048515k` as `3262019777777` and `16048515K`; a J.nr. as it is, without what follows it. */
export function toNumberKey(number: string): string {
  const journal = /^\d{2}\.\d{2}\.\d{2}/u.exec(number)?.[0];
  return journal ?? number.replaceAll('-', '').toUpperCase();
}
