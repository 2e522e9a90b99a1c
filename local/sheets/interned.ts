/** JSON of values that are shared and never changed: batches ask for that of the same ones again and again. */
const texts = new WeakMap<object, string>();

function textOf(entry: object): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry);
  texts.set(entry, text);
  return text;
}

/** Gives the index of an equal entry of the table, which grows by what it has not yet. */
export function interned<T extends object>(table: T[]): (entry: T) => number {
  const byObject = new WeakMap<T, number>();
  let byText: Map<string, number> | undefined;
  return (entry) => {
    const same = byObject.get(entry);
    if (same !== undefined) return same;
    byText ??= new Map(table.map((each, index) => [textOf(each), index]));
    const text = textOf(entry);
    const index = byText.get(text) ?? table.push(entry) - 1;
    byText.set(text, index);
    byObject.set(entry, index);
    return index;
  };
}
