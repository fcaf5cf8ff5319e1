import type { HistoryEntry } from '../parsed-meeting.ts';
import { toText } from '../passage.ts';
import { bodyLines, itemsOf, type Line, type Referat, type Section } from '../tree.ts';
import { DATE, type IsoDate, parseDate } from '../values.ts';
import { splitApologies } from './decisions.ts';

const DATE_FIRST = new RegExp(
  `^(?:d\\.\\s*|den\\s+)?(?<date>${DATE}),?:?\\s+(?:-\\s+)?(?<body>\\p{Lu}[^.:;]{1,100}?):?$`,
  'iu',
);
const BODY_FIRST = new RegExp(
  `^(?<body>\\p{Lu}[^.:;]{1,100}?),?\\s+(?:d\\.\\s*|den\\s+)?(?<date>${DATE}):?$`,
  'iu',
);

/** One entry while its lines are gathered. */
interface Gathered {
  readonly date: IsoDate;
  readonly body: string;
  readonly lines: Line[];
}

/**
 * Reads Sagens forløb.
 *
 * ```
 * 18-12-2023 Direktionen
 * ^^^^^^^^^^ ^^^^^^^^^^^
 * ```
 */
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
    const { date, body } =
      (DATE_FIRST.exec(line.value.trim()) ?? BODY_FIRST.exec(line.value.trim()))?.groups ?? {};
    const iso = date && parseDate(date);
    if (iso && body) entries.push({ date: iso, body: body.replace(/\s+/gu, ' '), lines: [] });
    else entries.at(-1)?.lines.push(line);
    // Lines above the first entry are nobody's: they stay as a passage of their own.
    if (entries.length > 0) line.use = 'history';
  }
  return entries.map(({ date, body, lines }) => {
    const { text, apologies } = splitApologies(lines);
    return { date, body, text: toText(text), apologies };
  });
}
