import type { SheetView } from '../protocol';

export const rowHeaderWidth = 52;
const FROZEN_SHARE = 0.6;

/** As many of the frozen columns as leave most of a narrow window to the others: else no cell could be reached on a phone. */
export function frozenThatFit({ frozenColumns, columnWidths }: SheetView, width: number): number {
  if (width === 0) return frozenColumns;
  let fitting = 0;
  let taken = rowHeaderWidth;
  for (const column of columnWidths.slice(0, frozenColumns)) {
    taken += column;
    if (taken > FROZEN_SHARE * width) break;
    fitting += 1;
  }
  return fitting;
}
