import { type Indicator, isUsedInRound, type RoundNumber } from '../indicator';

/** Indicators that come in or go out with a round; codes of ตัวชี้วัด. */
export type PlanChange = {
  readonly round: RoundNumber;
  readonly add: readonly string[];
  readonly drop: readonly string[];
};

/** The indicators as they stand once the change holds: what is added starts at the round, what is dropped is cancelled at it. */
export function changedPlan(
  indicators: readonly Indicator[],
  { round, add, drop }: PlanChange,
): readonly Indicator[] {
  return indicators.map((indicator) => {
    const { startsAtRound, cancelledAtRound } = indicator;
    const isOver = cancelledAtRound !== undefined && cancelledAtRound <= round;
    if (drop.includes(indicator.code)) return isOver ? indicator : { ...indicator, cancelledAtRound: round };
    if (!add.includes(indicator.code) || isUsedInRound(indicator, round)) return indicator;
    // Taken back in the round in which it was dropped, it never was away.
    const wasIn = cancelledAtRound === round && (startsAtRound ?? round) <= round;
    const starts = wasIn ? startsAtRound : round;
    return { ...indicator, startsAtRound: starts, cancelledAtRound: isOver ? undefined : cancelledAtRound };
  });
}
