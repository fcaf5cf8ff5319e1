import { parseHistoryLine } from '../history-line.ts';
import type { HistoryEntry } from '../parsed-meeting.ts';
import { toText } from '../passage.ts';
import { bodyLines, itemsOf, type Line, type Referat, type Section } from '../tree.ts';
import type { IsoDate } from '../values.ts';
import { splitApologies } from './decisions.ts';

/** One entry while its lines are gathered. */
interface Gathered {
  readonly date: IsoDate;
  readonly body: string;
  readonly lines: Line[];
}

/** Reads Sagens forløb. */
export function history(tree: Referat): void {
  for (const item of itemsOf(tree)) {
    const sections = item.children.filter(
      (child): child is Section => child.type === 'section' && child.kind === 'history',
    );
    item.history = sections.flatMap((section) => toEntries(section));
  }
}

function toEntries(section: Section): readonly HistoryEntry[] {
  const entries: Gathered[] = [];
  for (const line of bodyLines(section)) {
    const entry = parseHistoryLine(line.value);
    if (entry) entries.push({ ...entry, lines: [] });
    else entries.at(-1)?.lines.push(line);
    // Lines above the first entry are nobody's: they stay as a passage of their own.
    if (entries.length > 0) line.use = 'history';
  }
  return entries.map(({ date, body, lines }) => {
    const { text, apologies } = splitApologies(lines);
    return { date, body, text: toText(text), apologies };
  });
}
