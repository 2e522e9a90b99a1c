import type Big from 'big.js';
import { type Indicator, ROUND_NUMBERS, type RoundNumber, weightInRound } from '../indicator';

/** New weights and targets from a round on, by code of ตัวชี้วัด. */
export type PlanFigures = {
  readonly round: RoundNumber;
  readonly weights: ReadonlyMap<string, Big>;
  readonly targets: ReadonlyMap<string, string>;
};

/** The indicators as they stand once the figures hold: earlier rounds keep the weight that they had, the round and those after it take the new one. */
export function reweighedPlan(
  indicators: readonly Indicator[],
  { round, weights, targets }: PlanFigures,
): readonly Indicator[] {
  return indicators.map((indicator) => {
    const weight = weights.get(indicator.code);
    const target = targets.get(indicator.code) ?? indicator.target;
    const reweighed =
      weight === undefined || hasFrom(indicator, round, weight)
        ? indicator
        : { ...indicator, ...weightsFrom(indicator, round, weight) };
    return target === indicator.target ? reweighed : { ...reweighed, target };
  });
}

/** Nothing changes where the round and all after it weigh so already. */
function hasFrom(indicator: Indicator, round: RoundNumber, weight: Big): boolean {
  return ROUND_NUMBERS.filter((number) => number >= round).every(
    (number) => weightInRound(indicator, number)?.eq(weight) === true,
  );
}

/** น้ำหนัก serves each round that has none of its own: it takes the new weight only where every earlier round has one to keep. */
function weightsFrom(
  indicator: Indicator,
  round: RoundNumber,
  weight: Big,
): Pick<Indicator, 'weight' | 'roundWeights'> {
  const earlier = ROUND_NUMBERS.filter((number) => number < round);
  const isUsual = earlier.every((number) => weightInRound(indicator, number) !== undefined);
  const own = (number: RoundNumber) =>
    number < round ? weightInRound(indicator, number) : isUsual ? undefined : weight;
  return {
    weight: isUsual ? weight : indicator.weight,
    roundWeights: { 6: own(6), 9: own(9), 12: own(12) },
  };
}
