import { groupBy } from './group-by.ts';

/** Where one text ends and another begins in a published file: between its blocks, its lines, and JSON's strings. */
const BORDER = /[\t\n\r]+|"\s*[,:\]}]|[[{,:]\s*"|,(?=\S)/u;
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
/** So many letters are as good as a whole line: a passage has no more on either side of a border. */
const ENOUGH = 40;

/** Some words on either side of a border, from it outwards, and how many of them are one public line's. */
interface Neighbours {
  readonly left: Side;
  readonly right: Side;
}
interface Side {
  readonly words: readonly string[];
  publicCount: number;
}

/**
 * Public texts that stand beside each other in a file, each two of them as one text. Their border may read like a passage of a closed
 * item: a title that ends in a long word and `Blev taget til efterretning.` below it. On either side is a whole public line, or
 * as much of one as a passage can have there. `readings`: of published files; `isSuspect`: whether something that is withheld
 * is found in a text; `open`: every public text.
 */
export function joinNeighbours(
  readings: readonly string[],
  isSuspect: (text: string) => boolean,
  open: () => Iterable<string>,
): readonly string[] {
  const all = readings.flatMap(listNeighbours).filter((it) => isSuspect(toText(it)));
  if (all.length === 0) return [];
  const lefts = groupBy(
    all.map(({ left }) => left),
    toFirst,
  );
  const rights = groupBy(
    all.map(({ right }) => right),
    toFirst,
  );
  for (const text of open()) {
    for (const line of text.split('\n')) {
      const words = toWords(line);
      countPublic(rights, words);
      countPublic(lefts, words.reverse());
    }
  }
  return all
    .map(({ left, right }) => ({ left: cutToPublic(left), right: cutToPublic(right) }))
    .filter(({ left, right }) => left.words.length > 0 && right.words.length > 0)
    .map(toText);
}

function listNeighbours(reading: string): readonly Neighbours[] {
  const blocks = reading
    .split(BORDER)
    .map(toWords)
    .filter((words) => words.length > 0);
  const words = blocks.flat();
  let border = 0;
  return blocks.slice(0, -1).map((block) => {
    border += block.length;
    return {
      left: toSide(words, border - 1, -1),
      right: toSide(words, border, 1),
    };
  });
}

/** The words from a place on, until there are enough. */
function toSide(words: readonly string[], from: number, step: number): Side {
  const own: string[] = [];
  let length = 0;
  for (let at = from; length < ENOUGH; at += step) {
    const word = words[at];
    if (word === undefined) break;
    own.push(word);
    length += word.length;
  }
  return { words: own, publicCount: 0 };
}

/** `words`: a public line's, from its beginning on or from its end back. */
function countPublic(sides: ReadonlyMap<string, readonly Side[]>, words: readonly string[]): void {
  for (const side of sides.get(words[0] ?? '') ?? []) {
    const most = Math.min(words.length, side.words.length);
    let count = 0;
    while (count < most && words[count] === side.words[count]) count += 1;
    if (count === most) side.publicCount = Math.max(side.publicCount, count);
  }
}

function cutToPublic({ words, publicCount }: Side): Side {
  return { words: words.slice(0, publicCount), publicCount };
}

function toText({ left, right }: Neighbours): string {
  return [...left.words.toReversed(), ...right.words].join(' ');
}

function toFirst({ words }: Side): string | undefined {
  return words[0];
}

function toWords(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(WORD) ?? [];
}
