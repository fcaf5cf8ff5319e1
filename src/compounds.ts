import { remember } from './remember.ts';

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
const JOINTS = ['er', 'e', 's'] as const;
/** What an `s` before it makes one sound with. */
const CLUSTER = /^[cklmnpt]/u;
/** Endings of a noun, longest first: `puljen` and `puljer` are one word. */
const ENDINGS = 'ernes erne enes ene ets ens ers en et er es e s'.split(' ');
/** `programmet` → `programm` → `program`. */
const DOUBLED = 'bdfgklmnprst';
/** Endings that a word is made with: no words of their own, though some are spelt like one. */
const SUFFIXES =
  /^(?:elser?|elsen|heden?|heder|ninge[rn]|inge[rn]|ende|igheder|lige?|mæssigt?|mæssige|løse?|fulde?)$/u;
/** What a word begins with and that changes its meaning: its rest is no tail that a reader looks for. */
const PREFIXES = new Set(
  (
    'af alle an andre bag be bi den der det efter eller ens for fore forud fra frem gen gennem god hen her hver hvor ' +
    'igen ind inde inden ingen med mellem mis mod ned om op over på sam samt til ud ude uden under ved vel'
  ).split(' '),
);

/** What tells compounds from other words. */
export interface Lexicon {
  /** In lower case. */
  readonly words: ReadonlySet<string>;
  /** Of the words, and of last halves that never stand alone. */
  readonly stems: ReadonlySet<string>;
  /** First halves that never stand alone. */
  readonly firsts: ReadonlySet<string>;
}

export const EMPTY_LEXICON: Lexicon = { words: new Set(), stems: new Set(), firsts: new Set() };

/** With more words, in lower case: halves that never stand alone are learnt from these words, by all words up to them. */
export function extendLexicon(older: Lexicon, own: readonly string[]): Lexicon {
  const words = addAll(older.words, own);
  const stems = addAll(older.stems, own.map(toStem));
  const tails = listTails(own, stems, remember(buildStandsAlone({ words, stems })));
  for (const tail of tails) stems.add(tail);
  const firsts = listFirsts(own, stems).filter((first) => !PREFIXES.has(first));
  return { words, stems, firsts: addAll(older.firsts, firsts) };
}

function addAll(older: ReadonlySet<string>, own: readonly string[]): Set<string> {
  const all = new Set(older);
  for (const word of own) all.add(word);
  return all;
}

/**
 * Where the last half of a word in lower case begins, 0 for no compound: a compound is a word whose halves both occur, the
 * first alone (with or without its joint) or at the head of several such words, the last alone or at the end of several.
 * Of several places the one with the longest last half that is a word.
 */
export function buildCompounds(lexicon: Lexicon): (word: string) => number {
  const standsAlone = buildStandsAlone(lexicon);
  const isFirst = remember((part: string) => standsAlone(part) || lexicon.firsts.has(part));
  return (word) => {
    for (let place = SHORTEST_FIRST; place <= word.length - SHORTEST_LAST; place += 1) {
      if (isFirst(word.slice(0, place)) && isTail(word.slice(place), lexicon.stems)) return place;
    }
    return 0;
  };
}

/** Whether a first half occurs by itself. */
function buildStandsAlone({
  words,
  stems,
}: Pick<Lexicon, 'words' | 'stems'>): (part: string) => boolean {
  return (part) => {
    if (PREFIXES.has(part) || part.endsWith('ss')) return false;
    const bare = toBare(part);
    return (
      words.has(part) ||
      (bare.length >= SHORTEST_FIRST && words.has(bare)) ||
      (part.length >= SHORTEST_STEMMED && stems.has(toStem(bare)))
    );
  };
}

function isTail(part: string, stems: ReadonlySet<string>): boolean {
  const stem = toStem(part);
  return stem.length >= SHORTEST_LAST && stems.has(stem) && !SUFFIXES.test(part);
}

/** Stems that never stand alone but end several words whose first halves do: `strategi` in `budgetstrategi` and `kanalstrategi`. */
function listTails(
  words: readonly string[],
  stems: ReadonlySet<string>,
  standsAlone: (part: string) => boolean,
): readonly string[] {
  const firsts = new Map<string, Set<string>>();
  for (const word of words) {
    for (let place = SHORTEST_PRODUCTIVE; place <= word.length - SHORTEST_TAIL; place += 1) {
      const first = word.slice(0, place);
      if (!standsAlone(first)) continue;
      const tail = toStem(word.slice(place));
      if (tail.length >= SHORTEST_TAIL) addTo(firsts, tail, toBare(first));
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
      JOINTS.every((joint) => {
        if (count(joint + tail) > 0 && !isJoined(tail, joint)) return false;
        const rest = tail.startsWith(joint) ? tail.slice(joint.length) : '';
        return rest.length < SHORTEST_LAST || !(stems.has(rest) || isJoined(rest, joint));
      }),
  );
}

/** First halves that several different words follow. */
function listFirsts(words: readonly string[], stems: ReadonlySet<string>): readonly string[] {
  const isOwnTail = remember((part: string) => isTail(part, stems));
  const followers = new Map<string, Set<string>>();
  for (const word of words) {
    for (let place = SHORTEST_PRODUCTIVE; place <= word.length - SHORTEST_LAST; place += 1) {
      const last = word.slice(place);
      if (isOwnTail(last)) addTo(followers, word.slice(0, place), toStem(last));
    }
  }
  return [...followers].filter(([, lasts]) => lasts.size >= PRODUCTIVE).map(([first]) => first);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** `effektiviserings` without its joint. */
function toBare(part: string): string {
  const joint = JOINTS.find((letters) => part.endsWith(letters)) ?? '';
  return part.slice(0, part.length - joint.length);
}

function toStem(word: string): string {
  const ending = ENDINGS.find((letters) => word.endsWith(letters)) ?? '';
  const stem = word.slice(0, word.length - ending.length);
  const last = stem.at(-1) ?? '';
  const doubled = last !== '' && last === stem.at(-2) && DOUBLED.includes(last);
  const bare = doubled ? stem.slice(0, -1) : stem;
  return bare.length < SHORTEST_FIRST ? word : bare;
}
