import { cell, column, type ReportHeader, type ReportPlace } from './report-place';
import { halfUpFormula } from './round-formula';

/** Larger than any score: a comparison with it is false for text, "" included, which ISNUMBER over a range is not everywhere. */
const ABOVE_SCORES = '1E9';

/** Round and parent in one text: comparing it is exact, where SUMIFS takes the codes 1.1 and 1.10 for one. */
export function parentKeyFormula(place: ReportPlace): string {
  return `${cell(place, 'รหัสรอบ')}&"/"&${cell(place, 'ตัวชี้วัดแม่')}`;
}

/** 1 for each row of the same round whose parent this row is, else 0. */
function mySubs(place: ReportPlace): string {
  return `(${column(place, 'กุญแจแม่')}=${cell(place, 'รหัสรอบ')}&"/"&${cell(place, 'รหัสตัวชี้วัด')})`;
}

/** How many of the row's subs are parents themselves. */
export function parentSubsFormula(place: ReportPlace): string {
  return `SUMPRODUCT(${mySubs(place)}*(${column(place, 'วิธีให้คะแนน')}=""))`;
}

/**
 * Σ(w·s) ÷ Σw over the row's subs in the scores of column `scores`, "" where none is scored. `condition` narrows the subs.
 * Text counts as 0 in the first sum; the second must leave it out.
 */
export function subMeanFormula(place: ReportPlace, scores: ReportHeader, condition?: string): string {
  const subs = condition === undefined ? mySubs(place) : `${mySubs(place)}*${condition}`;
  const score = column(place, scores);
  const weight = column(place, 'น้ำหนัก');
  const mean = `SUMPRODUCT(${subs}*1,${weight},${score})/SUMPRODUCT(${subs}*(${score}<${ABOVE_SCORES}),${weight})`;
  return `IFERROR(${halfUpFormula(mean)},"")`;
}
