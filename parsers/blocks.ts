import type { BlockContent, List, ListItem, Paragraph, Table } from 'mdast';
import { groupsOf } from './groups.ts';
import { type Line, lineNumber } from './tree.ts';
import { DAY_MONTH } from './values.ts';

/** A run of lines that make one block, as mdast and as written. */
export interface Block {
  readonly node: BlockContent;
  readonly text: string;
}

type Shape =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'bullet'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'number'; readonly number: number; readonly words: string }
  | { readonly kind: 'plain'; readonly words: string };

/** A run of lines of one shape. */
interface Run {
  readonly shapes: Shape[];
  readonly lines: Line[];
}

const BULLET = /^(?<indent>\s*)(?:[-–•·*]\s+(?<inner>o\s+)?|(?<round>o)\s+)(?<words>\S.*)$/u;
const NUMBERED = /^\s*(?<number>\d{1,3})\.\s+(?<words>\S.*)$/u;
/** `8. maj 2017 …` opens with a date, not with a number of a list. */
const DATED = new RegExp(`^\\s*${DAY_MONTH}(?![\\p{L}])`, 'iu');

function toShape(value: string): Shape {
  if (value.trim().includes('\t')) {
    return {
      kind: 'row',
      cells: value
        .trimEnd()
        .split('\t')
        .map((cell) => cell.trim()),
    };
  }
  const bullet = groupsOf<'indent' | 'words', 'inner' | 'round'>(BULLET.exec(value));
  if (bullet) {
    const isNested = Boolean(bullet.inner ?? bullet.round) || bullet.indent !== '';
    return { kind: 'bullet', level: isNested ? 2 : 1, words: bullet.words };
  }
  const numbered = groupsOf<'number' | 'words'>(NUMBERED.exec(value));
  if (numbered && !DATED.test(value)) {
    return { kind: 'number', number: Number(numbered.number), words: numbered.words };
  }
  return { kind: 'plain', words: value.trim() };
}

/** Whether a line goes on with the run above it; `isClose` where nothing empty stands between. */
function goesOn(run: Run, shape: Shape, isClose: boolean): boolean {
  const last = run.shapes.at(-1);
  if (!last) return false;
  // A table or a list that an empty line breaks is broken by the end of a page: it is one.
  if (shape.kind === 'row')
    return last.kind === 'row' && (isClose || last.cells.length === shape.cells.length);
  if (shape.kind === 'bullet') return last.kind === 'bullet';
  if (shape.kind === 'number') return last.kind === 'number' && shape.number === last.number + 1;
  return isClose && last.kind === 'plain';
}

/** Lines → blocks: paragraphs, lists and tables. The lines' order and words are kept. */
export function toBlocks(lines: readonly Line[]): readonly Block[] {
  const runs: Run[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const shape = toShape(line.value);
    const isClose = lineNumber(line) === last + 1;
    const run = runs.at(-1);
    last = lineNumber(line);
    if (run && goesOn(run, shape, isClose)) {
      run.shapes.push(shape);
      run.lines.push(line);
    } else runs.push({ shapes: [shape], lines: [line] });
  }
  return runs.map(toBlock);
}

function toBlock({ shapes, lines }: Run): Block {
  const [first] = shapes;
  const text = lines
    .map((line) => line.value)
    .join('\n')
    .trim();
  if (first?.kind === 'row')
    return {
      node: toTable(shapes),
      text: toCells(shapes)
        .map((row) => row.join('\t'))
        .join('\n'),
    };
  if (first?.kind === 'bullet') return { node: toBullets(shapes), text };
  // One numbered line that is no beginning is a sentence: `2. etape er sat i gang`.
  if (first?.kind === 'number' && (shapes.length > 1 || first.number === 1))
    return { node: toNumbers(shapes), text };
  return { node: toParagraph(lines.map((line) => line.value.trim()).join('\n')), text };
}

function toParagraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

function toListItem(words: string): ListItem {
  return { type: 'listItem', spread: false, children: [toParagraph(words)] };
}

function wordsOf(shape: Shape): string {
  return shape.kind === 'row' ? shape.cells.join('\t') : shape.words;
}

function toBullets(shapes: readonly Shape[]): List {
  const list: List = { type: 'list', ordered: false, spread: false, children: [] };
  for (const shape of shapes) {
    const entry = toListItem(wordsOf(shape));
    const parent = list.children.at(-1);
    if (shape.kind === 'bullet' && shape.level === 2 && parent) {
      const inner = parent.children.find((child) => child.type === 'list');
      if (inner) inner.children.push(entry);
      else parent.children.push({ type: 'list', ordered: false, spread: false, children: [entry] });
    } else list.children.push(entry);
  }
  return list;
}

function toNumbers(shapes: readonly Shape[]): List {
  const [first] = shapes;
  return {
    type: 'list',
    ordered: true,
    start: first?.kind === 'number' ? first.number : 1,
    spread: false,
    children: shapes.map((shape) => toListItem(wordsOf(shape))),
  };
}

function toCells(shapes: readonly Shape[]): readonly (readonly string[])[] {
  return shapes.map((shape) => (shape.kind === 'row' ? shape.cells : [wordsOf(shape)]));
}

/** The first row is a header where it has no figures and the rows below it do. */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const hasFigure = (row: readonly string[]): boolean =>
    row.slice(1).some((cell) => /\d/u.test(cell));
  const [first, ...rest] = rows;
  return first !== undefined && !hasFigure(first) && rest.length > 0 && rest.every(hasFigure);
}

function toTable(shapes: readonly Shape[]): Table {
  const rows = toCells(shapes);
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: cell }],
      })),
    })),
    ...(hasHeader(rows) ? {} : { data: { headless: true } }),
  };
}
