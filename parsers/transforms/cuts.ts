import { parseAttachmentLine, toAttachmentKey } from '../attachment-line.ts';
import type { HeadValues } from '../head-values.ts';
import { foldTitle } from '../titles.ts';
import {
  bodyLines,
  type Decision,
  headingOf,
  type Item,
  type Line,
  type PassageKind,
  type Section,
} from '../tree.ts';
import { parseCaseNumber, parseDocumentNumber } from '../values.ts';
import { countOwnLines } from './overflow.ts';
import { isOwn } from './own.ts';
import { isBehindList, isUnsure } from './unsure.ts';

/** Where another item's text begins: the child of the item, and the line of that child. */
export interface Cut {
  readonly child: number;
  readonly line: number;
}

/** What has been seen since the last cut. */
interface Seen {
  caseNumber: string | undefined;
  kinds: Set<PassageKind>;
  attachments: Set<string>;
  /** The wrapper `Sagsfremstilling`, which the 2024 layout has between an item's decision and its passages. */
  isWrapped: boolean;
  /** This meeting's decision: headed by body and date, or by the label `Beslutning`. */
  decision: 'headed' | 'labelled' | undefined;
}

/** What only the head of an item has. */
const HEAD_LINES: ReadonlySet<Line['construct']> = new Set([
  'access',
  'metadata',
  'bare-case-number',
]);

/** Passages that never come after the list of attachments. */
const BEFORE_ATTACHMENTS: ReadonlySet<PassageKind> = new Set([
  'caseType',
  'background',
  'recommendation',
  'routing',
  'presentation',
  'finance',
]);

/** What only a decision goes on with: who was absent, who was against, who wanted what in the minutes. */
const DECISION_LINE =
  /^(?:Afbud|Fraværende|For stemte|Imod stemte|Protokol)|\sprotokol|\simod(?!\p{L})/iu;

/**
 * The places in an item where something begins that cannot be its own: numbers for the second time, a second decision
 * of one body on one day, a section after the decision that ends an item, attachments that its list does not have.
 * With a closed item among the lost ones, whatever follows the decision's first paragraph is cut too: when in doubt,
 * it is withheld.
 */
export function findCuts(item: Item, meeting: HeadValues, isStrict: boolean): readonly Cut[] {
  const cuts: Cut[] = [];
  const own = item.children.flatMap((child, index) =>
    child.type === 'decision' && isOwn(child, meeting) ? [index] : [],
  );
  let seen = startSeen();
  const cut = (child: number, line: number): void => {
    cuts.push({ child, line });
    seen = startSeen();
  };

  let isText = false;
  for (const [index, child] of item.children.entries()) {
    if (child.type === 'line') {
      if (child.construct === 'head-text') isText = true;
      // Below text, an item's head is another item's.
      if (isText && HEAD_LINES.has(child.construct)) {
        cut(startOfHead(item, index), 0);
        isText = false;
      }
      const number = child.fields['caseNumber'];
      if (number && seen.caseNumber && number !== seen.caseNumber) cut(startOfHead(item, index), 0);
      seen.caseNumber ??= number;
      seen.isWrapped ||= child.construct === 'wrapper';
      continue;
    }
    const hasSecond = own.some((place) => place > index);
    // Between a list and its repetition this meeting has decided, whether or not a heading says so.
    if (isStrict && isRepeatedList(child, seen)) seen.decision ??= 'headed';
    const isForeign = isForeignPassage(child, seen, meeting, isStrict);
    if (isForeign) cut(index, 0);
    const top = isForeign ? countHead(child) : 0;
    // Where a decision's words stand beside its heading, no line below is its first.
    const first = headingOf(child)?.fields['said'] ? undefined : bodyLines(child)[0];
    const overflow = child.type === 'section' ? bodyLines(child)[countOwnLines(child)] : undefined;
    let isBroken = false;
    for (const [at, line] of child.children.entries()) {
      const place: Place = {
        child,
        above: child.children[at - 1],
        isFirst: line === first,
        hasSecond,
        overflow,
        isStrict: isStrict && isUnsure(item, index, seen.attachments, meeting),
      };
      if (at < top || !isForeignLine(line, place, seen)) continue;
      // A passage whose label is all that is left of it goes along.
      const isWhole = at === 1 && child.type === 'section' && isLabel(child.children[0]);
      cut(index, isWhole && seen.kinds.size > 0 ? 0 : at);
      isBroken = true;
      break;
    }
    if (!(isBroken && child.type === 'decision')) note(child, seen, meeting);
  }
  return cuts;
}

/** The lines `Sagsfremstilling` and `Åbent` right above a second number belong to it. */
function startOfHead(item: Item, index: number): number {
  let start = index;
  for (
    let above = item.children[start - 1];
    above?.type === 'line';
    above = item.children[start - 1]
  ) {
    if (above.construct !== 'access' && above.construct !== 'wrapper') break;
    start -= 1;
  }
  return start;
}

/** How many lines at the top of a passage that is another item's are that item's head: they are cut with it. */
function countHead(child: Section | Decision): number {
  const end = child.children.findIndex(
    (line, at) => at > 0 && !HEAD_LINES.has(line.construct) && line.construct !== 'metadata-value',
  );
  return end < 0 ? child.children.length : end;
}

function startSeen(): Seen {
  return {
    caseNumber: undefined,
    kinds: new Set(),
    attachments: new Set(),
    isWrapped: false,
    decision: undefined,
  };
}

function isLabel(line: Line | undefined): boolean {
  return line?.construct === 'label';
}

function note(child: Section | Decision, seen: Seen, meeting: HeadValues): void {
  if (child.type === 'decision') {
    if (isOwn(child, meeting)) {
      seen.decision = child.children[0]?.construct === 'decision-label' ? 'labelled' : 'headed';
    }
    return;
  }
  if (isWrapper(child)) seen.isWrapped = true;
  else seen.kinds.add(child.kind);
  for (const line of bodyLines(child)) {
    seen.caseNumber ??= line.fields['caseNumber'];
    if (child.kind === 'attachments') seen.attachments.add(toAttachmentKey(line.value));
  }
}

/** Whether a list of attachments begins with one that a list above has. */
function isRepeatedList(child: Section | Decision, { attachments }: Seen): boolean {
  if (child.type !== 'section' || child.kind !== 'attachments') return false;
  const [first] = bodyLines(child);
  return first !== undefined && attachments.has(toAttachmentKey(first.value));
}

function isWrapper(section: Section): boolean {
  return section.kind === 'presentation' && section.children.length === 1;
}

/**
 * A whole passage that cannot be this item's. With a closed item among the lost ones, neither can another body's
 * decision behind this meeting's, nor what follows on a labelled decision without the wrapper.
 */
function isForeignPassage(
  child: Section | Decision,
  seen: Seen,
  meeting: HeadValues,
  isStrict: boolean,
): boolean {
  if (child.type === 'decision')
    return seen.decision !== undefined && (isStrict || isOwn(child, meeting));
  if (!isLabel(child.children[0])) return false;
  if (isStrict && isTooLate(child, seen)) return true;
  if (child.kind === 'attachments' || child.kind === 'history') return false;
  if (seen.decision === 'headed') return true;
  if (isWrapper(child)) return false;
  const isLate = BEFORE_ATTACHMENTS.has(child.kind) && seen.kinds.has('attachments');
  return seen.kinds.has(child.kind) || isLate;
}

/**
 * Whether an item is over in its layout before such a passage: the 2024 layout has a wrapper behind the decision, one list and
 * one course at the end; the older one has none of them behind its headed decision but the list once more.
 */
function isTooLate(child: Section, { decision, isWrapped, kinds, attachments }: Seen): boolean {
  if (decision === undefined) return false;
  if (decision === 'headed') return child.kind === 'history';
  const isUnwrapped = !isWrapped && !isWrapper(child);
  // An empty list's heading has nothing to say: `Bilag` above `Bilagsnr`.
  const isSecondList = child.kind === 'attachments' && attachments.size > 0;
  return isUnwrapped || kinds.has('history') || isSecondList;
}

/** Where in its passage a line stands. */
interface Place {
  readonly child: Section | Decision;
  readonly above: Line | undefined;
  /** The first of the passage's own lines. */
  readonly isFirst: boolean;
  /** Another decision of this meeting follows in the item. */
  readonly hasSecond: boolean;
  /** The first line of the passage that is none of its values. */
  readonly overflow: Line | undefined;
  readonly isStrict: boolean;
}

/** A line inside a passage that cannot be this item's. */
function isForeignLine(line: Line, place: Place, seen: Seen): boolean {
  const { child, above, isFirst, hasSecond, overflow, isStrict } = place;
  if (above === undefined && child.type === 'decision') return false;
  if (line.construct === 'page-foot' || line.construct === 'supplement') return false;
  if (line.construct === 'access') return true;
  if (line.construct === 'metadata')
    return seen.caseNumber !== undefined || seen.decision !== undefined;
  if (isLabel(line)) return false;
  // The 2024 layout's bare number stands at the head of an item, never in its text.
  const value = line.value.trim();
  if (parseCaseNumber(value) && !parseDocumentNumber(value)) return true;
  const { title, documentNumber } = parseAttachmentLine(line.value);
  if (child.type === 'decision') {
    const isLater = isStrict && !isFirst && !DECISION_LINE.test(line.value);
    const isAttachment = documentNumber !== undefined && (/\t/u.test(line.value) || hasSecond);
    return isAttachment || isLater;
  }
  const isBehind = line === overflow || isBehindList(line, above, child.kind);
  if (isStrict && seen.decision === 'labelled' && isBehind) return true;
  if (child.kind !== 'attachments' || !seen.decision || seen.decision === 'labelled') return false;
  const isRepeated = seen.attachments.has(foldTitle(title ?? ''));
  return !isRepeated && (documentNumber !== undefined || hasSecond || isStrict);
}
