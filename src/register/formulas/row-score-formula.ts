import type Big from 'big.js';
import { LEVELS } from '../../domain/indicator';
import type { LevelScores } from '../../domain/scores/level-scores';
import { cell, type ReportHeader, type ReportPlace, says } from './report-place';
import { halfUpFormula } from './round-formula';

export const UNREADABLE = '"ผลไม่ถูกต้อง"';
export const FAULTY_CRITERIA = '"เกณฑ์ผิด"';

/**
 * The score of a row's result, the cell `result` holding what `numberOfCleaned` gives. One formula for the three methods,
 * both directions and all scales: every span between two thresholds adds how much of it has been covered (0 to 1).
 */
export function rowScoreFormula(place: ReportPlace, result: string, scores: LevelScores): string {
  const x = result;
  const at = (header: ReportHeader) => cell(place, header);
  const t = LEVELS.map((level) => at(`เกณฑ์ ${level}`));
  const [t0 = '', t1 = '', t2 = '', t3 = '', t4 = '', t5 = ''] = t;
  const sign = `IF(${says(place, 'ทิศทาง', 'น้อยดี')},-1,1)`;
  const rises = (low: string, high: string) => `(${high}-${low})*${sign}>0`;
  const blankOr = (threshold: string, claim: string) => `IF(${threshold}="",TRUE,${claim})`;
  const three = `AND(${says(place, 'มาตรา', '50-75-100')},${t0}="")`;
  const complete = `IF(${three},AND(COUNT(${t1},${t2},${t3})=3,${t4}="",${t5}=""),AND(COUNT(${t1},${t2},${t3},${t4},${t5})=5,OR(${t0}="",ISNUMBER(${t0}))))`;
  const sound = `AND(${complete},${blankOr(t0, rises(t0, t1))},${rises(t1, t2)},${rises(t2, t3)},${blankOr(t4, rises(t3, t4))},${blankOr(t5, rises(t4, t5))})`;
  const notWhole = `OR(ROUND(${x},4)<>${x},IF(${says(place, 'วิธีให้คะแนน', 'ความสำเร็จ')},INT(${x})<>${x},FALSE))`;
  const byScale = (zero: string, fifty: string, one: string) =>
    zero === one && one === fifty
      ? one
      : `IF(${t0}<>"",${zero},IF(${says(place, 'มาตรา', '50-75-100')},${fifty},${one}))`;
  const firstScore = byScale(
    scoreAt(scores['0-5'], 0),
    scoreAt(scores['50-75-100'], 0),
    scoreAt(scores['1-5'], 0),
  );
  const policy = at('ต่ำกว่าระดับ 1');
  const below = `IF(AND(${t0}="",${policy}<>""),${policy},${firstScore})`;
  const isBelow = `(${x}-IF(${t0}="",${t1},${t0}))*${sign}<0`;
  const linear = says(place, 'วิธีให้คะแนน', 'เชิงเส้น');
  const covered = (low: string, high: string) => `MAX(0,MIN(1,(${x}-${low})/(${high}-${low})))`;
  const spans = [
    `IF(${t0}="",0,${covered(t0, t1)})`,
    covered(t1, t2),
    covered(t2, t3),
    `IF(${t4}="",0,${covered(t3, t4)})`,
    `IF(${t5}="",0,${covered(t4, t5)})`,
  ];
  const steps = evenSteps(scores);
  const gained =
    steps === undefined
      ? spans
          .map((span, index) => {
            const rise = byScale(
              riseAt(scores['0-5'], index),
              riseAt(scores['50-75-100'], index - 1),
              riseAt(scores['1-5'], index - 1),
            );
            return `${rise}*IF(${linear},${span},INT(${span}))`;
          })
          .join('+')
      : `${byScale(steps['0-5'], steps['50-75-100'], steps['1-5'])}*IF(${linear},${spans.join('+')},INT(${spans.join('+')}))`;
  const score = halfUpFormula(`IF(${isBelow},${below},${firstScore}+${gained})`, 8);
  const onScale = `IFERROR(IF(${sound},IF(${notWhole},${UNREADABLE},${score}),${FAULTY_CRITERIA}),${FAULTY_CRITERIA})`;
  const notApplicable = at('กรณี N/A');
  return `IF(${x}="","",IF(${x}="N/A",IF(ISNUMBER(${notApplicable}),${notApplicable},"N/A"),IF(ISNUMBER(${x}),${onScale},${UNREADABLE})))`;
}

function scoreAt(scores: readonly Big[], index: number): string {
  return scores[index]?.toFixed() ?? '0';
}

/** What a level adds to the one before it. */
function riseAt(scores: readonly Big[], index: number): string {
  const low = scores[index];
  const high = scores[index + 1];
  return low === undefined || high === undefined ? '0' : high.minus(low).toFixed();
}

/** The rise per level where every scale rises evenly, as the published ones do: the formula is then much shorter. */
function evenSteps(scores: LevelScores): Readonly<Record<keyof LevelScores, string>> | undefined {
  const stepOf = (list: readonly Big[]): string | undefined => {
    const rises = new Set(list.slice(1).map((_, index) => riseAt(list, index)));
    return rises.size === 1 ? riseAt(list, 0) : undefined;
  };
  const one = stepOf(scores['1-5']);
  const zero = stepOf(scores['0-5']);
  const fifty = stepOf(scores['50-75-100']);
  return one === undefined || zero === undefined || fifty === undefined
    ? undefined
    : { '1-5': one, '0-5': zero, '50-75-100': fifty };
}
