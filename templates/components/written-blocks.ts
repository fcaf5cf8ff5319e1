/** A paragraph, or the points of a list, each with the number or sign that it has in the source. */
type WrittenBlock = string | readonly string[];

const POINT = /^\s*(?:\d{1,2}[.)]|[a-zæøå][.)]|[-•·–])\s/iu;
/** A blank line, or the line end before a point. */
const BREAK = /\n\n|\n(?=\s*(?:\d{1,2}[.)]|[a-zæøå][.)]|[-•·–])\s)/iu;

/** Text as written, parted where it parts itself: no word is added or left out. */
export function toWrittenBlocks(text: string): readonly WrittenBlock[] {
  const blocks: (string | string[])[] = [];
  for (const piece of text.split(BREAK)) {
    const last = blocks.at(-1);
    if (!POINT.test(piece)) blocks.push(piece);
    else if (Array.isArray(last)) last.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}
