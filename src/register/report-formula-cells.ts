import type { LevelScores } from '../domain/level-scores';
import { columnLetters } from './a1';
import type { NewRow } from './change';
import { reportFormulas } from './formulas/report-formulas';

/** First row of data of a tab (1 = header). */
const FIRST_ROW = 2;

/**
 * The formula cells of a row of รายงานผล. Parents look over all rows from the first to `lastRow` and pick those of their round:
 * rows may be sorted without breaking them.
 */
export function reportFormulaCells(
  headers: readonly string[],
  row: number,
  lastRow: number,
  levelScores: LevelScores,
): NewRow {
  const columns = Object.fromEntries(headers.map((header, index) => [header, columnLetters(index)]));
  const formulas = reportFormulas(columns, row, FIRST_ROW, lastRow, levelScores);
  return Object.fromEntries(Object.entries(formulas).map(([header, formula]) => [header, { formula }]));
}
