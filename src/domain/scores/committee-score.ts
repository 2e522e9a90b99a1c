import Big from 'big.js';
import { rounded } from '../decimal';
import type { Adjustment } from '../rounds/report';
import type { ReportedResult } from '../rounds/reported-result';
import { type LevelScores, presetScores } from './level-scores';
import { scaleNameFor } from './scale-name';
import { type Criteria, type RowScore, type ScoredHow, scoreOf } from './score';

/** The committee's score of a row, with the adjustment that it contains. */
export type CommitteeScore =
  | Exclude<RowScore, { kind: 'scored' }>
  | {
      readonly kind: 'scored';
      readonly score: Big;
      readonly how: ScoredHow;
      readonly adjusted?: {
        readonly before: Big;
        readonly by: Big;
        readonly top: Big;
        readonly reason: string;
      };
    }
  | { readonly kind: 'adjustment-fault'; readonly why: 'no-reason' | 'not-a-number' };

/**
 * score(result) + adjustment, kept within 0 and the top of the scale. An adjustment without a reason gives no score.
 * `result` is ผลกรรมการ, else the result that counts.
 */
export function committeeScoreOf(
  criteria: Criteria,
  result: ReportedResult,
  adjustment: Adjustment,
  reason: string,
  levelScores?: LevelScores,
): CommitteeScore {
  const scored = scoreOf(criteria, result, levelScores);
  if (adjustment === 'unreadable') return { kind: 'adjustment-fault', why: 'not-a-number' };
  const by = adjustment ?? new Big(0);
  if (!by.eq(0) && reason.trim() === '') return { kind: 'adjustment-fault', why: 'no-reason' };
  if (scored.kind !== 'scored') return scored;
  const top = topScore(criteria, levelScores);
  const sum = rounded(scored.score.plus(by));
  const score = sum.lt(0) ? new Big(0) : sum.gt(top) ? top : sum;
  if (by.eq(0)) return { ...scored, score };
  return { ...scored, score, adjusted: { before: scored.score, by, top, reason: reason.trim() } };
}

/** The best score of the row's scale. */
function topScore(criteria: Criteria, levelScores: LevelScores = presetScores()): Big {
  const scores = levelScores[scaleNameFor(criteria.scale, criteria.thresholds)];
  return scores[scores.length - 1] ?? new Big(0);
}
