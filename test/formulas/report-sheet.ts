import type { Model } from '@ironcalc/wasm';
import { newEngine, readEngine, setExactFormat } from '../../local/sheets/engine';
import type { LevelScores } from '../../src/domain/scores/level-scores';
import type { CellValue } from '../../src/ports/sheets';
import { columnLetters } from '../../src/register/a1';
import { cellEntries } from '../../src/register/cell-entries';
import type { Table } from '../../src/register/cells';
import { reportFormulas, reportKind } from '../../src/register/formulas/report-formulas';
import { snapshotOf } from '../../src/register/snapshot';
import { type HeaderOf, TABS } from '../../src/register/tabs';

export type ReportCells = Readonly<Partial<Record<HeaderOf<'reports'>, CellValue>>>;

export const REPORT_HEADERS: readonly HeaderOf<'reports'>[] = TABS.reports.columns.map(
  ({ header }) => header,
);

/** Column letters of รายงานผล in its usual order. */
export function reportColumns(): Readonly<Record<string, string>> {
  return Object.fromEntries(REPORT_HEADERS.map((header, index) => [header, columnLetters(index)]));
}

export function reportTable(rows: readonly ReportCells[]): Table<'reports'> {
  const lines = rows.map((cells) => REPORT_HEADERS.map((header) => cells[header] ?? ''));
  return snapshotOf(0, new Map([['reports', [REPORT_HEADERS, ...lines]]]), undefined).table('reports');
}

function input(value: CellValue): string {
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Puts the rows of one round from row 2 on into the engine's first sheet; gives the formulas' headers. */
export function fillReports(
  model: Model,
  rows: readonly ReportCells[],
  levelScores?: LevelScores,
): readonly HeaderOf<'reports'>[] {
  const columns = reportColumns();
  let headers: readonly HeaderOf<'reports'>[] = [];
  rows.forEach((cells, row) => {
    const place = { columns, row: row + 2, firstRow: 2, lastRow: rows.length + 1 };
    const formulas = reportFormulas(place, reportKind(cells.วิธีให้คะแนน), levelScores);
    headers = cellEntries(formulas).map(([header]) => header);
    REPORT_HEADERS.forEach((header, column) => {
      const text = formulas[header] ?? input(cells[header] ?? '');
      if (text !== '') model.setUserInput(0, row + 2, column + 1, text);
    });
  });
  setExactFormat(model, 0, { row: 1, column: 0, width: REPORT_HEADERS.length, height: rows.length });
  return headers;
}

/** What the local engine computes for the rows of one round that begin at row 2: the formula columns of each row. */
export function computeReports(
  rows: readonly ReportCells[],
  levelScores?: LevelScores,
): readonly Readonly<Record<string, unknown>>[] {
  const model: Model = newEngine();
  const headers = fillReports(model, rows, levelScores);
  model.evaluate();
  const computed = rows.map((_, row) =>
    Object.fromEntries(
      headers.map((header) => [header, readEngine(model, 0, row + 1, REPORT_HEADERS.indexOf(header))]),
    ),
  );
  model.free();
  return computed;
}
