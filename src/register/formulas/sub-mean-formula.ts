import { cell, column, type ReportPlace } from './report-place';
import { halfUpFormula } from './round-formula';

/** Larger than any score: a comparison with it is false for text, "" included, which ISNUMBER over a range is not everywhere. */
const ABOVE_SCORES = '1E9';

/**
 * Σ(w·s) ÷ Σw over the rows of the same round whose parent this row is, in the scores of column `scores`; "" where none
 * is scored. Codes are compared exactly: SUMIFS takes 1.1 and 1.10 for one. `condition` narrows the subs.
 */
export function subMeanFormula(place: ReportPlace, scores: string, condition?: string): string {
  const mine = `(${column(place, 'รหัสรอบ')}=${cell(place, 'รหัสรอบ')})*(${column(place, 'ตัวชี้วัดแม่')}=${cell(place, 'รหัสตัวชี้วัด')})`;
  const score = column(place, scores);
  const counted = `${mine}*(${score}<${ABOVE_SCORES})${condition === undefined ? '' : `*${condition}`}`;
  const weight = column(place, 'น้ำหนัก');
  const mean = `SUMPRODUCT(${counted},${weight},${score})/SUMPRODUCT(${counted},${weight})`;
  return `IFERROR(${halfUpFormula(mean)},"")`;
}
