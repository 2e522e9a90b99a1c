/**
 * What `make` gave for a key, made again only when at least `most` other keys have been asked for since. For pure work on equal
 * input. What has been asked for of late is kept apart from what was before it, so that a hit costs one look.
 */
export function remembered<Value>(most: number): (key: string, make: () => Value) => Value {
  let recent = new Map<string, Value>();
  let before = new Map<string, Value>();
  return (key, make) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const value = before.get(key) ?? make();
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
