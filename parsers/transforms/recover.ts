import {
  type Decision,
  type Item,
  itemsOf,
  type Line,
  type Referat,
  type Section,
} from '../tree.ts';
import { parseCaseNumber } from '../values.ts';
import { type Cut, findCuts } from './cuts.ts';

/**
 * Gives a lost item the text that was left of it: it lies at the end of the item before, where the cuts say that
 * something begins which cannot be that item's own (seed 002, item 3).
 */
export function recover(tree: Referat): void {
  const items = itemsOf(tree);
  const meeting = tree.meeting;
  for (const [index, item] of items.entries()) {
    const run: Item[] = [];
    for (let next = index + 1; items[next]?.status === 'listed-only'; next += 1)
      run.push(items[next] as Item);
    if (item.status === 'listed-only' || run.length === 0) continue;
    const hasClosed = run.some((hole) => hole.entry?.closed);
    const cuts = findCuts(item, meeting, hasClosed);
    const pieces = cuts.map((cut, at) => takePiece(item, cut, cuts[at + 1]));
    assign(run, pieces, hasClosed);
    item.children = keepBefore(item, cuts[0]);
  }
}

/** Pieces go to the holes in order; where there are fewer, a closed hole takes them all, since nobody can tell. */
function assign(
  run: readonly Item[],
  pieces: readonly Item['children'][],
  hasClosed: boolean,
): void {
  for (const [index, piece] of pieces.entries()) {
    const inOrder = run[Math.min(index, run.length - 1)];
    const isUnsure = hasClosed && pieces.length < run.length;
    const hole = isUnsure ? run.find((item) => item.entry?.closed) : inOrder;
    if (!hole) continue;
    hole.status = 'recovered';
    hole.children.push(...(hole.children.length === 0 ? toItemHead(piece) : piece));
  }
}

/** The children from one cut up to the next. */
function takePiece(item: Item, from: Cut, to: Cut | undefined): Item['children'] {
  const piece: Item['children'] = [];
  for (let index = from.child; index <= (to?.child ?? item.children.length - 1); index += 1) {
    const child = item.children[index];
    if (!child) continue;
    const start = index === from.child ? from.line : 0;
    const end = index === to?.child ? to.line : Number.POSITIVE_INFINITY;
    if (end === 0) continue;
    if (child.type === 'line' || (start === 0 && end === Number.POSITIVE_INFINITY))
      piece.push(child);
    else piece.push(toPart(child, start, end));
  }
  return piece;
}

/** Part of a passage; without its label a decision is no decision any more. */
function toPart(passage: Section | Decision, start: number, end: number): Section | Decision {
  const children = passage.children.slice(start, end);
  if (start === 0) return { ...passage, children };
  const isList = passage.type === 'section' && passage.kind === 'attachments';
  const hasNumber = children.some((line) => /\d{2,4}-\d{4}-\d+$/u.test(line.value));
  return { type: 'section', kind: isList || hasNumber ? 'attachments' : 'remarks', children };
}

function keepBefore(item: Item, cut: Cut | undefined): Item['children'] {
  if (!cut) return item.children;
  const kept = item.children.slice(0, cut.child);
  const child = item.children[cut.child];
  if (child && child.type !== 'line' && cut.line > 0)
    kept.push({ ...child, children: child.children.slice(0, cut.line) });
  return kept;
}

const HEAD_CONSTRUCTS: ReadonlySet<Line['construct']> = new Set([
  'access',
  'metadata',
  'metadata-value',
  'bare-case-number',
  'wrapper',
]);

function isBareNumber(line: Line): boolean {
  return line.construct === 'text' && parseCaseNumber(line.value.trim()) !== undefined;
}

/** The lines of an item's head that stood inside a passage of the item before come out of it again. */
function toItemHead(piece: Item['children']): Item['children'] {
  const [first, ...rest] = piece;
  if (first?.type !== 'section') return piece;
  const [label] = first.children;
  const isWrapped = first.kind === 'presentation' && label?.construct === 'label';
  const lines = isWrapped ? first.children.slice(1) : first.children;
  const end = lines.findIndex(
    (line) => !HEAD_CONSTRUCTS.has(line.construct) && !isBareNumber(line),
  );
  const own = end < 0 ? lines : lines.slice(0, end);
  if (own.length === 0) return piece;
  for (const line of own.filter(isBareNumber)) {
    Object.assign(line, {
      construct: 'bare-case-number',
      fields: { caseNumber: line.value.trim() },
    });
  }
  if (isWrapped && label) own.unshift(Object.assign(label, { construct: 'wrapper' as const }));
  const left = end < 0 ? [] : lines.slice(end);
  return [
    ...own,
    ...(left.length > 0 ? [{ ...first, kind: 'remarks' as const, children: left }] : []),
    ...rest,
  ];
}
