import Big from 'big.js';
import { quotient, rounded } from '../decimal';
import type { Direction, Method, Thresholds } from '../indicator';
import type { ReportedResult, UnreadableWhy } from '../rounds/reported-result';
import type { LevelScores } from './level-scores';
import { type CriteriaFault, type Level, levelsReached, readScale, type Scale } from './scale';
import type { ScaleName } from './scale-name';

/** What a row's score is made from besides the result: frozen in รายงานผล when the round opens. */
export type Criteria = {
  readonly method: Method;
  readonly direction: Direction | undefined;
  readonly scale: ScaleName;
  readonly thresholds: Thresholds;
  /** Score below the first level; undefined: the first level's own. With เกณฑ์ 0 it is always level 0's. */
  readonly belowFirst: Big | undefined;
  /** Score of N/A; undefined: N/A leaves both sums. */
  readonly notApplicable: Big | undefined;
};

/** The rule that gave a score, with what an explanation needs. */
export type ScoredHow =
  | { readonly rule: 'best'; readonly value: Big; readonly level: Level }
  | { readonly rule: 'between'; readonly value: Big; readonly lower: Level; readonly upper: Level }
  | { readonly rule: 'on-level'; readonly value: Big; readonly level: Level }
  | { readonly rule: 'step'; readonly value: Big; readonly level: Level; readonly next: Level }
  | { readonly rule: 'milestone'; readonly value: Big; readonly level: Level }
  | { readonly rule: 'below-first'; readonly value: Big; readonly level: Level }
  | { readonly rule: 'not-applicable' };

export type RowScore =
  | { readonly kind: 'scored'; readonly score: Big; readonly how: ScoredHow }
  | { readonly kind: 'no-result' }
  | { readonly kind: 'left-out' }
  | {
      readonly kind: 'unreadable';
      readonly typed: string;
      readonly why: UnreadableWhy | 'part-of-a-milestone';
    }
  | { readonly kind: 'criteria-fault'; readonly faults: readonly CriteriaFault[] };

/** The score of one row, exact and rounded half-up to four places. */
export function scoreOf(criteria: Criteria, result: ReportedResult, levelScores?: LevelScores): RowScore {
  if (result.kind === 'blank') return { kind: 'no-result' };
  if (result.kind === 'not-applicable') {
    if (criteria.notApplicable === undefined) return { kind: 'left-out' };
    return { kind: 'scored', score: rounded(criteria.notApplicable), how: { rule: 'not-applicable' } };
  }
  if (result.kind === 'unreadable' && result.why === 'not-one-number') return result;
  const read = readScale(criteria.scale, criteria.thresholds, criteria.direction, levelScores);
  if (read.kind === 'faulty') return { kind: 'criteria-fault', faults: read.faults };
  if (result.kind === 'unreadable') return result;
  return scoreOnScale(criteria, read.scale, result.value);
}

function scoreOnScale(criteria: Criteria, scale: Scale, value: Big): RowScore {
  if (criteria.method === 'ความสำเร็จ' && !value.eq(value.round(0))) {
    return { kind: 'unreadable', typed: value.toFixed(), why: 'part-of-a-milestone' };
  }
  const reached = levelsReached(scale, value);
  const level = scale.levels[reached - 1];
  const next = scale.levels[reached];
  if (level === undefined) {
    const score = belowFirstScore(criteria, scale);
    return { kind: 'scored', score, how: { rule: 'below-first', value, level: scale.levels[0] } };
  }
  if (next === undefined) {
    return { kind: 'scored', score: rounded(level.score), how: { rule: 'best', value, level } };
  }
  if (criteria.method === 'ความสำเร็จ') {
    return { kind: 'scored', score: rounded(level.score), how: { rule: 'milestone', value, level } };
  }
  if (criteria.method === 'ขั้น') {
    return { kind: 'scored', score: rounded(level.score), how: { rule: 'step', value, level, next } };
  }
  if (value.eq(level.threshold)) {
    return { kind: 'scored', score: rounded(level.score), how: { rule: 'on-level', value, level } };
  }
  const how: ScoredHow = { rule: 'between', value, lower: level, upper: next };
  return { kind: 'scored', score: interpolated(value, level, next), how };
}

function belowFirstScore(criteria: Criteria, scale: Scale): Big {
  const first = scale.levels[0];
  if (first.number === 0 || criteria.belowFirst === undefined) return rounded(first.score);
  return rounded(criteria.belowFirst);
}

/** One exact fraction, rounded once: (score × span + rise × distance) ÷ span. */
function interpolated(value: Big, lower: Level, upper: Level): Big {
  const span = upper.threshold.minus(lower.threshold);
  const distance = value.minus(lower.threshold);
  const rise = upper.score.minus(lower.score);
  return quotient(new Big(lower.score).times(span).plus(rise.times(distance)), span);
}
