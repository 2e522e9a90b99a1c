/** Turns a tab's view into what the grid draws: one record a row, with the row's place in the sheet beside its texts. */
import type { CellView, SheetView } from '../protocol';
import type { CellPlace } from './a1';

/** `row` is the sheet's row; the numbered keys are the columns' displayed texts. */
export type GridRow = { readonly row: number; [column: number]: string };

const blank: CellView = {};
const lockedBlank: CellView = { locked: true };

export const cellAt = (view: SheetView, place: CellPlace): CellView =>
  view.rows[place.row]?.[place.column] ?? (view.restLocked ? lockedBlank : blank);

const gridRow = (view: SheetView, row: number): GridRow => {
  const made: GridRow = { row };
  view.rows[row]?.forEach((cell, column) => {
    if (cell.text !== undefined) made[column] = cell.text;
  });
  return made;
};

/** Rows from..to (exclusive) that are not hidden. */
export const gridRows = (view: SheetView, from: number, to: number): GridRow[] => {
  const made: GridRow[] = [];
  for (let row = from; row < to; row += 1) {
    if (view.rowHeights[row] !== 0) made.push(gridRow(view, row));
  }
  return made;
};

/** Pixels of a line of cell text, and around it. */
const lineHeight = 21;
const padding = 9;
const characterWidth = 7.4;
export const defaultRowHeight = 30;
const tallestRow = 220;

/** Thai vowels and tone marks above and below stand on a letter and take no width of their own. */
const widthOf = (text: string): number =>
  text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length * characterWidth;

const wrappedHeight = (view: SheetView, row: number): number => {
  let lines = 1;
  view.rows[row]?.forEach((cell, column) => {
    if (cell.text === undefined || cell.style === undefined || view.styles[cell.style]?.wrap !== true) return;
    const room = Math.max(20, (view.columnWidths[column] ?? 100) - 14);
    lines = Math.max(
      lines,
      cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0),
    );
  });
  return lines === 1 ? defaultRowHeight : Math.min(tallestRow, lines * lineHeight + padding);
};

/** A row's height as set, else as its wrapped texts need. */
export const rowHeight = (view: SheetView, row: number): number =>
  Math.max(view.rowHeights[row] ?? 0, wrappedHeight(view, row));
