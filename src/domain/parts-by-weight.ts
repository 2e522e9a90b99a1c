/** `items` in order, in parts of which none weighs more than `most`; one that alone weighs more has a part of its own. */
export function partsByWeight<Item>(
  items: Iterable<Item>,
  most: number,
  weightOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let sum = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (parts.length === 0 || sum + weight > most) {
      parts.push([]);
      sum = 0;
    }
    parts[parts.length - 1]?.push(item);
    sum += weight;
  }
  return parts;
}
