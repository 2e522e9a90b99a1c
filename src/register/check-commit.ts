import { list, record } from '../ports/json';
import type { CellValue, SheetJson } from '../ports/sheets';
import { columnRange, headerRange } from './a1';
import { joinKey, keyHeaders } from './keys';
import type { TabPlan } from './tab-plan';
import { type HeaderOf, TABS, type TabName } from './tabs';

/** The header texts and keys of a tab as they stand right after a commit; keys by row number − 1, the header's ''. */
export type TabAfter = {
  readonly headers: readonly (HeaderOf<TabName> | '')[];
  readonly keys: readonly string[];
};

/** The tabs whose rows the commit named by number; appended rows need no number unless they hold formulas or checkboxes. */
export function isPositioned(plan: TabPlan): boolean {
  const { place, writes, notes, formats, removedRows, addsAreBound } = plan;
  const touched = writes.length + notes.length + formats.length + removedRows.length;
  return place.exists && (touched > 0 || addsAreBound);
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
  return { headers: plan.place.headersOf(texts), keys };
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
  if (plan.removedRows.length === 0) return true;
  const expected = countsOf(keysAfter(plan));
  const found = countsOf(after.keys);
  return plan.removedRows.every((row) => {
    const key = plan.place.keys[row] ?? '';
    return (found.get(key) ?? 0) <= (expected.get(key) ?? 0);
  });
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The key column as it should be after the commit. */
function keysAfter(plan: TabPlan): readonly string[] {
  const { place } = plan;
  const keys = Array.from({ length: place.lastRow }, (_, row) => place.keys[row] ?? '');
  const columns = keyColumns(plan);
  const written = new Map<number, Map<number, CellValue>>();
  for (const { row, column, cell } of plan.writes) {
    if (!columns.includes(column)) continue;
    const cells = written.get(row) ?? new Map<number, CellValue>();
    written.set(row, cells.set(column, cellValueOf(cell.userEnteredValue)));
  }
  for (const [row, cells] of written) {
    keys[row] = joinKey(columns.map((column) => cells.get(column) ?? place.grid[row]?.[column] ?? ''));
  }
  keys.push(...plan.addedKeys);
  const removed = new Set(plan.removedRows);
  return keys.filter((_, row) => !removed.has(row));
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
  let last = 0;
  for (const { row } of plan.writes) last = Math.max(last, row);
  for (const { row } of [...plan.notes, ...plan.formats]) last = Math.max(last, row);
  for (const row of plan.removedRows) last = Math.max(last, row);
  return last + 1;
}
