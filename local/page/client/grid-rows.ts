/** Turns a tab's view into what the grid draws: one record a row, with the row's place in the sheet beside its texts. */
import type { CellView, SheetView } from '../protocol';
import type { CellPlace } from './a1';

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
const sidePadding = 14;
export const defaultRowHeight = 30;
const tallestRow = 240;
/** Words do not fill their lines: Thai breaks between words only. */
const raggedness = 1.08;

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (pen === null) return text.length * 7;
  pen.font = '14.5px Sarabun';
  const width = pen.measureText(text).width;
  if (widths.size > 50_000) widths.clear();
  widths.set(text, width);
  return width;
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => {
    const width = widthOf(line);
    return sum + (width <= room ? 1 : Math.ceil((width * raggedness) / room));
  }, 0);
}

function wrappedHeight(view: SheetView, row: number): number {
  let lines = 1;
  view.rows[row]?.forEach((cell, column) => {
    // A link stays on one line: its address tells nothing more when it is whole.
    if (cell.text === undefined || cell.link !== undefined || view.columnWidths[column] === 0) return;
    if (cell.style === undefined || view.styles[cell.style]?.wrap !== true) return;
    lines = Math.max(
      lines,
      linesOf(cell.text, Math.max(20, (view.columnWidths[column] ?? 100) - sidePadding)),
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
