/** A part of a text is about as long: what is made of it stays in the processor's cache. */
const PART = 2 ** 15;
/** What two parts share, so that nothing is lost at their border. */
const OVERLAP = 2 ** 12;
const LINE_END = 10;
const BLANK = 32;

/** Cuts a long text, UTF-8, behind lines; each part begins with the end of the one before it. */
export function cutText(text: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  let end = 0;
  while (end < text.length) {
    const line = text.indexOf(LINE_END, end + PART);
    end = line < 0 ? text.length : line + 1;
    parts.push(text.subarray(from, end));
    from = findOverlap(text, end);
  }
  return parts;
}

/** Half a number is another number: it begins with a blank or a line's end, where there is one. */
function findOverlap(text: Buffer, end: number): number {
  const first = Math.max(0, end - OVERLAP);
  for (let at = first; at < end - 1; at += 1) {
    const byte = text[at];
    if (byte === BLANK || byte === LINE_END) return at;
  }
  return first;
}
