/** The members that only one of two lists has: those of the first, then those of the second. Of lists that are nearly the same, little is looked at. */
export function listChanged<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [gone, come] = [before, after].map((list) => list.slice(start, list.length - end)) as [
    T[],
    T[],
  ];
  const [old, now] = [new Set(gone), new Set(come)];
  return [...gone.filter((member) => !now.has(member)), ...come.filter((it) => !old.has(it))];
}
