/** A part of a text is about as long: what is made of it stays in the processor's cache. */
const PART = 2 ** 17;
/** What two parts share, so that nothing is lost at their border. */
const OVERLAP = 2 ** 12;
const LINE_END = 10;
const BLANK = 32;

/** Cuts a long text, UTF-8, behind lines; each part begins with the end of the one before it, from a blank on. */
export function cutText(text: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  let end = 0;
  while (end < text.length) {
    const line = text.indexOf(LINE_END, end + PART);
    end = line < 0 ? text.length : line + 1;
    parts.push(text.subarray(from, end));
    const blank = text.indexOf(BLANK, end - OVERLAP);
    from = blank < 0 || blank > end ? end : blank;
  }
  return parts;
}
