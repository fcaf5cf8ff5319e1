/**
 * What stands between the halves of a compound in the indexed text, in this order: Pagefind then finds the word whole and
 * by its halves. The browser's script takes it away wherever the text is shown.
 */
const COMPOUND_MARK = '\u2060-';

/** Puts the mark between the halves of every compound of a text. */
export type MarkCompounds = (text: string) => string;

const WORD = /(?<![\p{L}\p{M}\p{N}-])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}-])/gu;
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
/** From this length a first half may stand alone in any form: `effektiviseringer` for `effektiviserings`. */
const SHORTEST_STEMMED = 7;
/** A first half that never stands alone must begin this many words that end in a word of the archive. */
const PRODUCTIVE = 4;
const SHORTEST_PRODUCTIVE = 4;
/** A last half that never stands alone must end this many words. */
const PRODUCTIVE_TAIL = 3;
const SHORTEST_TAIL = 5;
/** The letters that join two words; they stay with the first. */
const JOINTS = /(?:er|e|s)$/u;
/** What an `s` before it makes one sound with. */
const CLUSTER = /^[cklmnpt]/u;
const JOINED = ['er', 'e', 's'] as const;
/** Endings of a noun, longest first: `puljen` and `puljer` are one word. */
const ENDINGS = /(?:ernes|erne|enes|ene|ets|ens|ers|en|et|er|es|e|s)$/u;
/** `programmet` → `programm` → `program`. */
const DOUBLED = /(?<=([bdfgklmnprst]))\1$/u;
/** Endings that a word is made with: no words of their own, though some are spelt like one. */
const SUFFIXES =
  /^(?:elser?|elsen|heden?|heder|ninge[rn]|inge[rn]|ende|igheder|lige?|mæssigt?|mæssige|løse?|fulde?)$/u;
/** What a word begins with and that changes its meaning: its rest is no tail that a reader looks for. */
const PREFIXES =
  /^(?:af|alle|an|andre|bag|be|bi|den|der|det|efter|eller|ens|for|fore|forud|fra|frem|gen|gennem|god|hen|her|hver|hvor|igen|ind|inde|inden|ingen|med|mellem|mis|mod|ned|om|op|over|på|sam|samt|til|ud|ude|uden|under|ved|vel)$/u;

/** The words of a text in lower case, without those that are part of a number or of a hyphenated word. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * A splitter made of the archive's own words: a compound is a word whose halves both occur, the first alone (with or
 * without its joint) or at the head of several such words, the last alone or at the end of several.
 */
export function buildCompounds(words: ReadonlySet<string>): MarkCompounds {
  const stems = new Set([...words].map(toStem));
  const standsAlone = (part: string) =>
    !PREFIXES.test(part) &&
    !part.endsWith('ss') &&
    (listFirstForms(part).some((form) => words.has(form)) ||
      (part.length >= SHORTEST_STEMMED && stems.has(toStem(part.replace(JOINTS, '')))));
  for (const tail of listTails(words, stems, standsAlone)) stems.add(tail);
  const firsts = countFirsts(words, stems);
  const isFirst = (part: string) =>
    standsAlone(part) ||
    (part.length >= SHORTEST_PRODUCTIVE &&
      !PREFIXES.test(part) &&
      (firsts.get(part) ?? 0) >= PRODUCTIVE);
  const known = new Map<string, number>();
  const findSplit = (word: string): number => {
    const low = word.toLowerCase();
    const found = known.get(low) ?? splitAt(low, isFirst, stems);
    known.set(low, found);
    return found;
  };
  const markWord = (word: string): string => {
    const place = findSplit(word);
    if (place === 0) return word;
    return `${word.slice(0, place)}${COMPOUND_MARK}${word.slice(place)}`;
  };
  return (text) => text.replace(WORD, markWord);
}

/** Where the last half begins, 0 for no compound; of several places the one with the longest last half that is a word. */
function splitAt(
  word: string,
  isFirst: (part: string) => boolean,
  stems: ReadonlySet<string>,
): number {
  for (let place = SHORTEST_FIRST; place <= word.length - SHORTEST_LAST; place += 1) {
    const last = word.slice(place);
    if (isTail(last, stems) && isFirst(word.slice(0, place))) return place;
  }
  return 0;
}

function isTail(part: string, stems: ReadonlySet<string>): boolean {
  const stem = toStem(part);
  return stem.length >= SHORTEST_LAST && stems.has(stem) && !SUFFIXES.test(part);
}

/** Stems that never stand alone but end several words whose first halves do: `strategi` in `budgetstrategi` and `kanalstrategi`. */
function listTails(
  words: ReadonlySet<string>,
  stems: ReadonlySet<string>,
  standsAlone: (part: string) => boolean,
): readonly string[] {
  const firsts = new Map<string, Set<string>>();
  for (const word of words) {
    for (let place = SHORTEST_PRODUCTIVE; place <= word.length - SHORTEST_TAIL; place += 1) {
      const first = word.slice(0, place);
      const tail = toStem(word.slice(place));
      if (tail.length < SHORTEST_TAIL || !standsAlone(first)) continue;
      firsts.set(tail, (firsts.get(tail) ?? new Set()).add(first.replace(JOINTS, '')));
    }
  }
  const count = (tail: string) => firsts.get(tail)?.size ?? 0;
  // Whether `sindsats` is `indsats` behind a joint; `strategi` is no `trategi`, though as many words end in either.
  const isJoined = (rest: string, joint: string) => {
    const [whole, bare] = [count(joint + rest), count(rest)];
    if (bare !== whole) return bare > whole;
    return joint !== 's' || !CLUSTER.test(rest);
  };
  return [...firsts.keys()].filter(
    (tail) =>
      count(tail) >= PRODUCTIVE_TAIL &&
      JOINED.every((joint) => {
        if (count(joint + tail) > 0 && !isJoined(tail, joint)) return false;
        const rest = tail.startsWith(joint) ? tail.slice(joint.length) : '';
        return rest.length < SHORTEST_LAST || !(stems.has(rest) || isJoined(rest, joint));
      }),
  );
}

/** How many different words follow each possible first half. */
function countFirsts(
  words: ReadonlySet<string>,
  stems: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const followers = new Map<string, Set<string>>();
  for (const word of words) {
    for (let place = SHORTEST_PRODUCTIVE; place <= word.length - SHORTEST_LAST; place += 1) {
      const last = word.slice(place);
      if (!isTail(last, stems)) continue;
      const first = word.slice(0, place);
      followers.set(first, (followers.get(first) ?? new Set()).add(toStem(last)));
    }
  }
  return new Map([...followers].map(([first, lasts]) => [first, lasts.size]));
}

/** `effektiviserings` as it may stand alone: with its joint, without it. */
function listFirstForms(part: string): readonly string[] {
  const bare = part.replace(JOINTS, '');
  return bare.length >= SHORTEST_FIRST ? [part, bare] : [part];
}

function toStem(word: string): string {
  const stem = word.replace(ENDINGS, '').replace(DOUBLED, '');
  return stem.length < SHORTEST_FIRST ? word : stem;
}
