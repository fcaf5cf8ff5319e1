import { foldTitle, parseTitle } from '../titles.ts';
import { type ContentsEntry, contentsOf, itemsOf, type Line, type Referat } from '../tree.ts';

/** An entry's own number, where the list prints them: `1. Orientering.....3`. */
const OWN_NUMBER = /^(?:Punkt\s+)?\d{1,4}[a-zæøå]?[.:)]?\s+/iu;

/**
 * Reads the contents list's entries. A title that is broken over two lines is joined where a heading says so;
 * a line that is nobody's title is left to the meeting's remarks.
 *
 * ```
 * Lukket: Orientering om sager på vej.....	10
 * ^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function contents(tree: Referat): void {
  const node = contentsOf(tree);
  if (!node) return;
  const headings = new Set(itemsOf(tree).map((item) => foldTitle(item.title)));
  const isHeading = (text: string): boolean => headings.has(foldTitle(parseTitle(text).title));
  const found: { text: string; line: Line }[] = [];
  let broken: Line | undefined;

  for (const line of entryLines(tree, node.children)) {
    const entry = line.fields['entry'];
    if (line.construct === 'contents-heading') line.use = '-label';
    else if (!entry && isHeading(line.value)) {
      found.push({ text: line.value, line });
    } else if (!entry) {
      line.use = 'remarks';
      broken = line;
      continue;
    } else if (broken && isHeading(`${broken.value} ${entry}`)) {
      broken.use = 'listed';
      found.push({ text: `${broken.value} ${entry}`, line });
    } else found.push({ text: entry, line });
    broken = undefined;
  }
  const isNumbered = found.length > 1 && found.every(({ text }) => OWN_NUMBER.test(text));
  const hasOwnStop = findOwnStops(found.map(({ line }) => line));
  node.entries = found.map(({ text, line }): ContentsEntry => {
    if (line.construct !== 'glued-heading') line.use = 'listed';
    const title = isNumbered ? text.replace(OWN_NUMBER, '') : text;
    return { ...parseTitle(hasOwnStop(line) ? `${title}.` : title), line };
  });
}

/** The list's lines, and the heading that its last line is glued to. */
function entryLines(tree: Referat, lines: readonly Line[]): readonly Line[] {
  const first = itemsOf(tree)[0]?.children[0];
  const isGlued = first?.type === 'line' && first.construct === 'glued-heading';
  return isGlued ? [...lines, first] : lines;
}

/** A leader one dot longer than all the others begins with the title's own full stop (`drift, anlæg m.m.`). */
function findOwnStops(lines: readonly Line[]): (line: Line) => boolean {
  const dotsOf = (line: Line): number => /^\.+/u.exec(line.fields['leader'] ?? '')?.[0].length ?? 0;
  const lengths = new Set(lines.map(dotsOf).filter((dots) => dots > 0));
  const shortest = Math.min(...lengths);
  return (line) => lengths.size === 2 && lengths.has(shortest + 1) && dotsOf(line) === shortest + 1;
}
