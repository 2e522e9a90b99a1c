/** The cells of a row with their headers, which Object.entries would forget. */
export function cellEntries<H extends string, V>(
  cells: Readonly<Partial<Record<H, V>>>,
): readonly (readonly [H, V])[] {
  return Object.entries(cells) as [H, V][];
}
