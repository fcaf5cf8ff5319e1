/** Where a text falls into pieces: lines, or what a closing tag ends, since a page is one long line. */
const ENDS = { lines: /\n/g, tags: /<\/[a-z]\w*>/g } as const;
/**
 * So many bytes are read before and behind what is new: a passage, a number or a tag that begins or ends in what was there
 * before is read whole.
 */
const MARGIN = 2048;
/** Between parts that don't stand together: letters, so that no passage and no number runs over it. */
const GAP = '\nqxz\n';
const MOST_PIECES = 2 ** 24;
/** Beginnings and ends are compared in blocks: of a long list most is the same. */
const BLOCK = 4096;

/**
 * The parts of a text file that another version of it hasn't got, with a margin; nothing where they are the same. A piece
 * that has come to stand behind another one than before is new.
 */
export function toNewParts(before: Buffer, now: Buffer, kind: keyof typeof ENDS): Buffer {
  const same = countSame(before, now);
  const start = Math.max(0, same - MARGIN - BLOCK);
  const sameEnd = Math.max(0, countSameEnd(before, now, same) - MARGIN - BLOCK);
  const toMiddle = (bytes: Buffer) => bytes.toString('latin1', start, bytes.length - sameEnd);
  const [old, text] = [toMiddle(before), toMiddle(now)];
  const end = ENDS[kind];
  const ids = new Map<string, number>();
  const pairs = new Set<number>();
  let last = 0;
  for (const piece of splitPieces(old, end)) {
    const id = ids.get(piece) ?? ids.size + 1;
    ids.set(piece, id);
    pairs.add(last * MOST_PIECES + id);
    last = id;
  }
  const lastBefore = last;
  const parts: string[] = [];
  let [from, until, at] = [0, 0, 0];
  const take = (start: number, end: number): void => {
    if (start - MARGIN > until) {
      if (until > from) parts.push(text.slice(from, until));
      from = start - MARGIN;
    }
    until = end + MARGIN;
  };
  last = 0;
  for (const piece of splitPieces(text, end)) {
    const id = ids.get(piece) ?? 0;
    if (id === 0 || !pairs.has(last * MOST_PIECES + id)) take(at, at + piece.length);
    at += piece.length;
    last = id;
  }
  if (last !== lastBefore) take(at, at);
  if (until > from) parts.push(text.slice(from, until));
  return Buffer.from(parts.join(GAP), 'latin1');
}

/** How many bytes of two files are the same from the beginning, in whole blocks. */
function countSame(a: Buffer, b: Buffer): number {
  const last = Math.min(a.length, b.length) - BLOCK;
  let at = 0;
  while (at <= last && a.compare(b, at, at + BLOCK, at, at + BLOCK) === 0) at += BLOCK;
  return at;
}

/** How many bytes of two files are the same at the end, in whole blocks, behind so many at the beginning. */
function countSameEnd(a: Buffer, b: Buffer, start: number): number {
  const most = Math.min(a.length, b.length) - start - BLOCK;
  let count = 0;
  const isSame = (): boolean => {
    const [endA, endB] = [a.length - count, b.length - count];
    return a.compare(b, endB - BLOCK, endB, endA - BLOCK, endA) === 0;
  };
  while (count <= most && isSame()) count += BLOCK;
  return count;
}

function splitPieces(text: string, end: RegExp): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  end.lastIndex = 0;
  while (end.test(text)) {
    pieces.push(text.slice(from, end.lastIndex));
    from = end.lastIndex;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
