/** The values by key, keys in the order of their first value; a value without a key is in no group. */
export function groupBy<K, V>(
  values: Iterable<V>,
  toKey: (value: V) => K | undefined,
): ReadonlyMap<K, readonly V[]> {
  // Node 20 has no Map.groupBy.
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = toKey(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
