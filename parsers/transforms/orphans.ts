import { parseAttachmentLine, toAttachmentKey } from '../attachment-line.ts';
import { isElsewhere } from '../elsewhere.ts';
import type { HeadValues } from '../head-values.ts';
import { toOutcome } from '../outcomes.ts';
import { toParagraphs } from '../passage.ts';
import { bodyLines, type Item, itemsOf, type Line, type Referat, type Section } from '../tree.ts';
import { isOwn } from './own.ts';

/** Passages that a decision without a heading can be found at the end of. */
const PROSE: ReadonlySet<Section['kind']> = new Set([
  'background',
  'presentation',
  'finance',
  'other',
  'routing',
  'remarks',
]);
/** How such a decision begins: with its verb, in the form that minutes use, and not with a noun right after it. */
const OPENING =
  /^(?:(?:Godkendt|Tiltrådt|Vedtaget|Anbefales|Anbefalet|Drøftet|Udsat|Udgår|Forkastet|Afvist)(?:[.,;]|\s(?:som|idet|med|til|og)\s)|Indstilles\sgodkendt|Taget\stil|Til\sefterretning)/u;
/** A decision stands in short words; a longer paragraph that happens to begin so is prose. */
const LONGEST = 400;

/**
 * Takes a decision without a heading out of the passage that it fell into (seed 000, item 3: `Anbefales.` alone
 * between two Bilag lists). At the end of prose, only an item without any decision of this meeting can have one, and
 * what was decided elsewhere is told.
 */
export function orphans(tree: Referat): void {
  const meeting = tree.meeting;
  for (const item of itemsOf(tree)) {
    if (!item.children.some((child) => child.type === 'section' && child.kind !== 'remarks'))
      continue;
    const hasOwn = item.children.some(
      (child) => child.type === 'decision' && isOwn(child, meeting),
    );
    const found = findOrphan(item, hasOwn, meeting);
    if (!found) continue;
    const at = item.children.indexOf(found.section);
    const children = found.section.children.splice(found.line);
    item.children.splice(at + 1, 0, { type: 'decision', children });
  }
}

function findOrphan(
  item: Item,
  hasOwn: boolean,
  meeting: HeadValues,
): { readonly section: Section; readonly line: number } | undefined {
  const sections = item.children.filter((child): child is Section => child.type === 'section');
  const lists = sections.filter((section) => section.kind === 'attachments');
  for (const [index, section] of lists.entries()) {
    const repeated = new Set(
      lists
        .slice(index + 1)
        .flatMap((list) => bodyLines(list).map(({ value }) => toAttachmentKey(value))),
    );
    // Beside a decision of this meeting, only what the repeated list right below it sets off can be another's.
    const below = item.children[item.children.indexOf(section) + 1];
    const isRepeatedBelow = repeated.size > 0 && below === lists[index + 1];
    const line = bodyLines(section).find(
      (candidate, at, all) =>
        !repeated.has(toAttachmentKey(candidate.value)) &&
        isInList(candidate, all[at + 1], repeated.size > 0) &&
        (!hasOwn || (isRepeatedBelow && isDecision(candidate))),
    );
    if (line) return { section, line: section.children.indexOf(line) };
  }
  if (hasOwn) return undefined;
  const last = sections.at(-1);
  const passage = last && PROSE.has(last.kind) ? last : undefined;
  const paragraphs = passage ? toParagraphs(bodyLines(passage)) : [];
  const [line] = paragraphs.at(-1) ?? [];
  const isOnly = paragraphs.length === 1 && passage?.kind === 'remarks';
  return passage && line && !isOnly && isDecision(line) && !isElsewhere(line.value.trim(), meeting)
    ? { section: passage, line: passage.children.indexOf(line) }
    : undefined;
}

/** Among attachments, a sentence without a number is a decision; the list that is repeated after it lacks it. */
function isInList(line: Line, next: Line | undefined, isRepeated: boolean): boolean {
  const text = line.value.trim();
  const { title, documentNumber } = parseAttachmentLine(text);
  const below = next && parseAttachmentLine(next.value);
  if (text === '-') return true;
  if (documentNumber || (below?.documentNumber && !below.title) || !title?.endsWith('.'))
    return false;
  return isRepeated || toOutcome(text) !== 'other';
}

function isDecision(line: Line): boolean {
  const text = line.value.trim();
  if (text === '-') return true;
  const isSentence = text.endsWith('.') && text.length <= LONGEST && OPENING.test(text);
  return isSentence && toOutcome(text) !== 'other';
}
