import { toLines } from '../parsers/lines.ts';
import { leavesOf, lineNumber, type Referat } from '../parsers/tree.ts';
import { sourceText } from './text.ts';

/**
 * A source's text as it may be published: line by line as it was read, each line that may not be shown replaced by
 * `[udeladt]`, so that line numbers stay true. A line is shown only where the tree says that it is open.
 */
export function toPublicSource(text: string, tree: Referat): string {
  const open = new Set(
    leavesOf(tree)
      .filter(({ use }) => use !== '-withheld')
      .map(lineNumber),
  );
  const lines = toLines(text);
  return lines
    .map(({ number, start, end, value }, index) => {
      const lineEnd = text.slice(end, lines[index + 1]?.start ?? text.length);
      if (value === '') return lineEnd;
      return `${open.has(number) ? text.slice(start, end) : sourceText.withheld}${lineEnd}`;
    })
    .join('');
}
