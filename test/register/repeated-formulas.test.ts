import fc from 'fast-check';
import { shiftFormula } from '../../local/sheets/formula-text';
import { presetScores } from '../../src/domain/scores/level-scores';
import type { CellInput } from '../../src/register/change';
import { formulaRuns } from '../../src/register/repeated-formulas';
import { reportFormulaCells } from '../../src/register/report-formula-cells';
import { REPORT_HEADERS } from '../formulas/report-sheet';

/** What stands in the cells after the runs have been repeated as Sheets does it. */
function laid(
  cells: readonly (CellInput | undefined)[],
  firstRow: number,
): readonly (CellInput | undefined)[] {
  const after = [...cells];
  for (const { start, count, formula } of formulaRuns(0, cells, firstRow))
    for (let row = 0; row < count; row += 1) after[start + row] = { formula: shiftFormula(formula, row, 0) };
  return after;
}

describe('formulas of rows that are added together', () => {
  it('stand in every row as they were meant, parents among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1200 }),
        fc.array(fc.constantFrom('own', 'own', 'own', 'parent'), { minLength: 1, maxLength: 30 }),
        (firstRow, kinds) => {
          const cellsOf = reportFormulaCells(REPORT_HEADERS, firstRow + kinds.length, presetScores());
          const rows = kinds.map((kind, index) => cellsOf(firstRow + index, kind));
          for (const header of REPORT_HEADERS) {
            const cells = rows.map((row) => row[header]);
            expect(laid(cells, firstRow)).toEqual(cells);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('go as one request for many rows, and cell by cell where that is shorter or they differ', () => {
    const cellsOf = reportFormulaCells(REPORT_HEADERS, 901, presetScores());
    const rows = Array.from({ length: 900 }, (_, index) => cellsOf(index + 2, 'own'));
    const runs = formulaRuns(
      0,
      rows.map((row) => row.คะแนนของแถว),
      2,
    );
    expect(runs.map(({ start, count }) => ({ start, count }))).toEqual([{ start: 0, count: 900 }]);
    expect(
      formulaRuns(
        0,
        rows.slice(0, 3).map((row) => row.คะแนน),
        2,
      ),
    ).toEqual([]);
    expect(formulaRuns(0, [{ formula: '=$A2+1' }, { formula: '=$A3+2' }, 'text', undefined], 2)).toEqual([]);
  });
});
