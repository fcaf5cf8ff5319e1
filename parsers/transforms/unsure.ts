import { toAttachmentKey } from '../attachment-line.ts';
import type { HeadValues } from '../head-values.ts';
import { parseHistoryLine } from '../history-line.ts';
import { bodyLines, type Item, type Line, type Section } from '../tree.ts';
import { isOwn } from './own.ts';

/** Four words and a stop. */
const SENTENCE = /^\S+(?:\s+\S+){3,}\.$/u;
/** Who was absent: the last line of an entry. */
const ABSENT = /^(?:Afbud|Fraværende)(?!\p{L})/u;

/**
 * Whether a lost item's words can stand in a passage without a sign: in this meeting's decision and after it, unless
 * the item's own list, repeated right after the decision, closes it.
 */
export function isUnsure(
  item: Item,
  index: number,
  attachments: ReadonlySet<string>,
  meeting: HeadValues,
): boolean {
  const child = item.children[index];
  if (child?.type !== 'decision') return true;
  if (!isOwn(child, meeting)) return false;
  const next = item.children[index + 1];
  // The 2024 layout decides first: what is left of a lost item stands at the item's end.
  if (child.children[0]?.construct === 'decision-label') return next === undefined;
  if (next?.type !== 'section' || next.kind !== 'attachments') return true;
  const [first] = bodyLines(next);
  return !first || !attachments.has(toAttachmentKey(first.value));
}

/**
 * Prose where none is due: a sentence among attachments, or what follows on an entry of Sagens forløb: on the first words of
 * what was said there, or on its `Afbud:`.
 */
export function isBehindList(line: Line, above: Line | undefined, kind: Section['kind']): boolean {
  if (kind === 'attachments') return SENTENCE.test(line.value.trim());
  if (kind !== 'history') return false;
  if (above === undefined || isEntry(line) || above.construct === 'label') return false;
  return ABSENT.test(above.value.trim()) || !(isEntry(above) || ABSENT.test(line.value.trim()));
}

function isEntry(line: Line): boolean {
  return parseHistoryLine(line.value) !== undefined;
}
