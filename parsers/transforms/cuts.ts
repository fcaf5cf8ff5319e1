import { parseAttachmentLine } from '../attachment-line.ts';
import type { HeadValues } from '../head.ts';
import { toSlug } from '../slug.ts';
import { foldTitle } from '../titles.ts';
import {
  bodyLines,
  type Decision,
  type Item,
  type Line,
  type PassageKind,
  type Section,
} from '../tree.ts';
import { parseCaseNumber, parseDocumentNumber } from '../values.ts';

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

/** The names are compared as words first: folding them is dear. */
function isSameBody(name: string, { body }: HeadValues): boolean {
  return name === body?.name || toSlug(name) === body?.slug;
}

/** A decision of the body that met, on the day it met. */
export function isOwn(decision: Decision, meeting: HeadValues): boolean {
  const heading = decision.children[0];
  if (heading?.construct === 'decision-label') return true;
  const { body, date } = heading?.fields ?? {};
  return (
    heading?.construct === 'decision-heading' &&
    isSameBody(body ?? '', meeting) &&
    date === meeting.date
  );
}

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
      continue;
    }
    const hasSecond = own.some((place) => place > index);
    if (isForeignPassage(child, seen, meeting)) cut(index, 0);
    let isBroken = false;
    for (const [at, line] of child.children.entries()) {
      if (
        !isForeignLine(
          line,
          child,
          seen,
          hasSecond,
          isStrict && isUnsure(item, index, seen, meeting),
        )
      )
        continue;
      // A passage whose label is all that is left of it goes along.
      cut(
        index,
        at === 1 && child.type === 'section' && isLabel(child.children[0]) && seen.kinds.size > 0
          ? 0
          : at,
      );
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

function startSeen(): Seen {
  return { caseNumber: undefined, kinds: new Set(), attachments: new Set(), decision: undefined };
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
  const isWrapper = child.kind === 'presentation' && child.children.length === 1;
  if (!isWrapper) seen.kinds.add(child.kind);
  for (const line of bodyLines(child)) {
    seen.caseNumber ??= line.fields['caseNumber'];
    if (child.kind === 'attachments')
      seen.attachments.add(foldTitle(parseAttachmentLine(line.value).title ?? ''));
  }
}

/** A whole passage that cannot be this item's. */
function isForeignPassage(child: Section | Decision, seen: Seen, meeting: HeadValues): boolean {
  if (child.type === 'decision') return isOwn(child, meeting) && seen.decision !== undefined;
  if (!isLabel(child.children[0]) || child.kind === 'attachments' || child.kind === 'history')
    return false;
  if (seen.decision === 'headed') return true;
  if (child.kind === 'presentation' && child.children.length === 1) return false;
  const isLate = BEFORE_ATTACHMENTS.has(child.kind) && seen.kinds.has('attachments');
  return seen.kinds.has(child.kind) || isLate;
}

/** A line inside a passage that cannot be this item's. */
function isForeignLine(
  line: Line,
  child: Section | Decision,
  seen: Seen,
  hasSecond: boolean,
  isStrict: boolean,
): boolean {
  if (line === child.children[0] && child.type === 'decision') return false;
  if (line.construct === 'page-foot') return false;
  if (line.construct === 'access') return true;
  if (line.construct === 'metadata')
    return seen.caseNumber !== undefined || seen.decision !== undefined;
  if (isLabel(line)) return false;
  // The 2024 layout's bare number stands at the head of an item, never in its text.
  const value = line.value.trim();
  if (parseCaseNumber(value) && !parseDocumentNumber(value)) return true;
  const { title, documentNumber } = parseAttachmentLine(line.value);
  if (child.type === 'decision') {
    const isLater =
      isStrict && bodyLines(child).indexOf(line) > 0 && !DECISION_LINE.test(line.value);
    const isAttachment = documentNumber !== undefined && (/\t/u.test(line.value) || hasSecond);
    return isAttachment || isLater;
  }
  if (child.kind !== 'attachments' || !seen.decision || seen.decision === 'labelled') return false;
  const isRepeated = seen.attachments.has(foldTitle(title ?? ''));
  return !isRepeated && (documentNumber !== undefined || hasSecond || isStrict);
}

/**
 * Whether a lost item's words can stand in a passage without a sign: in this meeting's decision and after it, unless
 * the item's own list, repeated right after the decision, closes it.
 */
function isUnsure(item: Item, index: number, seen: Seen, meeting: HeadValues): boolean {
  const child = item.children[index];
  if (child?.type !== 'decision') return true;
  if (!isOwn(child, meeting)) return false;
  const next = item.children[index + 1];
  // The 2024 layout decides first: what is left of a lost item stands at the item's end.
  if (child.children[0]?.construct === 'decision-label') return next === undefined;
  if (next?.type !== 'section' || next.kind !== 'attachments') return true;
  const [first] = bodyLines(next);
  return !first || !seen.attachments.has(foldTitle(parseAttachmentLine(first.value).title ?? ''));
}
