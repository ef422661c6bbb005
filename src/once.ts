/** Makes a value when it is first asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Makes one value for each key, when it is first asked for, and keeps it; what else `make` is given must follow from the key. A key that is an
 * object is forgotten with that object, any other is kept for good: of those there must not be endlessly many.
 */
export function memoize<Key, More extends unknown[], Value>(make: (key: Key, ...more: More) => Value): (key: Key, ...more: More) => Value {
  const byObject = new WeakMap<object, { value: Value }>();
  const byWord = new Map<unknown, { value: Value }>();
  return (key, ...more) => {
    const kept = (typeof key === 'object' ? byObject : byWord) as Map<Key, { value: Value }>;
    const known = kept.get(key) ?? { value: make(key, ...more) };
    kept.set(key, known);
    return known.value;
  };
}
