/** Static lists that tell which of some shards have words that begin in a certain way. */
export interface WordLists {
  /** Where each list begins: the shortest beginning that no word of the lists before it comes after, numbers whole. */
  readonly firsts: readonly string[];
  /**
   * In each its words, with a blank between them, by the shards that have them: bit 0 for the first. A word is left out
   * where one that begins with it lies in the same shards.
   */
  readonly lists: readonly Readonly<Record<string, string>>[];
}

/** Characters: 4 to 5 KB on their way to the browser, which needs one list a word. */
const LIST_SIZE = 12_000;

/** The lists of some shards' words, at most 31 shards, each sorted by code units as the browser compares them. */
export function buildWordLists(shards: readonly (readonly string[])[]): WordLists {
  const { words, holders } = mergeWords(shards);
  const firsts: string[] = [];
  const lists: Record<string, string>[] = [];
  let size = LIST_SIZE;
  let last = '';
  for (const [place, word] of words.entries()) {
    const bits = holders[place] ?? 0;
    const next = words[place + 1] ?? '';
    if (next.startsWith(word) && (bits & ~(holders[place + 1] ?? 0)) === 0) continue;
    if (size >= LIST_SIZE) {
      firsts.push(cutAfter(word, last));
      lists.push({});
      size = 0;
    }
    const list = lists.at(-1) ?? {};
    list[bits] = list[bits] === undefined ? word : `${list[bits]} ${word}`;
    size += word.length + 1;
    last = word;
  }
  return { firsts, lists };
}

/** The words of sorted lists, each once and sorted, and a bit for each list that has it: they are many, so none is looked up. */
function mergeWords(lists: readonly (readonly string[])[]) {
  const words: string[] = [];
  const holders: number[] = [];
  const places = lists.map(() => 0);
  for (;;) {
    let least: string | undefined;
    let bits = 0;
    for (let list = 0; list < lists.length; list += 1) {
      const word = lists[list]?.[places[list] ?? 0];
      if (word === undefined || (least !== undefined && word > least)) continue;
      bits = word === least ? bits | (1 << list) : 1 << list;
      least = word;
    }
    if (least === undefined) return { words, holders };
    words.push(least);
    holders.push(bits);
    for (let list = 0; list < lists.length; list += 1) {
      if ((bits & (1 << list)) !== 0) places[list] = (places[list] ?? 0) + 1;
    }
  }
}

/**
 * The shortest beginning of a word that still comes after the one before it. Never the beginning of a number: that may be
 * another number, one that is withheld.
 */
function cutAfter(word: string, before: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  while (length < word.length && isDigit(word, length - 1) && isDigit(word, length)) length += 1;
  return word.slice(0, length);
}

function isDigit(word: string, place: number): boolean {
  return /\p{Nd}/u.test(word.charAt(place));
}
