/** The longest list that stands on one page; a longer one is split by year. */
const LONGEST = 500;

/** One year of a list that is split: its page lies under the list's own, `<address>/<year>/`. */
export interface YearPart<Row> {
  readonly year: string;
  readonly rows: readonly Row[];
}

/** The years of a long list, newest first, each with its rows in the list's order; none where it is short enough. */
export function splitByYear<Row>(
  rows: readonly Row[],
  toDate: (row: Row) => string,
): readonly YearPart<Row>[] {
  if (rows.length <= LONGEST) return [];
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const year = toDate(row).slice(0, 4);
    const part = parts.get(year);
    if (part) part.push(row);
    else parts.set(year, [row]);
  }
  return [...parts]
    .map(([year, part]) => ({ year, rows: part }))
    .sort((a, b) => Number(b.year) - Number(a.year));
}

/** The address of a year's part of the list at `address`. */
export function toYearAddress(address: string, year: string): string {
  return `${address}${year}/`;
}
