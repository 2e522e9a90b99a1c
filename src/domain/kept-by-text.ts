/** So many texts are more than any file has headers. */
const MOST = 20_000;

/** A pure function that is asked of the same texts again and again, as of a cell by each tab whose header it may be: what it said is kept. */
export function keptByText<Value>(read: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const value = read(text);
    kept.set(text, value);
    return value;
  };
}
