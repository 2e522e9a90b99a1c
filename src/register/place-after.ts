import type { CellValue, Grid } from '../ports/sheets';
import { joinKey, keyColumns } from './keys';
import type { TabPlace } from './snapshot';
import type { TabPlan } from './tab-plan';

/** A tab as it stands after a commit that hit its rows: what it wrote is known, so that a later commit that misses gives it back. */
export function placeAfter(plan: TabPlan): TabPlace {
  const keys = keysAfter(plan);
  return { ...plan.place, keys, lastRow: Math.max(keys.length, 1), grid: gridAfter(plan) };
}

/** The key column as it should be after the commit. */
export function keysAfter(plan: TabPlan): readonly string[] {
  const { place } = plan;
  const keys = Array.from({ length: place.lastRow }, (_, row) => place.keys[row] ?? '');
  const columns = keyColumns(plan.tab, place.headers);
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
  return withoutRemoved(plan, keys);
}

function gridAfter(plan: TabPlan): Grid {
  const { place, writes, addedCells } = plan;
  const rows = Array.from({ length: place.lastRow }, (_, row) => place.grid[row] ?? []);
  const own = new Map<number, CellValue[]>();
  for (const { row, column, cell } of writes) {
    const cells = own.get(row) ?? [...(rows[row] ?? [])];
    while (cells.length <= column) cells.push('');
    cells[column] = cellValueOf(cell.userEnteredValue);
    own.set(row, cells);
    rows[row] = cells;
  }
  return withoutRemoved(plan, [...rows, ...addedCells]);
}

function withoutRemoved<T>({ removedRows }: TabPlan, rows: readonly T[]): readonly T[] {
  const removed = new Set(removedRows);
  return rows.filter((_, row) => !removed.has(row));
}

/** An ExtendedValue of Sheets as a plain value; formulas, errors and blanks read ''. */
export function cellValueOf(value: unknown): CellValue {
  if (typeof value !== 'object' || value === null) return '';
  const { stringValue, numberValue, boolValue } = value as Readonly<Record<string, unknown>>;
  if (typeof stringValue === 'string') return stringValue;
  if (typeof numberValue === 'number') return numberValue;
  return typeof boolValue === 'boolean' ? boolValue : '';
}
