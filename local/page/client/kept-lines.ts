/** A list of lines that is told anew while somebody stands in it. */
export type KeptLine = { readonly key: string; readonly draw: () => HTMLElement };

/**
 * Makes `into` hold these lines in this order. One whose key (`data-file`) stands there already is not moved as long as the order among
 * the kept is as before, so the focus in it, and what is unfolded under it, stay.
 */
export function keepLines(into: HTMLElement, lines: readonly KeptLine[]): void {
  const wanted = new Set(lines.map(({ key }) => key));
  const standing = new Map<string, Element>();
  for (const line of [...into.children]) {
    const key = line instanceof HTMLElement ? line.dataset.file : undefined;
    if (key === undefined || !wanted.has(key)) line.remove();
    else standing.set(key, line);
  }
  for (const [index, { key, draw }] of lines.entries()) {
    const line = standing.get(key) ?? draw();
    if (into.children[index] !== line) into.insertBefore(line, into.children[index] ?? null);
  }
}
