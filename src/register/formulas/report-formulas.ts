import { type LevelScores, presetScores } from '../../domain/scores/level-scores';
import { cellEntries } from '../cell-entries';
import { cleanedResult, numberOfCleaned } from './read-result-formula';
import { cell, column, type ReportHeader, type ReportPlace, says } from './report-place';
import { halfUpFormula } from './round-formula';
import { FAULTY_CRITERIA, rowScoreFormula, UNREADABLE } from './row-score-formula';
import { stateFormula } from './state-formula';
import { parentKeyFormula, parentSubsFormula, subMeanFormula } from './sub-mean-formula';

/** Formulas by the header of their column. */
export type ReportFormulas = Readonly<Partial<Record<ReportHeader, string>>>;

/** A `parent` is scored by its sub-indicators; `own`: a row with a result of its own. */
export type ReportKind = 'parent' | 'own';

/** By วิธีให้คะแนน, which is frozen in the row. */
export function reportKind(method: unknown): ReportKind {
  return (method ?? '') === '' ? 'parent' : 'own';
}

/**
 * The live formulas of one row of รายงานผล by column header, each beginning with "=". They read only รายงานผล, where
 * everything they need is frozen, and only functions that LibreOffice and Excel compute too.
 *
 * Parents reach three levels: a formula may not read its own column over the round, so …ก่อนรวม holds the middle level's scores.
 * Only a parent looks over the round at all: were every row to do so, work would grow with the square of the rows.
 */
export function reportFormulas(
  place: ReportPlace,
  kind: ReportKind,
  levelScores: LevelScores = presetScores(),
): ReportFormulas {
  const at = (header: ReportHeader) => cell(place, header);
  const isParent = `${at('วิธีให้คะแนน')}=""`;
  const counting = `IF(${at('ผลที่รับรอง')}<>"",${at('ผลที่รับรอง')},IF(${at('ผลที่ส่ง')}<>"",${at('ผลที่ส่ง')},${at('ผลการดำเนินงาน')}))`;
  const acceptedRows = `((${column(place, 'ผลที่รับรอง')}<>"")+(${column(place, 'ผลที่ส่ง')}<>"")>0)`;
  const accepted = `OR(${at('ผลที่รับรอง')}<>"",${at('ผลที่ส่ง')}<>"")`;
  const noCommitteeResult = `TRIM(${at('ผลกรรมการ')})=""`;
  const untouched = `AND(${noCommitteeResult},OR(${at('ปรับคะแนน')}="",${at('ปรับคะแนน')}=0))`;
  const isSummed = kind === 'parent';
  /** A parent's mean over its subs, and what stands in a row of its own result. */
  const summed = (scores: ReportHeader, own: string, condition?: string) =>
    isSummed ? `IF(${isParent},${subMeanFormula(place, scores, condition)},${own})` : own;
  /** Without parents among the subs the score before the sum is the final one. */
  const final = (before: ReportHeader) =>
    isSummed ? `IF(${at('ชั้นกลาง')}>0,${subMeanFormula(place, before)},${at(before)})` : at(before);
  const formulas: ReportFormulas = {
    กุญแจแม่: parentKeyFormula(place),
    ชั้นกลาง: isSummed ? `IF(${isParent},${parentSubsFormula(place)},0)` : '0',
    ผลที่นับ: cleanedResult(counting),
    ผลเป็นตัวเลข: numberOfCleaned(at('ผลที่นับ')),
    คะแนนของแถว: `IF(${isParent},"",${rowScoreFormula(place, at('ผลเป็นตัวเลข'), levelScores)})`,
    น้ำหนักที่นับ: `IF(ISNUMBER(${at('คะแนนก่อนรวม')}),${at('น้ำหนัก')},"")`,
    คะแนนก่อนรวม: summed('คะแนนของแถว', at('คะแนนของแถว')),
    คะแนน: final('คะแนนก่อนรวม'),
    คะแนนถ่วงน้ำหนัก: `IF(ISNUMBER(${at('คะแนน')}),${halfUpFormula(`${at('คะแนน')}*${at('น้ำหนัก')}/100`)},"")`,
    คะแนนที่รับแล้วก่อนรวม: summed('คะแนนของแถว', `IF(${accepted},${at('คะแนนของแถว')},"")`, acceptedRows),
    คะแนนที่รับแล้ว: final('คะแนนที่รับแล้วก่อนรวม'),
    ผลกรรมการที่นับ: `IF(${noCommitteeResult},${at('ผลที่นับ')},${cleanedResult(at('ผลกรรมการ'))})`,
    ผลกรรมการเป็นตัวเลข: `IF(${noCommitteeResult},${at('ผลเป็นตัวเลข')},${numberOfCleaned(at('ผลกรรมการที่นับ'))})`,
    คะแนนกรรมการของแถว: `IF(${isParent},"",IF(${untouched},${at('คะแนนของแถว')},${committeeFormula(place, levelScores)}))`,
    คะแนนกรรมการก่อนรวม: summed('คะแนนกรรมการของแถว', at('คะแนนกรรมการของแถว')),
    คะแนนกรรมการ: final('คะแนนกรรมการก่อนรวม'),
    สถานะ: stateFormula(place),
  };
  const written: Partial<Record<ReportHeader, string>> = {};
  for (const [header, formula] of cellEntries(formulas)) written[header] = `=${formula}`;
  return written;
}

/** score + ปรับคะแนน within 0 and the top; an adjustment without a reason, or one that is no number, gives no score. */
function committeeFormula(place: ReportPlace, levelScores: LevelScores): string {
  const at = (header: ReportHeader) => cell(place, header);
  const by = at('ปรับคะแนน');
  const result = at('ผลกรรมการเป็นตัวเลข');
  const top = (scores: readonly { toFixed(): string }[]) => scores[scores.length - 1]?.toFixed() ?? '0';
  const best = `IF(${at('เกณฑ์ 0')}<>"",${top(levelScores['0-5'])},IF(${says(place, 'มาตรา', '50-75-100')},${top(levelScores['50-75-100'])},${top(levelScores['1-5'])}))`;
  const own = rowScoreFormula(place, result, levelScores);
  const shift = `IF(ISNUMBER(${by}),${by},0)`;
  const adjusted = halfUpFormula(`MAX(0,MIN(${best},${own}+${shift}))`);
  const unscored = `IF(OR(${result}="",${result}="N/A"),${result},IF(${at('คะแนนของแถว')}=${FAULTY_CRITERIA},${FAULTY_CRITERIA},${UNREADABLE}))`;
  const fault = `IF(ISNUMBER(${by}),AND(${by}<>0,TRIM(${at('เหตุผล')})=""),${by}<>"")`;
  return `IF(${fault},IF(ISNUMBER(${by}),"ขาดเหตุผล","ปรับคะแนนไม่ถูกต้อง"),IFERROR(${adjusted},${unscored}))`;
}
