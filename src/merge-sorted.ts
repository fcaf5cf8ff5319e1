/** Two lists, each in order, as one: of the second, which is short, each is looked up in the first. Equals of the first come first. */
export function mergeSorted<T>(
  list: readonly T[],
  others: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (others.length === 0) return list;
  if (list.length === 0) return others;
  const merged: T[] = [];
  let from = 0;
  const takeUntil = (end: number): void => {
    for (; from < end; from += 1) merged.push(list[from] as T);
  };
  for (const other of others) {
    let [low, high] = [from, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(list[middle] as T, other) <= 0) low = middle + 1;
      else high = middle;
    }
    takeUntil(low);
    merged.push(other);
  }
  takeUntil(list.length);
  return merged;
}
