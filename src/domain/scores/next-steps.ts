import type Big from 'big.js';
import { compareCodes } from '../indicator-code';
import { countingResult, type Report } from '../rounds/report';
import { readResult } from '../rounds/reported-result';
import type { LevelScores } from './level-scores';
import { criteriaOf, scoredRow } from './office-score';
import { officeScoreIf } from './office-score-if';
import { rollUp } from './roll-up';
import { readScale, type Scale } from './scale';
import { scoreOf } from './score';

/** One way up: what more is needed for a level that scores more than today, and what the office would gain. */
export type NextStep = {
  readonly reportId: string;
  readonly indicatorCode: string;
  /** The level's threshold: the result that would have to be reported. */
  readonly result: Big;
  readonly level: number;
  /** How much more (less, for น้อยดี) than today's result, in the indicator's unit; > 0. */
  readonly need: Big;
  /** `need` as a share of the whole distance from the first to the best threshold: effort, comparable between units. */
  readonly effort: Big;
  readonly score: Big;
  /** Points of the office's total (the weighted mean over what is scored) that it adds; > 0. */
  readonly gain: Big;
};

/** The next level up of every report whose result reads, in today's state with typed results: best first. */
export function nextSteps(reports: readonly Report[], levelScores?: LevelScores): readonly NextStep[] {
  return allSteps(reports, levelScores)
    .flatMap(([next]) => (next === undefined ? [] : [next]))
    .sort(bestFirst);
}

/** Every level above today's of one report, nearest first. */
export function nextStepsOf(
  reports: readonly Report[],
  reportId: string,
  levelScores?: LevelScores,
): readonly NextStep[] {
  return allSteps(reports, levelScores, reportId).flat();
}

/** Largest gain first; equal gains by the smaller effort, then by code. */
function bestFirst(left: NextStep, right: NextStep): number {
  return (
    right.gain.cmp(left.gain) ||
    left.effort.cmp(right.effort) ||
    compareCodes(left.indicatorCode, right.indicatorCode)
  );
}

function allSteps(
  reports: readonly Report[],
  levelScores?: LevelScores,
  onlyId?: string,
): readonly (readonly NextStep[])[] {
  const rolled = rollUp(reports.map((report) => scoredRow(report, 'self', 'all', levelScores)));
  const today = rolled.office.score;
  if (today === undefined) return [];
  const totalWith = officeScoreIf(rolled);
  return reports
    .filter(({ id }) => onlyId === undefined || id === onlyId)
    .map((report) =>
      stepsOf(report, levelScores).flatMap((step) => {
        const gain = totalWith(report.indicatorCode, step.score)?.minus(today);
        return gain?.gt(0) ? [{ ...step, gain }] : [];
      }),
    );
}

type Step = Omit<NextStep, 'gain'>;

/** Levels that score more than the report does today, nearest first. Without a result there is nothing to go up from. */
function stepsOf(report: Report, levelScores?: LevelScores): readonly Step[] {
  const criteria = criteriaOf(report);
  const result = readResult(countingResult(report).typed);
  if (criteria === undefined || result.kind !== 'number') return [];
  const read = readScale(criteria.scale, criteria.thresholds, criteria.direction, levelScores);
  const now = scoreOf(criteria, result, levelScores);
  if (read.kind === 'faulty' || now.kind !== 'scored') return [];
  const range = rangeOf(read.scale);
  return read.scale.levels.flatMap((level) => {
    const need = level.threshold.minus(result.value).times(read.scale.sign);
    const own = scoreOf(criteria, { kind: 'number', value: level.threshold }, levelScores);
    if (need.lte(0) || own.kind !== 'scored' || own.score.lte(now.score)) return [];
    return [
      {
        reportId: report.id,
        indicatorCode: report.indicatorCode,
        result: level.threshold,
        level: level.number,
        need,
        effort: range.eq(0) ? need : need.div(range),
        score: own.score,
      },
    ];
  });
}

function rangeOf(scale: Scale): Big {
  return scale.best.threshold.minus(scale.levels[0].threshold).abs();
}
