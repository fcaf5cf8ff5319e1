import { parseGroup } from '../group-line.ts';
import { endsInClosedMark, isClosedMark, parseTitle } from '../title-parts.ts';
import { foldTitle, isUnfinished } from '../titles.ts';
import { type ContentsEntry, contentsOf, itemsOf, type Line, type Referat } from '../tree.ts';

/** An entry's own number, where the list prints them: `1. Orientering.....3`. */
const OWN_NUMBER = /^(?:Punkt\s+)?\d{1,4}[a-zæøå]?[.:)]?\s+/iu;

/** A page number that nothing sets off from the title: `Lukket: Salg af areal 4`. */
const BARE_PAGE = /(?<=\S)\s{1,9}(?:side\s|s\.\s?)?\d{1,4}$/iu;

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
  const isHeading = (text: string): boolean =>
    headings.has(foldTitle(parseTitle(text).title)) && !endsInClosedMark(text);
  const found: Found[] = [];
  /** Lines without a page: the beginnings of a title, or nobody's. */
  let broken: Line[] = [];
  /** Whether it says above that the items from there on are closed. */
  let isClosedGroup = false;
  const add = (one: Omit<Found, 'isClosed'>): void => {
    found.push({ ...one, isClosed: isClosedGroup });
  };

  for (const line of entryLines(tree, node.children)) {
    if (line.construct === 'page-foot') continue;
    const entry = line.fields['entry'];
    const group = parseGroup((entry ?? line.value).trim());
    if (line.construct === 'contents-heading') line.use = '-label';
    else if (group && !isHeading(entry ?? line.value)) {
      isClosedGroup = group.access === 'closed';
      line.use = '-label';
    } else if (!entry && isHeading(line.value)) {
      add({ text: line.value, line });
    } else if (!entry && isHeading(line.value.replace(BARE_PAGE, ''))) {
      add({ text: line.value.replace(BARE_PAGE, ''), line });
    } else if (entry && isClosedMark(entry) && isPageless(found.at(-1)) && broken.length === 0) {
      // The title above it was whole without it.
      line.use = 'listed';
      found.push({ ...(found.pop() as Found), mark: entry });
    } else if (!entry) {
      line.use = 'remarks';
      broken.push(line);
      continue;
    } else {
      const parts = toTitleLines(broken, entry, isHeading);
      for (const part of parts) part.use = 'listed';
      add({ text: [...parts.map(({ value }) => value.trim()), entry].join(' '), line });
    }
    broken = [];
  }
  const isNumbered = found.length > 1 && found.every(({ text }) => OWN_NUMBER.test(text));
  const hasOwnStop = findOwnStops(found.map(({ line }) => line));
  node.entries = found.map(({ text, mark, line, isClosed }): ContentsEntry => {
    if (line.construct !== 'glued-heading') line.use = 'listed';
    const bare = text.replace(OWN_NUMBER, '');
    // A mark that stands behind a number is seen where the others have none, too.
    const title = isNumbered || parseTitle(bare).closed ? bare : text;
    const { title: words, closed } = parseTitle(hasOwnStop(line) ? `${title}.` : title);
    return { title: words, closed: closed || isClosed || mark !== undefined, line };
  });
}

/** An entry while the list is read. */
interface Found {
  readonly text: string;
  /** `(Lukket)`, on the line below. */
  readonly mark?: string;
  readonly line: Line;
  readonly isClosed: boolean;
}

function isPageless(above: Found | undefined): boolean {
  return above !== undefined && above.line.fields['entry'] === undefined;
}

/** The lines above an entry that are its title's: a heading says so, or their words go on in it. */
function toTitleLines(
  above: readonly Line[],
  entry: string,
  isHeading: (text: string) => boolean,
): readonly Line[] {
  let whole = entry;
  let goesOn = 0;
  for (const [index, { value }] of [...above].reverse().entries()) {
    const isRunning =
      index === goesOn && (isUnfinished(value.trim(), whole) || isClosedMark(whole));
    whole = `${value.trim()} ${whole}`;
    if (isRunning || isHeading(whole)) goesOn = index + 1;
  }
  return above.slice(above.length - goesOn);
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
