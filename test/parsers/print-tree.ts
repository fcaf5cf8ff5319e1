import type { Referat } from '../../parsers/index.ts';
import type { Item, Line, ReferatNode } from '../../parsers/tree.ts';

const WIDTH = 80;

/** `[24, repeated-title, -repeated-title, "1. Orientering …"]`: line number, construct, use, words. */
function printLine(line: Line): string {
  const value = line.value.trim();
  const cut = value.length > WIDTH ? `${value.slice(0, WIDTH - 1)}…` : value;
  const { construct, use = 'null', position } = line;
  return `[${position.start.line}, ${construct}, ${use}, ${JSON.stringify(cut)}]`;
}

function printItem({ number, status, public: isPublic, title }: Item): string {
  return `item ${number} ${status} ${isPublic ? 'open' : 'closed'} ${JSON.stringify(title)}`;
}

function printName(node: Exclude<ReferatNode, Line>): string {
  if (node.type === 'item') return `'${printItem(node).replaceAll("'", "''")}'`;
  if (node.type === 'section') return `section ${node.kind}`;
  if (node.type === 'decision') return `decision ${node.fields?.origin ?? 'empty'}`;
  return node.type;
}

function printNode(node: ReferatNode, indent: string): readonly string[] {
  if (node.type === 'line') return [`${indent}- ${printLine(node)}`];
  const children = node.children.flatMap((child) => printNode(child, `${indent}    `));
  return [`${indent}- ${printName(node)}:${children.length === 0 ? ' []' : ''}`, ...children];
}

/** The tree as YAML that reads well in a diff. */
export function printTree(tree: Referat): string {
  const children = tree.children.flatMap((child) => printNode(child, '  '));
  return [`layout: '${tree.layout ?? ''}'`, 'referat:', ...children, ''].join('\n');
}
