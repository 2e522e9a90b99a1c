import type { LevelScores } from '../domain/scores/level-scores';
import { columnLetters } from './a1';
import { cellEntries } from './cell-entries';
import type { Table } from './cells';
import type { NewRow } from './change';
import { type ReportKind, reportFormulas } from './formulas/report-formulas';
import type { ReportHeader } from './formulas/report-place';

/** First row of data of a tab (1 = header). */
const FIRST_ROW = 2;
/** A row number that no Sheet reaches, so that it can be told apart in a formula. */
const ANY_ROW = 99_999_999;

/**
 * Gives the formula cells of any row of รายงานผล (`row` from 1). The formulas of all rows of a kind are alike but for the row's
 * number, so they are made once. Parents look over all rows from the first to `lastRow` and pick those of their round: rows may be
 * sorted without breaking them.
 */
export function reportFormulaCells(
  headers: Table<'reports'>['headers'],
  lastRow: number,
  levelScores: LevelScores,
): (row: number, kind: ReportKind) => NewRow<'reports'> {
  const columns = Object.fromEntries(headers.map((header, index) => [header, columnLetters(index)]));
  const place = { columns, row: ANY_ROW, firstRow: FIRST_ROW, lastRow };
  const partsOf = (kind: ReportKind) =>
    cellEntries(reportFormulas(place, kind, levelScores)).map(
      ([header, formula]) => [header, formula.split(String(ANY_ROW))] as const,
    );
  const parts = { parent: partsOf('parent'), own: partsOf('own') };
  return (row, kind) => {
    const cells: Partial<Record<ReportHeader, { readonly formula: string }>> = {};
    for (const [header, texts] of parts[kind]) cells[header] = { formula: texts.join(String(row)) };
    return cells;
  };
}
