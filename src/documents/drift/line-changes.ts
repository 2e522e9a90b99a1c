/** Neighbouring lines that one list has in place of the other's. */
export type LineChange = {
  /** Position of the first of `before` in the earlier list. */
  readonly at: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** The least changes that turn one list of lines into another; lines that both begin or end with are passed over first. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return changesWithin(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    start,
  );
}

function changesWithin(
  before: readonly string[],
  after: readonly string[],
  from: number,
): readonly LineChange[] {
  const lengths = commonLengths(before, after);
  const changes: LineChange[] = [];
  let row = 0;
  let column = 0;
  let open: { at: number; before: string[]; after: string[] } | undefined;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const fresh = after[column];
    if (old !== undefined && old === fresh) {
      if (open !== undefined) changes.push(open);
      open = undefined;
      row += 1;
      column += 1;
      continue;
    }
    open ??= { at: from + row, before: [], after: [] };
    const keepsOld = lengths[row]?.[column + 1] ?? -1;
    const keepsFresh = lengths[row + 1]?.[column] ?? -1;
    if (fresh === undefined || (old !== undefined && keepsFresh >= keepsOld)) {
      open.before.push(old ?? '');
      row += 1;
    } else {
      open.after.push(fresh);
      column += 1;
    }
  }
  if (open !== undefined) changes.push(open);
  return changes;
}

/** Length of the longest common run of what follows each pair of positions. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const here = lengths[row];
    const below = lengths[row + 1];
    if (here === undefined || below === undefined) continue;
    for (let column = after.length - 1; column >= 0; column -= 1) {
      here[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}
