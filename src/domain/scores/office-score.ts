import { type Adjustment, countingResult, isCalculated, type Report } from '../rounds/report';
import { readResult } from '../rounds/reported-result';
import { isBlank, type TypedResult } from '../rounds/typed-result';
import { type CommitteeScore, committeeScoreOf } from './committee-score';
import type { LevelScores } from './level-scores';
import { type RolledOffice, rollUp, type ScoredRow } from './roll-up';
import { type Criteria, scoreOf } from './score';

/** ประเมินตนเอง or กรรมการ. */
export type ScoreSet = 'self' | 'committee';
/** Accepted results only (certified, else submitted), or with what is merely typed. */
export type Counting = 'accepted' | 'all';

export type OfficeScore = RolledOffice & {
  /** Rows that are reported by people: parents are not counted. */
  readonly reports: number;
  readonly certified: number;
  /** Submitted or certified. */
  readonly accepted: number;
  /** Reports without an accepted result. */
  readonly missing: number;
  /** Accepted as N/A and left out of both sums. */
  readonly leftOut: number;
};

/** Scores of one round's rows and the means over them. `reports` are the rows of one round. */
export function scoreOffice(
  reports: readonly Report[],
  set: ScoreSet,
  counting: Counting,
  levelScores?: LevelScores,
): OfficeScore {
  const rows = reports.map((report) => scoredRow(report, set, counting, levelScores));
  const leaves = reports.filter((report) => !isCalculated(report));
  const standings = leaves.map((report) => countingResult(report).standing);
  const accepted = standings.filter((standing) => standing !== 'typed').length;
  return {
    ...rollUp(rows),
    reports: leaves.length,
    certified: standings.filter((standing) => standing === 'certified').length,
    accepted,
    missing: leaves.length - accepted,
    leftOut: rows.filter(({ own }) => own?.kind === 'left-out').length,
  };
}

/** One report as the sums see it. */
export function scoredRow(
  report: Report,
  set: ScoreSet,
  counting: Counting,
  levelScores?: LevelScores,
): ScoredRow {
  const { indicatorCode: code, parent, dimension, weight } = report;
  return { code, parent, dimension, weight, own: ownScore(report, set, counting, levelScores) };
}

function ownScore(
  report: Report,
  set: ScoreSet,
  counting: Counting,
  levelScores?: LevelScores,
): CommitteeScore | undefined {
  const criteria = criteriaOf(report);
  if (criteria === undefined) return undefined;
  const counts = countedTyped(report, counting);
  const untouched = isBlank(report.committeeResult) && isNone(report.adjustment);
  if (set === 'self' || untouched) return scoreOf(criteria, readResult(counts), levelScores);
  const typed = isBlank(report.committeeResult) ? counts : report.committeeResult;
  return committeeScoreOf(criteria, readResult(typed), report.adjustment, report.reason, levelScores);
}

function isNone(adjustment: Adjustment): boolean {
  return adjustment === undefined || (adjustment !== 'unreadable' && adjustment.eq(0));
}

/** The frozen criteria of a report; undefined for a parent. */
export function criteriaOf(report: Report): Criteria | undefined {
  const { method, direction, scale, thresholds, belowFirst, notApplicable } = report;
  return method && { method, direction, scale, thresholds, belowFirst, notApplicable };
}

function countedTyped(report: Report, counting: Counting): TypedResult {
  const { standing, typed } = countingResult(report);
  return counting === 'accepted' && standing === 'typed' ? '' : typed;
}
