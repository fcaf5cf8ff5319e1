import type { LineRange } from '../../parsers/parsed-meeting.ts';
import type { Block } from './plan.ts';

/** Collects the lines of a text; blocks stand apart by an empty line, as in the seeds. */
export interface Writer {
  readonly lines: readonly string[];
  /** Writes rows together and says where they stand. */
  add(...rows: string[]): LineRange;
  addBlock(block: Block): LineRange;
  /** Puts text behind the last line and says which line that is. */
  glue(text: string): LineRange;
}

/** A text begins with two empty lines: the first is here, the second stands before the first block. */
export function makeWriter(): Writer {
  const lines: string[] = [''];
  const add = (...rows: string[]): LineRange => {
    lines.push('', ...rows);
    return [lines.length - rows.length + 1, lines.length];
  };
  return {
    lines,
    add,
    addBlock({ rows, breakAfter }) {
      if (breakAfter === undefined) return add(...rows);
      return add(...rows.slice(0, breakAfter), '', ...rows.slice(breakAfter));
    },
    glue(text) {
      lines.push((lines.pop() ?? '') + text);
      return [lines.length, lines.length];
    },
  };
}
