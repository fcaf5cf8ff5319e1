/** A function that answers once for each object: a process that stays asks about the same ones again. */
export function perObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value | typeof NOTHING>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known === NOTHING ? (undefined as Value) : known;
    const value = make(key);
    made.set(key, value === undefined ? NOTHING : value);
    return value;
  };
}

/** An answer that is none: there are tens of thousands of answers, and nearly no such one. */
const NOTHING = Symbol('nothing');

/** Whether two lists have the same members in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}
