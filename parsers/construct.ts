import type { ConstructName } from './construct-name.ts';
import type { Item, Line, PassageKind } from './tree.ts';

/** Where in the outline the reader stands. */
export type State = 'head' | 'contents' | 'itemHead' | 'body';

/** What a construct may know besides the line itself: never more than what stands above it. */
export interface Context {
  /** The non-blank line before. */
  readonly previous: Line | undefined;
  /** Nothing empty stands between that line and this one. */
  readonly isClose: boolean;
  /** The item that is open: its number and title as its heading says. */
  readonly item: Pick<Item, 'number' | 'title' | 'children'> | undefined;
  /** The titles of the contents list. */
  readonly listed: ListedTitles;
}

/** The contents list's titles in order, and the same folded for a quick look-up. */
export interface ListedTitles {
  readonly titles: string[];
  readonly folded: Set<string>;
}

/** The named parts that a match finds in a line. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** One row of the grammar. */
export interface Construct {
  readonly name: ConstructName;
  readonly states: readonly State[];
  readonly match: (value: string, context: Context) => Fields | undefined;
  /** The state it leads to; without it the state stays. */
  readonly next?: State;
  /** The node that the line opens, as its first child. Items lie at depth 1, sections and decisions at 2. */
  readonly opens?: 'contents' | 'item' | 'section' | 'decision';
  /** The kind of the section that it opens; otherwise the field `kind` says it. */
  readonly kind?: PassageKind;
  /** The node that it opens begins above the line: the line itself is read once more. */
  readonly again?: true;
}

/** What a pattern with named groups finds. */
export function groups(pattern: RegExp): (value: string) => Fields | undefined {
  return (value) => pattern.exec(value)?.groups;
}
