import { type Indicator, isUsedInRound, type RoundNumber } from './indicator';

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
    if (drop.includes(indicator.code)) return { ...indicator, cancelledAtRound: round };
    if (!add.includes(indicator.code) || isUsedInRound(indicator, round)) return indicator;
    const { cancelledAtRound } = indicator;
    const over = cancelledAtRound !== undefined && cancelledAtRound <= round;
    return {
      ...indicator,
      startsAtRound: round,
      cancelledAtRound: over ? undefined : cancelledAtRound,
    };
  });
}
