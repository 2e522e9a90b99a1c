import type { CellValue } from '../../../ports/sheets';
import type { Area, FileSheet } from '../file/file-sheet';

/** A sheet whose merged cells all hold what their first cell holds: people read them so. */
export function filledMerges(sheet: FileSheet): FileSheet {
  if (sheet.merges.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  const shown = sheet.shown?.map((row) => [...row]);
  for (const area of sheet.merges) {
    fill(rows, area, rows[area.top]?.[area.left] ?? '', '');
    if (shown !== undefined) fill(shown, area, shown[area.top]?.[area.left] ?? '', '');
  }
  return { ...sheet, rows, ...(shown === undefined ? {} : { shown }) };
}

function fill<T extends CellValue>(rows: T[][], area: Area, value: T, blank: T): void {
  if (value === '') return;
  for (let at = area.top; at < Math.min(area.bottom, rows.length); at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    for (let column = row.length; column < area.right; column += 1) row[column] = blank;
    row.fill(value, area.left, area.right);
  }
}

/** What a person reads in a cell. */
export function shownAt(sheet: FileSheet, row: number, column: number): string {
  const value = sheet.rows[row]?.[column] ?? '';
  if (sheet.shown === undefined || typeof value === 'string') return String(value);
  return sheet.shown[row]?.[column] ?? String(value);
}

/** Whether a cell's format keeps its text from being seen. */
export function isTextHidden(sheet: FileSheet, row: number, column: number): boolean {
  const value = sheet.rows[row]?.[column] ?? '';
  if (sheet.shown === undefined || typeof value !== 'string' || value.trim() === '') return false;
  return (sheet.shown[row]?.[column] ?? '').trim() === '';
}

export function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return (row ?? []).every((value) => typeof value === 'string' && value.trim() === '');
}
