/** What a text's pieces end with: lines, or closing tags, since a page is one long line. */
const ENDS = { lines: ['\n'], tags: ['</', '>'] } as const;
/**
 * So many bytes are read before and behind what is new: a passage, a number or a tag that begins or ends in what was there
 * before is read whole.
 */
const MARGIN = 2048;
/** Between parts that don't stand together: letters, so that no passage and no number runs over it. */
const GAP = Buffer.from('\nqxz\n');
/** What is the same is found in blocks: of a long list it is nearly all. */
const BLOCK = 4096;
/** So many bytes that are the same show where two versions go on together: as much as a row of a list, with what tells it from others. */
const ANCHOR = 256;
/** How far on it is looked for. */
const REACH = 2 ** 18;
/** Farther than anything. */
const NOWHERE = Number.POSITIVE_INFINITY;
/** Behind so many places that differ all the rest is taken as new. */
const MOST_NEW = 2000;

/**
 * The parts of a text file that another version of it hasn't got in that order, with a margin; nothing where they are the
 * same. Where something is taken out, what has come together is new.
 */
export function toNewParts(before: Buffer, now: Buffer, kind: keyof typeof ENDS): Buffer {
  const end = ENDS[kind];
  const parts: Buffer[] = [];
  let [from, until] = [0, 0];
  const take = (start: number, stop: number): void => {
    if (start - MARGIN > until) {
      if (until > from) parts.push(now.subarray(from, until), GAP);
      from = start - MARGIN;
    }
    until = stop + MARGIN;
  };
  let [old, at, count] = [0, 0, 0];
  while (at < now.length) {
    const same = countSame(before, old, now, at);
    const isEnd = at + same === now.length;
    if (isEnd && old + same === before.length) break;
    // What is cut off in one of them is no piece of both.
    const whole = findLastEnd(now, at, at + same, end) - at;
    [old, at] = [old + whole, at + whole];
    count += 1;
    const isNear = count < MOST_NEW;
    // Something has come, or is gone: whichever is shorter. What is alike in many rows is found too, but farther on.
    const come = isNear ? findAnchor(before, old, now, at) : NOWHERE;
    const gone = isNear ? findAnchor(now, at, before, old) : NOWHERE;
    if (gone < come) {
      take(at, at);
      old += gone;
      continue;
    }
    const stop = !isNear ? now.length : come < NOWHERE ? at + come : findEnd(now, at, end);
    take(at, stop);
    at = stop;
  }
  if (until > from) parts.push(now.subarray(from, until));
  return Buffer.concat(parts);
}

/** How many bytes are the same from two places on. */
function countSame(a: Buffer, aStart: number, b: Buffer, bStart: number): number {
  const most = Math.min(a.length - aStart, b.length - bStart);
  let count = 0;
  const isSame = (size: number): boolean => {
    const [from, to] = [aStart + count, bStart + count];
    return a.compare(b, to, to + size, from, from + size) === 0;
  };
  while (count + BLOCK <= most && isSame(BLOCK)) count += BLOCK;
  while (count < most && a[aStart + count] === b[bStart + count]) count += 1;
  return count;
}

/** How far behind a place of one version the other's next bytes stand; those that stand right there have no end in both. */
function findAnchor(next: Buffer, from: number, other: Buffer, at: number): number {
  const anchor = next.subarray(from, from + ANCHOR);
  const place = anchor.length < ANCHOR ? -1 : other.subarray(at, at + REACH).indexOf(anchor);
  return place <= 0 ? NOWHERE : place;
}

type End = (typeof ENDS)[keyof typeof ENDS];

/** Behind the piece that begins at a place. */
function findEnd(text: Buffer, from: number, end: End): number {
  let at = from;
  for (const mark of end) {
    const place = text.indexOf(mark, at);
    if (place < 0) return text.length;
    at = place + mark.length;
  }
  return at;
}

/** Behind the last piece that ends between two places; the first of them where none does. */
function findLastEnd(text: Buffer, from: number, to: number, end: End): number {
  const part = text.subarray(from, to);
  const [open] = end;
  const last = end.at(-1) ?? open;
  for (let stop = part.length; stop > 0; ) {
    const place = part.lastIndexOf(last, stop - 1);
    if (place < 0) return from;
    const isEnd = open === last || part.lastIndexOf(TAG, place) === part.lastIndexOf(open, place);
    if (isEnd) return from + place + last.length;
    stop = place;
  }
  return from;
}

/** What every tag begins with, and no text has. */
const TAG = '<';
