import type { HeadValues } from '../head-values.ts';
import { parseHistoryLine } from '../history-line.ts';
import type { HistoryEntry } from '../parsed-meeting.ts';
import { toText } from '../passage.ts';
import { bodyLines, type Item, itemsOf, type Line, type Referat, type Section } from '../tree.ts';
import type { IsoDate } from '../values.ts';
import { splitApologies } from './decisions.ts';
import { isOwn } from './own.ts';

/** One entry while its lines are gathered. */
interface Gathered {
  readonly date: IsoDate;
  readonly body: string;
  readonly isClosed: boolean;
  readonly lines: Line[];
}

/** Reads Sagens forløb. Of an entry that says itself that it is closed, day and body are shown. */
export function history(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const sections = item.children.filter(
      (child): child is Section => child.type === 'section' && child.kind === 'history',
    );
    takeDecisions(item, tree.meeting);
    item.history = sections.flatMap((section) => toEntries(section));
  }
}

/**
 * Below an entry that has no words yet, `Beslutning` heads that entry's, where the item has this meeting's decision
 * already.
 *
 * ```
 * 18-12-2023 Økonomiudvalget
 *
 * Beslutning
 * ^^^^^^^^^^
 * ```
 */
function takeDecisions(item: Item, meeting: HeadValues): void {
  let isDecided = false;
  let open: Section | undefined;
  item.children = item.children.filter((child) => {
    const isLabelled = child.type === 'decision' && isDecisionLabel(child.children[0]);
    const last = open && bodyLines(open).at(-1);
    const entry = last && parseHistoryLine(last.value);
    // Closed words are nobody's decision, whether the item has another or not.
    if (open && isLabelled && entry && (isDecided || entry.isClosed)) {
      open.children.push(...child.children);
      return false;
    }
    isDecided ||= child.type === 'decision' && isOwn(child, meeting);
    open = child.type === 'section' && child.kind === 'history' ? child : undefined;
    return true;
  });
}

function isDecisionLabel(line: Line | undefined): boolean {
  return line?.construct === 'decision-label';
}

function toEntries(section: Section): readonly HistoryEntry[] {
  const entries: Gathered[] = [];
  for (const line of bodyLines(section)) {
    if (isDecisionLabel(line)) continue;
    const entry = parseHistoryLine(line.value);
    if (entry) entries.push({ ...entry, lines: [] });
    const open = entries.at(-1);
    // Lines above the first entry are nobody's: they stay as a passage of their own.
    if (open === undefined) continue;
    line.use = entry === undefined && open.isClosed ? '-withheld' : 'history';
    if (entry === undefined && !open.isClosed) open.lines.push(line);
  }
  return entries.map(({ date, body, lines }) => {
    const { text, apologies } = splitApologies(lines);
    return { date, body, text: toText(text), apologies };
  });
}
