import { record, type SheetJson } from '../google/sheets';
import { columnRange, headerRange } from './a1';
import type { CellValue } from './cells';
import { canonicalHeaders, joinKey, keyHeaders } from './keys';
import type { TabPlan } from './plan-commit';
import { TABS } from './tabs';

/** The header texts and keys of a tab as they stand right after a commit; keys by row number − 1, the header's ''. */
export type TabAfter = { readonly headers: readonly string[]; readonly keys: readonly string[] };

/** The tabs whose rows the commit named by number; appended rows need no number unless they hold formulas or checkboxes. */
export function isPositioned(plan: TabPlan): boolean {
  const { place, writes, notes, removedRows, addsAreBound } = plan;
  return place.exists && (writes.length > 0 || notes.length > 0 || removedRows.length > 0 || addsAreBound);
}

/** Ranges to ask back with the commit: the header row and the key columns. */
export function askBackRanges(plan: TabPlan): readonly string[] {
  const { title } = TABS[plan.tab];
  const growsOrShrinks = plan.addedKeys.length > 0 || plan.removedRows.length > 0;
  const to = growsOrShrinks ? undefined : lastRowNeeded(plan);
  return [
    headerRange(title, plan.place.width),
    ...keyColumns(plan).map((column) => columnRange(title, column, 1, to)),
  ];
}

/** Decodes what came back of a tab: its header row and key columns, wherever in the answer they stand. */
export function tabAfter(plan: TabPlan, sheets: readonly SheetJson[]): TabAfter {
  const cells = cellsOf(sheets.find((sheet) => record(sheet.properties).sheetId === plan.place.sheetId));
  const columns = keyColumns(plan);
  const texts = Array.from({ length: plan.place.width }, (_, column) => String(cells.at(0, column)));
  const keys = Array.from({ length: cells.rows }, (_, row) =>
    row === 0 ? '' : joinKey(columns.map((column) => cells.at(row, column))),
  );
  return { headers: canonicalHeaders(plan.tab, texts), keys };
}

type Cells = { readonly rows: number; at(row: number, column: number): CellValue };

function cellsOf(sheet: SheetJson | undefined): Cells {
  const cells = new Map<string, CellValue>();
  let rows = 0;
  for (const block of list(sheet?.data).map(record)) {
    const top = Number(block.startRow ?? 0);
    const left = Number(block.startColumn ?? 0);
    list(block.rowData).forEach((rowData, row) => {
      list(record(rowData).values).forEach((cell, column) => {
        cells.set(`${top + row}:${left + column}`, cellValueOf(record(cell).effectiveValue));
      });
      rows = Math.max(rows, top + row + 1);
    });
  }
  return { rows, at: (row, column) => cells.get(`${row}:${column}`) ?? '' };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** True where every row and column that the commit named was the one it meant. */
export function hitItsRows(plan: TabPlan, after: TabAfter): boolean {
  if (plan.place.headers.some((header, column) => header !== after.headers[column])) return false;
  const expected = keysAfter(plan);
  const compared = plan.addsAreBound ? expected.length : Math.min(expected.length, lastRowNeeded(plan));
  if (!expected.slice(0, compared).every((key, row) => key === (after.keys[row] ?? ''))) return false;
  return removedAreGone(plan, after);
}

/** A row deleted in place of another leaves the other's key behind. */
function removedAreGone(plan: TabPlan, after: TabAfter): boolean {
  const removed = [...new Set(plan.removedRows)].map((row) => plan.place.keys[row] ?? '');
  const count = (keys: readonly string[], key: string): number => keys.filter((one) => one === key).length;
  const expected = keysAfter(plan);
  return removed.every((key) => count(after.keys, key) <= count(expected, key));
}

/** The key column as it should be after the commit. */
export function keysAfter(plan: TabPlan): readonly string[] {
  const { place } = plan;
  const keys = Array.from({ length: place.lastRow }, (_, row) => place.keys[row] ?? '');
  const columns = keyColumns(plan);
  const rewritten = new Set(
    plan.writes.filter((write) => columns.includes(write.column)).map(({ row }) => row),
  );
  for (const row of rewritten) {
    keys[row] = joinKey(columns.map((column) => writtenValue(plan, row, column)));
  }
  keys.push(...plan.addedKeys);
  const removed = new Set(plan.removedRows);
  return keys.filter((_, row) => !removed.has(row));
}

function writtenValue(plan: TabPlan, row: number, column: number): CellValue {
  const write = plan.writes.filter((one) => one.row === row && one.column === column).pop();
  if (write === undefined) return plan.place.grid[row]?.[column] ?? '';
  return cellValueOf(write.cell.userEnteredValue);
}

/** An ExtendedValue of Sheets as a plain value; errors and blanks read ''. */
export function cellValueOf(value: unknown): CellValue {
  if (typeof value !== 'object' || value === null) return '';
  const { stringValue, numberValue, boolValue } = value as Readonly<Record<string, unknown>>;
  if (typeof stringValue === 'string') return stringValue;
  if (typeof numberValue === 'number') return numberValue;
  return typeof boolValue === 'boolean' ? boolValue : '';
}

function keyColumns(plan: TabPlan): readonly number[] {
  return keyHeaders(plan.tab).map((header) => plan.place.headers.indexOf(header));
}

/** The last row that the commit names (counted from 1), as the rows stood before it. */
function lastRowNeeded(plan: TabPlan): number {
  const rows = [...plan.writes, ...plan.notes].map(({ row }) => row);
  return Math.max(1, ...rows.map((row) => row + 1), ...plan.removedRows.map((row) => row + 1));
}
