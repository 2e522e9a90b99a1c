import type { FileSheet } from '../file/file-sheet';
import { shownAt } from './filled-merges';

/** The texts of a row without what merges fill in. */
export function ownTexts(sheet: FileSheet, row: number): readonly string[] {
  return Array.from(sheet.rows[row] ?? [], (_, column) => shownAt(sheet, row, column));
}

/** Where the first of a row's texts stands; 0 in a blank row. */
export function firstFilled(texts: readonly string[]): number {
  return Math.max(
    0,
    texts.findIndex((text) => text.trim() !== ''),
  );
}
