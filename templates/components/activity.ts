import type { Archive } from '../../src/archive.ts';
import { countItems } from '../../src/archived-meeting.ts';

/** Agenda items in a year, one count a month from January. */
export interface YearActivity {
  readonly year: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Every year from the first to the last with a meeting, those without any included. */
export function buildActivity({ years }: Pick<Archive, 'years'>): readonly YearActivity[] {
  return listYears(years).map((year) => {
    const counts = Array.from({ length: 12 }, () => 0);
    const entry = years.find((it) => it.year === year);
    for (const meeting of entry?.meetings ?? []) {
      const month = Number(meeting.date.slice(5, 7)) - 1;
      counts[month] = (counts[month] ?? 0) + countItems(meeting);
    }
    return { year, counts, total: entry?.itemCount ?? 0 };
  });
}

/** The years from first to last, gaps filled. */
export function listYears(years: Archive['years']): readonly string[] {
  const first = Number(years[0]?.year ?? 0);
  const last = Number(years.at(-1)?.year ?? -1);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
