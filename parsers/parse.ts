import type { VFile } from 'vfile';
import type { Construct, Context, ListedTitles, State } from './construct.ts';
import { findConstruct } from './constructs.ts';
import { type SourceLine, toLines } from './lines.ts';
import { parseTitle } from './title-parts.ts';
import { foldTitle } from './titles.ts';
import {
  type Contents,
  type Decision,
  type Head,
  type Item,
  type Line,
  lineNumber,
  type PassageKind,
  type Referat,
  type Section,
  toItem,
} from './tree.ts';

/** Text → tree: lines × constructs. Total: every non-blank line becomes exactly one leaf. */
export function parseTree(file: VFile): Referat {
  const head: Head = { type: 'head', children: [] };
  const tree: Referat = {
    type: 'referat',
    children: [head],
    meeting: { participants: [], apologies: [] },
  };
  /** The open nodes below the root, outermost first: at most two. */
  let stack: (Head | Contents | Item | Section | Decision)[] = [head];
  let state: State = 'head';
  let previous: Line | undefined;
  const listed: ListedTitles = { titles: [], folded: new Set() };

  for (const source of toLines(String(file))) {
    if (source.value.trim() === '') continue;
    for (let isRead = false; !isRead; ) {
      const context: Context = {
        previous,
        isClose: previous !== undefined && source.number === lineNumber(previous) + 1,
        item: stack.find((node) => node.type === 'item'),
        listed,
      };
      const { construct, fields } = findConstruct(state, source.value, context);
      const line = toLine(source, construct, fields);
      isRead = construct.again !== true;
      if (construct.opens) stack = open(tree, stack, construct, line);
      if (isRead) (stack.at(-1) as { children: Line[] }).children.push(line);
      if (isRead && line.construct !== 'page-foot') previous = line;
      if (fields['entry']) addTitle(listed, fields['entry']);
      if (fields['whole'] && context.item) context.item.title = parseTitle(fields['whole']).title;
      state = construct.next ?? state;
    }
  }
  return tree;
}

function addTitle(listed: ListedTitles, entry: string): void {
  const { title } = parseTitle(entry);
  listed.titles.push(title);
  listed.folded.add(foldTitle(title));
}

function toLine(source: SourceLine, construct: Construct, fields: Line['fields']): Line {
  return {
    type: 'line',
    value: source.value,
    construct: construct.name,
    fields,
    position: {
      start: { line: source.number, column: 1, offset: source.start },
      end: { line: source.number, column: source.end - source.start + 1, offset: source.end },
    },
  };
}

/** Adds the node that a construct opens at its depth, and returns the nodes that are open then. */
function open<Node extends Head | Contents | Item | Section | Decision>(
  tree: Referat,
  stack: readonly Node[],
  construct: Construct,
  line: Line,
): (Node | Contents | Item | Section | Decision)[] {
  if (construct.opens === 'contents') {
    const contents: Contents = { type: 'contents', children: [] };
    tree.children.push(contents);
    return [contents];
  }
  if (construct.opens === 'item') {
    const item = toNamedItem(line);
    tree.children.push(item);
    return [item];
  }
  const item = stack.find((node) => node.type === 'item') as Item;
  const kind = (construct.kind ?? line.fields['kind']) as PassageKind;
  const passage: Section | Decision =
    construct.opens === 'decision'
      ? { type: 'decision', children: [] }
      : { type: 'section', kind, children: [] };
  item.children.push(passage);
  return [item, passage];
}

/** An item as its heading names it; one that begins without a heading has neither number nor title yet. */
function toNamedItem({ construct, fields }: Line): Item {
  const isHeading = construct === 'item-heading' || construct === 'glued-heading';
  return toItem({
    status: isHeading ? 'present' : 'recovered',
    number: (fields['number'] ?? '').replace(/\s/gu, ''),
    title: parseTitle(fields['title'] ?? '').title,
  });
}
