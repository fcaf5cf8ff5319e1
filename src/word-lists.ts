/** Static lists that tell which of some shards have words that begin in a certain way. */
export interface WordLists {
  /** Where each list begins: the shortest beginning that no word of the lists before it comes after. */
  readonly firsts: readonly string[];
  /**
   * In each its words, with a blank between them, by the shards that have them: bit 0 for the first. A word is left out
   * where one that begins with it lies in the same shards.
   */
  readonly lists: readonly Readonly<Record<string, string>>[];
}

/** Characters: 4 to 5 KB on their way to the browser, which needs one list a word. */
const LIST_SIZE = 12_000;

/** The lists of some shards' words, at most 31 shards. */
export function buildWordLists(shards: readonly (readonly string[])[]): WordLists {
  const holders = new Map<string, number>();
  for (const [place, words] of shards.entries()) {
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) | (1 << place));
  }
  // By code units, as the browser compares them.
  const sorted = [...holders.keys()].sort();
  const firsts: string[] = [];
  const lists: Record<string, string>[] = [];
  let size = LIST_SIZE;
  let last = '';
  for (const [place, word] of sorted.entries()) {
    const bits = holders.get(word) ?? 0;
    const next = sorted[place + 1] ?? '';
    if (next.startsWith(word) && (bits & ~(holders.get(next) ?? 0)) === 0) continue;
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

/** The shortest beginning of a word that still comes after the one before it. */
function cutAfter(word: string, before: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}
