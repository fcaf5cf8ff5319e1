/** Rows of a group that lie together. */
export interface Run<Row> {
  readonly group: string;
  /** The group, and how many rows of it lie before: if none of them changes, the same name and as many rows are the same rows. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The rows of a list, cut wherever the group changes. */
export function listRuns<Row>(
  rows: readonly Row[],
  toGroup: (row: Row) => string,
): readonly Run<Row>[] {
  const runs: (Run<Row> & { readonly rows: Row[] })[] = [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const group = toGroup(row);
    const count = counts.get(group) ?? 0;
    const last = runs.at(-1);
    if (last?.group === group) last.rows.push(row);
    else runs.push({ group, name: `${group}.${count}`, rows: [row] });
    counts.set(group, count + 1);
  }
  return runs;
}
