import { a1WithTab, columnName, locateForReading, locateForWriting } from './a1';
import type { Bounds } from './bounds';
import { invalidArgument } from './google-refusal';
import { checkGrowth, guardCells, type RequestContext, tabOf } from './requests/context';
import { insertDimension } from './requests/dimensions';
import type { ValueRange } from './shapes/cell-shapes';
import { type Book, type CellContent, styleAt, type Tab } from './state';
import { readTyped, styleAfterTyping } from './typed-input';

/** What values.update and its kin have written. */
export type Written = {
  readonly sheetId: number;
  readonly range: string;
  readonly bounds: Bounds;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
};

export type WriteInput = 'RAW' | 'USER_ENTERED';

/** The rows of a ValueRange, whichever dimension it is written by. */
function rowsOf({ values = [], majorDimension }: ValueRange): readonly (readonly unknown[])[] {
  if (majorDimension !== 'COLUMNS') return values;
  const height = values.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function writeCell(
  context: RequestContext,
  tab: Tab,
  place: { readonly row: number; readonly column: number },
  value: string | number | boolean,
  input: WriteInput,
): void {
  const { row, column } = place;
  const { draft, now } = context;
  if (input === 'RAW' || typeof value !== 'string') {
    const content: CellContent = value === '' ? null : value;
    draft.setContent(tab, row, column, content);
    return;
  }
  const style = styleAt(draft.book, tab, row, column);
  const { locale, timeZone } = draft.book;
  const typed = readTyped(value, { style, locale, timeZone, now });
  draft.setContent(tab, row, column, typed.content);
  draft.setStyle(tab, row, column, styleAfterTyping(style, typed));
}

function writeRows(
  context: RequestContext,
  tab: Tab,
  start: { readonly row: number; readonly column: number },
  rows: readonly (readonly unknown[])[],
  input: WriteInput,
): Written {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let cells = 0;
  rows.forEach((values, down) => {
    values.forEach((value, across) => {
      if (value === null) return;
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
        throw invalidArgument(`Invalid values[${down}][${across}]: ${kind}`);
      }
      const place = { row: start.row + down, column: start.column + across };
      guardCells(context, tab, {
        top: place.row,
        bottom: place.row + 1,
        left: place.column,
        right: place.column + 1,
      });
      writeCell(context, tab, place, value, input);
      cells += 1;
    });
  });
  const bounds: Bounds = {
    top: start.row,
    left: start.column,
    bottom: start.row + Math.max(rows.length, 1),
    right: start.column + Math.max(width, 1),
  };
  return {
    sheetId: tab.sheetId,
    range: a1WithTab(tab, bounds),
    bounds,
    rows: rows.length,
    columns: width,
    cells,
  };
}

function ownTab(context: RequestContext, tab: Tab): Tab {
  return tabOf(context, tab.sheetId);
}

/** values.update: the values must fit into the range. */
export function writeValues(context: RequestContext, values: ValueRange, input: WriteInput): Written {
  const { tab: known, bounds } = locateForWriting(context.draft.book, values.range ?? '');
  const tab = ownTab(context, known);
  const rows = rowsOf(values);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const single = bounds.bottom - bounds.top === 1 && bounds.right - bounds.left === 1;
  const limit = single ? { bottom: tab.rowCount, right: tab.columnCount } : bounds;
  const within = `Requested writing within range [${a1WithTab(tab, bounds)}], but tried writing to`;
  if (bounds.top + rows.length > limit.bottom) {
    if (single) throw exceeds(tab, bounds, rows.length, width);
    throw invalidArgument(`${within} row [${limit.bottom + 1}]`);
  }
  if (bounds.left + width > limit.right) {
    if (single) throw exceeds(tab, bounds, rows.length, width);
    throw invalidArgument(`${within} column [${columnName(limit.right)}]`);
  }
  return writeRows(context, tab, { row: bounds.top, column: bounds.left }, rows, input);
}

function exceeds(tab: Tab, { top, left }: Bounds, height: number, width: number) {
  return invalidArgument(
    `Range (${a1WithTab(tab, { top, left, bottom: top + height, right: left + width })}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  );
}

function rowIsBlank(tab: Tab, row: number, left: number, right: number): boolean {
  for (let column = left; column < right; column += 1) {
    if ((tab.rows[row]?.v[column] ?? null) !== null) return false;
  }
  return true;
}

function columnIsBlank(tab: Tab, column: number, top: number, bottom: number): boolean {
  for (let row = top; row < bottom; row += 1) {
    if ((tab.rows[row]?.v[column] ?? null) !== null) return false;
  }
  return true;
}

/** The table that values.append finds from a range: the last block of neighbouring filled rows and columns. */
function tableAt(tab: Tab, bounds: Bounds): Bounds | undefined {
  let last = Math.min(bounds.bottom, tab.rows.length) - 1;
  while (last >= bounds.top && rowIsBlank(tab, last, bounds.left, bounds.right)) last -= 1;
  if (last < bounds.top) return undefined;
  let [left, right] = [bounds.left, bounds.right];
  while (right - 1 > left && columnIsBlank(tab, right - 1, bounds.top, last + 1)) right -= 1;
  while (left < right - 1 && columnIsBlank(tab, left, bounds.top, last + 1)) left += 1;
  let top = last;
  let bottom = last + 1;
  for (let grown = true; grown; ) {
    const before = `${top} ${bottom} ${left} ${right}`;
    while (bottom < tab.rows.length && !rowIsBlank(tab, bottom, left, right)) bottom += 1;
    while (top > 0 && !rowIsBlank(tab, top - 1, left, right)) top -= 1;
    while (left > 0 && !columnIsBlank(tab, left - 1, top, bottom)) left -= 1;
    while (right < tab.columnCount && !columnIsBlank(tab, right, top, bottom)) right += 1;
    grown = before !== `${top} ${bottom} ${left} ${right}`;
  }
  return { top, bottom, left, right };
}

/** values.append: after the table found at the range; the grid grows as needed. */
export function appendValues(
  context: RequestContext,
  values: ValueRange,
  input: WriteInput,
  insertRows: boolean,
): { readonly table: string | undefined; readonly written: Written } {
  const { tab: known, bounds } = locateForReading(context.draft.book, values.range ?? '');
  const rows = rowsOf(values);
  const table = tableAt(known, bounds);
  const start = { row: table?.bottom ?? bounds.top, column: table?.left ?? bounds.left };
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (insertRows && rows.length > 0 && start.row < known.rowCount) {
    const range = {
      sheetId: known.sheetId,
      dimension: 'ROWS' as const,
      startIndex: start.row,
      endIndex: start.row + rows.length,
    };
    insertDimension({ range, inheritFromBefore: start.row > 0 }, context);
  }
  const tab = ownTab(context, known);
  tab.rowCount = Math.max(tab.rowCount, start.row + rows.length);
  tab.columnCount = Math.max(tab.columnCount, start.column + width);
  checkGrowth(context, tab);
  return {
    table: table === undefined ? undefined : a1WithTab(tab, table),
    written: writeRows(context, tab, start, rows, input),
  };
}

/** values.clear: contents go, formats, notes and rules stay. */
export function clearValues(context: RequestContext, range: string): string {
  const { tab: known, bounds } = locateForReading(context.draft.book, range);
  const tab = ownTab(context, known);
  guardCells(context, tab, bounds);
  for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
    const end = Math.min(bounds.right, tab.rows[row]?.v.length ?? 0);
    for (let column = bounds.left; column < end; column += 1) {
      context.draft.setContent(tab, row, column, null);
    }
  }
  return a1WithTab(tab, bounds);
}

/** The tab in a committed book. */
export function tabById(book: Book, sheetId: number): Tab | undefined {
  return book.tabs.find((tab) => tab.sheetId === sheetId);
}
