import { list, record } from '../ports/json';
import type { CellValue, SheetJson } from '../ports/sheets';
import { columnRange, headerRange } from './a1';
import { joinKey, keyColumns } from './keys';
import { cellValueOf, keysAfter } from './place-after';
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

/** Ranges to ask back with the commit: the header row, and of the key columns the rows that it names; all where it adds or deletes some. */
export function askBackRanges(plan: TabPlan): readonly string[] {
  const { title } = TABS[plan.tab];
  const header = headerRange(title, plan.place.width);
  const columns = keyColumns(plan.tab, plan.place.headers);
  if (growsOrShrinks(plan)) return [header, ...columns.map((column) => columnRange(title, column, 1))];
  const [first, last] = boundsOf(rowsNamed(plan));
  if (first === undefined) return [header];
  return [header, ...columns.map((column) => columnRange(title, column, first + 1, last + 1))];
}

/** Rows that come or go move others: then where every row stands after the commit is of use. */
function growsOrShrinks({ addedKeys, removedRows }: TabPlan): boolean {
  return addedKeys.length > 0 || removedRows.length > 0;
}

/** Decodes what came back of a tab: its header row and key columns, wherever in the answer they stand. */
export function tabAfter(plan: TabPlan, sheets: readonly SheetJson[]): TabAfter {
  const cells = cellsOf(sheets.find((sheet) => record(sheet.properties).sheetId === plan.place.sheetId));
  const columns = keyColumns(plan.tab, plan.place.headers);
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
  const isAsExpected = (key: string, row: number): boolean => key === (after.keys[row] ?? '');
  const named = rowsNamed(plan);
  if (!growsOrShrinks(plan)) return named.every((row) => isAsExpected(expected[row] ?? '', row));
  const [, last = 0] = boundsOf(named);
  const compared = plan.addsAreBound ? expected.length : Math.min(expected.length, last + 1);
  if (!expected.slice(0, compared).every(isAsExpected)) return false;
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

/** The rows (0-based) that the commit names, as they stood before it. */
function rowsNamed({ writes, notes, formats, removedRows }: TabPlan): readonly number[] {
  return [...[...writes, ...notes, ...formats].map(({ row }) => row), ...removedRows];
}

function boundsOf(rows: readonly number[]): readonly [number, number] | readonly [undefined?] {
  const [some] = rows;
  if (some === undefined) return [];
  return rows.reduce<readonly [number, number]>(
    ([first, last], row) => [Math.min(first, row), Math.max(last, row)],
    [some, some],
  );
}
