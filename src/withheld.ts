import { isNames, parseNames } from '../parsers/names.ts';
import { APOLOGIES } from '../parsers/transforms/decisions.ts';
import { itemsOf, type Line, leavesOf, type Referat } from '../parsers/tree.ts';
import { CASE_NUMBER, DOCUMENT_NUMBER } from '../parsers/values.ts';

/** A line of the source that stands under a closed item, or a number in one. */
export interface WithheldText {
  /** 1-based line of the source. */
  readonly line: number;
  readonly text: string;
}

/** What one source file may show and what it may not, as its tree says. */
export interface Disclosure {
  /** Every line that may be published, as one text: a string each would be most of what a large archive keeps in memory. */
  readonly open: string;
  /** The lines of closed items that say something of their own. */
  readonly lines: readonly WithheldText[];
  /** Case, document and J. numbers in the lines of closed items. */
  readonly numbers: readonly WithheldText[];
}

/** Lines that are the template's words or numbers, the same in every referat: they give nothing away. */
const FORMAL: ReadonlySet<Line['construct']> = new Set([
  'label',
  'wrapper',
  'access',
  'decision-label',
  'decision-heading',
  'metadata',
  'metadata-value',
]);

/** Passages that hold nothing but names of bodies, or one of a few words. */
const FORMAL_PASSAGES: ReadonlySet<string> = new Set(['routing', 'caseType']);

const NUMBERS = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}-])(?:${CASE_NUMBER}|${DOCUMENT_NUMBER})(?![\p{L}\p{Nd}-])`,
  'gu',
);

/** What a parsed file may show: read from the leaves of the tree, not from the meeting that is published. */
export function toDisclosure(tree: Referat): Disclosure {
  const leaves = leavesOf(tree);
  const isWithheld = ({ use }: Line): boolean => use === '-withheld';
  const withheld = leaves.filter(isWithheld);
  const open = leaves.filter((leaf) => !isWithheld(leaf));
  const formal = new Set(
    itemsOf(tree)
      .flatMap(({ children }) => children)
      .filter((child) => child.type === 'section' && FORMAL_PASSAGES.has(child.kind))
      .flatMap((section) => leavesOf(section)),
  );
  const says = (leaf: Line) => !FORMAL.has(leaf.construct) && !formal.has(leaf);
  const published = itemsOf(tree).flatMap(({ caseNumber }) => caseNumber ?? []);
  return {
    open: [...open.map(({ value }) => value), ...published].join('\n'),
    lines: withheld.filter(says).flatMap(toOwnTexts),
    numbers: withheld.flatMap(toNumbers),
  };
}

/** What closed items show, as the tree says: their headings and their case numbers. All of it is among the open lines. */
export function toClosedHeads(tree: Referat): readonly string[] {
  const closed = itemsOf(tree).filter((item) => !item.public);
  return closed.flatMap((item) => {
    const lines = [
      ...leavesOf(item).filter(({ use }) => use === 'title'),
      ...(item.entry === undefined || item.entry.line.use === '-withheld' ? [] : [item.entry.line]),
    ];
    return [...lines.map(({ value }) => value), ...[item.caseNumber ?? []].flat()];
  });
}

/**
 * Of those who stayed away each is a text of its own, without the word before them: a page that lists the same people, though in
 * another way, would be taken for the line.
 */
function toOwnTexts(leaf: Line): readonly WithheldText[] {
  const absent = APOLOGIES.exec(leaf.value.trim())?.groups?.['names'];
  const texts =
    absent === undefined ? [leaf.value] : isNames(absent) ? parseNames(absent) : [absent];
  return texts.map((text) => ({ line: leaf.position.start.line, text }));
}

/** A J.nr. is only read where it was found after its label: a date looks like one. */
function toNumbers(leaf: Line): readonly WithheldText[] {
  const found = leaf.value.match(NUMBERS) ?? [];
  const journal = leaf.fields['journalNumber'];
  return [...found, ...(journal === undefined ? [] : [journal])].map((text) => ({
    line: leaf.position.start.line,
    text,
  }));
}
