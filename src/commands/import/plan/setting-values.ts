import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import { findingsOfSetting } from '../../doctor/rules/settings';
import type { Placed, TableReading } from '../table/table-reading';

/** Values of a file that are none for their setting: a scale that Excel made a date of, a word that it does not know. */
export function settingProblems({ rows, columnOf }: TableReading): readonly Placed<ImportProblem>[] {
  return rows.flatMap(({ at, key, cells }): readonly Placed<ImportProblem>[] => {
    const value = cells.ค่า;
    if (value === undefined) return [];
    return findingsOfSetting({ rowNumber: at + 1, key, cells: { รายการ: key, ค่า: value, คำอธิบาย: '' } })
      .filter(({ repair }) => repair === undefined)
      .map(({ problem }) => ({
        row: at,
        column: columnOf.get('ค่า') ?? 0,
        what: { kind: 'unfit-value', problem },
      }));
  });
}
