import type { BlockContent } from 'mdast';
import type { Literal, Node, Parent } from 'unist';
import type { ConstructName } from './construct-name.ts';
import type { HeadValues } from './head-values.ts';
import type {
  Attachment,
  Decision as DecisionFields,
  HistoryEntry,
  ItemStatus,
  LayoutName,
  ParsedReference,
  Recommendation,
  SectionKind,
} from './parsed-meeting.ts';
import type { CaseNumber, DocumentNumber, JournalNumber } from './values.ts';

/**
 * Where a line of the source ends up: a field of the published meeting, or, behind the dash, a class that is
 * dropped by name. No line is without one when the transforms are done.
 */
export type LineUse =
  | 'head'
  | 'remarks'
  | 'title'
  | 'listed'
  | 'number'
  | 'caseType'
  | 'routing'
  | 'recommendation'
  | 'sections'
  | 'decisions'
  | 'attachments'
  | 'history'
  | '-label'
  | '-wrapper'
  | '-repeated-title'
  | '-repeated-attachment'
  | '-access'
  | '-page-foot'
  | '-withheld';

declare module 'mdast' {
  interface TableData {
    /** The table's first row is a row like the others. */
    headless?: boolean;
  }
}

/** A leaf: one non-blank source line, whole. */
export interface Line extends Literal {
  type: 'line';
  value: string;
  construct: ConstructName;
  /** The named parts that the construct found in it. */
  fields: Readonly<Record<string, string | undefined>>;
  use?: LineUse;
  position: NonNullable<Node['position']>;
}

/** What stands above the contents list. */
export interface Head extends Parent {
  type: 'head';
  children: Line[];
}

/** One entry of the contents list; its place is its number. */
export interface ContentsEntry {
  readonly title: string;
  readonly closed: boolean;
  readonly line: Line;
}

/** Indholdsfortegnelse. */
export interface Contents extends Parent {
  type: 'contents';
  children: Line[];
  entries?: readonly ContentsEntry[];
}

/** What a labelled passage holds, before it becomes a field. */
export type PassageKind =
  | SectionKind
  | 'caseType'
  | 'recommendation'
  | 'routing'
  | 'attachments'
  | 'history';

/** A labelled passage of an item: its label (if any) is the first child. */
export interface Section extends Parent {
  type: 'section';
  kind: PassageKind;
  children: Line[];
  /** Prose as mdast, and the same as written; only for passages that become sections. */
  content?: readonly BlockContent[];
  text?: string;
}

/** A decision: its heading (if any) is the first child. */
export interface Decision extends Parent {
  type: 'decision';
  children: Line[];
  fields?: Omit<DecisionFields, 'lines'>;
}

/** What one of the signs says of an item: that it is closed, or that it is open. */
export interface AccessSign {
  readonly closed: boolean;
  /** Where the sign stands. */
  readonly line: Line;
}

/** One dagsordenspunkt with all its lines; the transforms fill in the fields. */
export interface Item extends Parent {
  type: 'item';
  children: (Line | Section | Decision)[];
  status: ItemStatus;
  number: string;
  title: string;
  /** The entry of the contents list that names it. */
  entry?: ContentsEntry;
  signs: AccessSign[];
  public: boolean;
  caseNumber?: CaseNumber;
  journalNumber?: JournalNumber;
  documentNumber?: DocumentNumber;
  caseType?: string;
  routing: readonly string[];
  recommendation?: Recommendation;
  attachments: readonly Attachment[];
  history: readonly HistoryEntry[];
  references: readonly ParsedReference[];
}

/** An item that has nothing yet but what names it. */
export function toItem(known: Pick<Item, 'status' | 'number' | 'title'>): Item {
  return {
    type: 'item',
    children: [],
    ...known,
    signs: [],
    public: true,
    routing: [],
    attachments: [],
    history: [],
    references: [],
  };
}

/** A whole referat. */
export interface Referat extends Parent {
  type: 'referat';
  children: (Head | Contents | Item)[];
  /** What the head says of the meeting. */
  meeting: HeadValues;
  layout?: LayoutName;
  /** Set where closed items publish the text of their decisions. */
  closedItems?: 'publish-decision';
}

export type ReferatNode = Referat | Head | Contents | Item | Section | Decision | Line;

/** The 1-based number of the line that a leaf is. */
export function lineNumber(line: Line): number {
  return line.position.start.line;
}

/** Every leaf at or below, in tree order. */
export function leavesOf(node: ReferatNode): readonly Line[] {
  const leaves: Line[] = [];
  gather(node, leaves);
  return leaves;
}

function gather(node: ReferatNode, leaves: Line[]): void {
  if (node.type === 'line') leaves.push(node);
  else for (const child of node.children) gather(child, leaves);
}

/** The items of a referat, in order. */
export function itemsOf(tree: Referat): readonly Item[] {
  return tree.children.filter((child) => child.type === 'item');
}

/** The contents list, if there is one. */
export function contentsOf(tree: Referat): Contents | undefined {
  return tree.children.find((child) => child.type === 'contents');
}

const HEADINGS: ReadonlySet<ConstructName> = new Set([
  'label',
  'decision-label',
  'decision-heading',
]);

/** The line that a passage is headed by; a passage may have none. */
export function headingOf(passage: Section | Decision): Line | undefined {
  const first = passage.children[0];
  return first && HEADINGS.has(first.construct) ? first : undefined;
}

/** Lines that are no part of the passage that they stand in: the meeting's own, and what print left over. */
const STRAY: ReadonlySet<ConstructName> = new Set(['meeting-end', 'supplement', 'page-foot']);

/** The lines of a passage that are its own, without its heading. */
export function bodyLines(passage: Section | Decision): readonly Line[] {
  const heading = headingOf(passage);
  return passage.children.filter((line) => line !== heading && !STRAY.has(line.construct));
}
