import type { GridRange } from './shapes/sheet-shapes';

/** A rectangle of cells: zero-based, ends exclusive. */
export type Bounds = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The cells that a GridRange names on a tab of that size; an open side reaches the tab's edge. */
export function boundsOf(
  range: GridRange,
  size: { readonly rowCount: number; readonly columnCount: number },
): Bounds {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? size.rowCount, size.rowCount),
    right: Math.min(range.endColumnIndex ?? size.columnCount, size.columnCount),
  };
}

export function gridRangeOf(sheetId: number, bounds: Bounds): GridRange {
  return {
    sheetId,
    startRowIndex: bounds.top,
    endRowIndex: bounds.bottom,
    startColumnIndex: bounds.left,
    endColumnIndex: bounds.right,
  };
}

export function isEmpty(bounds: Bounds): boolean {
  return bounds.top >= bounds.bottom || bounds.left >= bounds.right;
}

export function intersect(a: Bounds, b: Bounds): Bounds | undefined {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return isEmpty(both) ? undefined : both;
}

export function contains(outer: Bounds, row: number, column: number): boolean {
  return row >= outer.top && row < outer.bottom && column >= outer.left && column < outer.right;
}

/** What is left of `whole` when every rectangle of `holes` is cut out. */
export function subtract(whole: Bounds, holes: readonly Bounds[]): readonly Bounds[] {
  let left: Bounds[] = [whole];
  for (const hole of holes) {
    left = left.flatMap((part) => {
      const cut = intersect(part, hole);
      if (cut === undefined) return [part];
      return [
        { ...part, bottom: cut.top },
        { ...part, top: cut.bottom },
        { ...part, top: cut.top, bottom: cut.bottom, right: cut.left },
        { ...part, top: cut.top, bottom: cut.bottom, left: cut.right },
      ].filter((piece) => !isEmpty(piece));
    });
  }
  return left;
}
