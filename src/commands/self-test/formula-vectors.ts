import Big from 'big.js';
import { readResult } from '../../domain/rounds/reported-result';
import type { TypedResult } from '../../domain/rounds/typed-result';
import { presetScores } from '../../domain/scores/level-scores';
import { type Criteria, scoreOf } from '../../domain/scores/score';

/** One row of รายงานผล whose score the formulas must give as the exact rule does. */
export type Vector = { readonly criteria: Criteria; readonly typed: TypedResult };

const RISING = [60, 70, 80, 90, 100];
const FALLING = [20, 15, 10, 5, 0];
const STEPS = [1, 2, 3, 4, 5];

function criteria(
  method: Criteria['method'],
  direction: Criteria['direction'],
  levels: readonly number[],
  zero?: number,
): Criteria {
  const [t1, t2, t3, t4, t5] = levels.map((level) => new Big(level));
  const thresholds = [zero === undefined ? undefined : new Big(zero), t1, t2, t3, t4, t5] as const;
  return {
    method,
    direction,
    scale: zero === undefined ? '1-5' : '0-5',
    thresholds,
    belowFirst: undefined,
    notApplicable: undefined,
  };
}

const CRITERIA: readonly Criteria[] = [
  criteria('เชิงเส้น', 'มากดี', RISING),
  criteria('เชิงเส้น', 'น้อยดี', FALLING),
  criteria('เชิงเส้น', 'มากดี', RISING, 50),
  criteria('ขั้น', 'มากดี', RISING),
  criteria('ความสำเร็จ', 'มากดี', STEPS),
];
const TYPED: readonly TypedResult[] = [83.3333, 4, 60, '๗๗.๕', '1,000', 'N/A', '82,5', ''];

/** Five kinds of criteria with eight results each. */
export const VECTORS: readonly Vector[] = CRITERIA.flatMap((one) =>
  TYPED.map((typed) => ({ criteria: one, typed })),
);

/** The score as text, or '' where the row has none. */
export function exactScore({ criteria: given, typed }: Vector): string {
  const score = scoreOf(given, readResult(typed), presetScores());
  return score.kind === 'scored' ? score.score.toFixed(4) : '';
}
