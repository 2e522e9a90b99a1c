/** Turns a tab's view into what the grid draws: one record a row, with the row's place in the sheet beside its texts. */
import type { CellView, SheetView } from '../protocol';
import type { CellPlace } from './a1';
import { textLines } from './text-lines';

/** `row` is the sheet's row; the numbered keys are the columns' displayed texts. */
export type GridRow = { readonly row: number; [column: number]: string };

const blank: CellView = {};
const lockedBlank: CellView = { locked: true };

export function cellAt(view: SheetView, place: CellPlace): CellView {
  return view.rows[place.row]?.[place.column] ?? (view.restLocked ? lockedBlank : blank);
}

function gridRow(view: SheetView, row: number): GridRow {
  const made: GridRow = { row };
  view.rows[row]?.forEach((cell, column) => {
    if (cell.text !== undefined) made[column] = cell.text;
  });
  return made;
}

/** Rows from..to (exclusive) that are not hidden. */
export function gridRows(view: SheetView, from: number, to: number): GridRow[] {
  const made: GridRow[] = [];
  for (let row = from; row < to; row += 1) {
    if (view.rowHeights[row] !== 0) made.push(gridRow(view, row));
  }
  return made;
}

/** Pixels of a line of cell text, and around it. */
const lineHeight = 21;
const padding = 9;
const sidePadding = 12;
export const defaultRowHeight = 30;
const tallestRow = 240;

function wrappedHeight(view: SheetView, row: number): number {
  let lines = 1;
  view.rows[row]?.forEach((cell, column) => {
    // A link stays on one line: its address tells nothing more when it is whole.
    if (cell.text === undefined || cell.link !== undefined || view.columnWidths[column] === 0) return;
    if (cell.style === undefined || view.styles[cell.style]?.wrap !== true) return;
    lines = Math.max(
      lines,
      textLines(cell.text, Math.max(20, (view.columnWidths[column] ?? 100) - sidePadding)),
    );
  });
  return lines === 1 ? defaultRowHeight : Math.min(tallestRow, lines * lineHeight + padding);
}

/** A row's height as set, else as its wrapped texts need. */
export function rowHeight(view: SheetView, row: number): number {
  return Math.max(view.rowHeights[row] ?? 0, wrappedHeight(view, row));
}

/** The first cell below the header that this person may edit, where others are locked; `undefined` where all are alike. */
export function firstOwnCell(view: SheetView): CellPlace | undefined {
  let anyLocked = false;
  let own: CellPlace | undefined;
  for (let row = view.frozenRows; row < view.rows.length && !(anyLocked && own !== undefined); row += 1) {
    if (view.rowHeights[row] === 0) continue;
    view.rows[row]?.forEach((cell, column) => {
      if (cell.locked === true) anyLocked = true;
      else if (column >= view.frozenColumns) own ??= { row, column };
    });
  }
  return anyLocked ? own : undefined;
}
