import { type Measurement, toMedian } from './measurement.ts';

/** How much a measurement grew from one size to a larger one, and how much the pages did. */
export interface Growth {
  readonly row: string;
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** `value` and `pages` are ratios: 5 is five times as much. */
  readonly value: number;
  readonly pages: number;
  /** No faster than the pages. */
  readonly isMet: boolean;
}

/** Each measurement that grows with the archive, from each size to the next; `pages` counts the pages at a size. */
export function toGrowth(
  measurements: readonly Measurement[],
  pages: ReadonlyMap<number, number>,
): readonly Growth[] {
  return measurements.flatMap((larger) => {
    const smaller = measurements
      .filter((one) => one.row === larger.row && one.what === larger.what)
      .filter((one) => (one.size ?? Infinity) < (larger.size ?? 0))
      .sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0];
    return larger.grows && smaller ? toStep(smaller, larger, pages) : [];
  });
}

function toStep(
  smaller: Measurement,
  larger: Measurement,
  counts: ReadonlyMap<number, number>,
): readonly Growth[] {
  const { row, what, size: to } = larger;
  const { size: from } = smaller;
  const [before, after] = [toMedian(smaller.runs), toMedian(larger.runs)];
  if (!before || after === undefined || from === undefined || to === undefined) return [];
  const [few, many] = [counts.get(from), counts.get(to)];
  if (!few || many === undefined) return [];
  const value = after / before;
  const pages = many / few;
  return [{ row, what, from, to, value, pages, isMet: value <= pages }];
}
