/** A meeting that another address leads to: of two meetings of a body on a day, the earlier one has come or gone. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

/** What a second meeting of a day has behind its id. */
const NUMBER = /-\d+$/u;

/**
 * The meetings among changed ids that have another id now. `toSource`: what a meeting was read from, before or after;
 * undefined where there is none of that id.
 */
export function findRenumbered(
  ids: readonly string[],
  toSource: (when: 'before' | 'after', id: string) => string | undefined,
): readonly Renumbering[] {
  // Only of a day with two has one a number.
  const days = new Set(ids.filter((id) => NUMBER.test(id)).map((id) => id.replace(NUMBER, '')));
  const twins = ids.filter((id) => days.has(id.replace(NUMBER, '')) || days.has(id));
  const now = new Map(twins.map((id) => [toSource('after', id), id]));
  return twins.flatMap((from) => {
    const source = toSource('before', from);
    const to = source === undefined ? undefined : now.get(source);
    return to === undefined || to === from ? [] : { from, to };
  });
}
