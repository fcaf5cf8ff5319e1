/** A function that remembers the last `most` values by name: a process that stays asks for the same ones again. */
export function keepLatest<Value>(most: number): (name: string, make: () => Value) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (name, make) => {
    const one = known.get(name) ?? { value: make() };
    // The one that was asked for last is the last to go.
    known.delete(name);
    known.set(name, one);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return one.value;
  };
}
