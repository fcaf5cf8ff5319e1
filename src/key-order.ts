// biome-ignore lint/performance/noNamespaceImport: by its name `z` it brings its messages in sixty languages.
import * as z from 'zod';

type Sort = (value: unknown) => unknown;

/**
 * A function that gives a value back with the keys of every object in it in the order of the schema, so
 * that the published JSON reads the same whoever made the object. Keys that the schema lacks come last:
 * its check reports them.
 */
export function buildKeySort(schema: z.ZodType): <V>(value: V) => V {
  const sort = toSort(schema) ?? ((value) => value);
  return <V>(value: V) => sort(value) as V;
}

/** Absent where there is nothing to sort below, so that the walk stops early. */
function toSort(schema: unknown): Sort | undefined {
  if (schema instanceof z.ZodExactOptional) return toSort(schema.unwrap());
  if (schema instanceof z.ZodArray) return toArraySort(toSort(schema.element));
  if (schema instanceof z.ZodObject) return toObjectSort(schema.shape);
  return undefined;
}

function toArraySort(sort: Sort | undefined): Sort | undefined {
  return sort && ((value) => (Array.isArray(value) ? value.map(sort) : value));
}

function toObjectSort(shape: Readonly<Record<string, unknown>>): Sort {
  const rows = Object.keys(shape).map((key) => [key, toSort(shape[key])] as const);
  return (value) => {
    if (!isRecord(value)) return value;
    const sorted: Record<string, unknown> = {};
    for (const [key, sort] of rows) {
      const member = value[key];
      if (member !== undefined) sorted[key] = sort ? sort(member) : member;
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(sorted, key)) sorted[key] = value[key];
    }
    return sorted;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
