import { toLines } from '../parsers/lines.ts';
import { leavesOf, lineNumber, type Referat } from '../parsers/tree.ts';
import { sourceText } from './text.ts';

/** The first and the last line of each stretch of a source that may be shown, in turns: where the tree says that it is open. */
export function toOpenLines(tree: Referat): readonly number[] {
  const open = leavesOf(tree).filter(({ use }) => use !== '-withheld');
  const stretches: number[] = [];
  for (const number of open.map(lineNumber).sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last === number) continue;
    if (last === number - 1) stretches[stretches.length - 1] = number;
    else stretches.push(number, number);
  }
  return stretches;
}

/**
 * A source's text as it may be published: line by line as it was read, each line but the open ones replaced by
 * `[udeladt]`, so that line numbers stay true.
 */
export function toPublicSource(text: string, openLines: readonly number[]): string {
  const lines = toLines(text);
  let next = 0;
  const isOpen = (number: number): boolean => {
    while ((openLines[next + 1] ?? number) < number) next += 2;
    return (openLines[next] ?? Number.POSITIVE_INFINITY) <= number;
  };
  return lines
    .map(({ number, start, end, value }, index) => {
      const lineEnd = text.slice(end, lines[index + 1]?.start ?? text.length);
      if (value === '') return lineEnd;
      return `${isOpen(number) ? text.slice(start, end) : sourceText.withheld}${lineEnd}`;
    })
    .join('');
}
