import type { LineRange } from './parsed-meeting.ts';
import { type Line, lineNumber } from './tree.ts';

/** Lines that stand together: nothing empty between them. */
export function toParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let last = -1;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current && lineNumber(line) === last + 1) current.push(line);
    else paragraphs.push([line]);
    last = lineNumber(line);
  }
  return paragraphs;
}

/** The words as written: paragraphs joined by a blank line. */
export function toText(lines: readonly Line[]): string {
  return toParagraphs(lines)
    .map((paragraph) => paragraph.map((line) => line.value).join('\n'))
    .join('\n\n')
    .trim();
}

/** First and last line of some leaves, in any order; undefined where there are none. */
export function toLineRange(lines: readonly Line[]): LineRange | undefined {
  const first = lines[0];
  if (!first) return undefined;
  let start = lineNumber(first);
  let end = start;
  for (const line of lines) {
    start = Math.min(start, lineNumber(line));
    end = Math.max(end, lineNumber(line));
  }
  return [start, end];
}
