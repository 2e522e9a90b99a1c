import type { SheetsRequest } from '../ports/sheets';
import type { CellInput } from './change';
import { encodeCell } from './encode-cell';

/** Neighbouring rows of a column whose formulas are alike but for the rows' own numbers. */
export type FormulaRun = {
  readonly column: number;
  /** Of the rows that are added, from 0. */
  readonly start: number;
  readonly count: number;
  readonly formula: string;
};

/** A repeatCell and its range in letters: shorter runs are written cell by cell. */
const REQUEST_LENGTH = 200;

/**
 * The runs of one column that one request writes sooner than cells do: Sheets moves a formula's relative rows along, as it does when
 * a person drags a cell down. `firstRow` is the first added row's number in A1.
 */
export function formulaRuns(
  column: number,
  cells: readonly (CellInput | undefined)[],
  firstRow: number,
): readonly FormulaRun[] {
  const runs: (FormulaRun & { count: number; readonly shape: string })[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'object') return;
    const shape = withoutRow(cell.formula, firstRow + index);
    const last = runs[runs.length - 1];
    if (last?.shape === shape && last.start + last.count === index) last.count += 1;
    else runs.push({ column, start: index, count: 1, formula: cell.formula, shape });
  });
  return runs.filter(({ count, formula }) => (count - 1) * formula.length > REQUEST_LENGTH);
}

/** The same text for rows that read only cells of their own and fixed ranges: nothing but their own number differs. */
function withoutRow(formula: string, row: number): string {
  return formula.replace(new RegExp(`(\\$[A-Z]+)${row}(?!\\d)`, 'g'), '$1');
}

export function repeatRequest(
  sheetId: number,
  firstRowIndex: number,
  { column, start, count, formula }: FormulaRun,
): SheetsRequest {
  return {
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: firstRowIndex + start,
        endRowIndex: firstRowIndex + start + count,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      cell: encodeCell({ formula }),
      fields: 'userEnteredValue',
    },
  };
}
