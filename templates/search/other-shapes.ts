import type { FacetTable } from './facets.ts';
import type { Hit } from './hit.ts';
import type { Manifest } from './manifest.ts';

/** An archive is split into no more: two of its newest year, eight of the years before. */
const MOST_SHARDS = 10;

/** Whether another archive's `soeg.json` is one. */
export function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false;
  const { shards, numbers, cases = [], years } = value;
  return (
    isStrings(shards, /^(?:\d{4}-\d{4}\/)?$/u) &&
    shards.length > 0 &&
    shards.length <= MOST_SHARDS &&
    isStrings(numbers, /^\d\d?$/u) &&
    isStrings(cases, /^\d{2,4}(?:-\d{4})?$/u) &&
    isStrings(years, /^\d{4}$/u)
  );
}

/** Whether another archive's `facetter.json` is one. */
export function isFacetTable(value: unknown): value is FacetTable {
  if (!isRecord(value) || !isRecord(value['columns'])) return false;
  const { ids, idLength, columns } = value;
  return (
    typeof ids === 'string' &&
    Number.isInteger(idLength) &&
    Number(idLength) > 0 &&
    isColumn(columns['dato'], /^\d{4}-\d\d-\d\d$/u) &&
    Object.values(columns).every((column) => isColumn(column))
  );
}

/** Whether another archive's hit is one. */
export function isHit(value: unknown): value is Hit {
  if (!isRecord(value)) return false;
  const { url, content, excerpt, meta, locations } = value;
  return (
    [url, content, excerpt].every((text) => typeof text === 'string') &&
    isRecord(meta) &&
    Object.values(meta).every((text) => typeof text === 'string') &&
    Array.isArray(locations)
  );
}

function isColumn(value: unknown, pattern?: RegExp): boolean {
  return isRecord(value) && isStrings(value['values'], pattern) && Array.isArray(value['rows']);
}

function isStrings(value: unknown, pattern = /^/u): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && pattern.test(one));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
