import type Big from 'big.js';
import { sum } from '../decimal';
import { type Indicator, isUsedInRound, ROUND_NUMBERS, type RoundNumber } from '../indicator';
import { isKnownWeight, sumInRound } from '../scores/main-weights';

/** `round` undefined is น้ำหนัก itself, which agreements carry. */
export type WrongSum = {
  readonly round: RoundNumber | undefined;
  readonly sum: Big;
  readonly wanted: Big;
};

type Weighed = Pick<
  Indicator,
  'code' | 'parent' | 'weight' | 'roundWeights' | 'startsAtRound' | 'cancelledAtRound'
>;

/**
 * Sums of the indicators without a parent that are not the base (100 or 1): of น้ำหนัก, and of each round's weights over the
 * indicators used in it. A round that is wrong by just as much as น้ำหนัก is said once.
 */
export function wrongWeightSums(indicators: readonly Indicator[], base: Big): readonly WrongSum[] {
  if (indicators.length === 0) return [];
  const top = ownMain(indicators);
  const whole = sum(top.map(({ weight }) => weight).filter(isKnownWeight));
  const wrongWhole: readonly WrongSum[] = whole.eq(base)
    ? []
    : [{ round: undefined, sum: whole, wanted: base }];
  const wrongRounds = ROUND_NUMBERS.flatMap((round): readonly WrongSum[] => {
    const total = sumInRound(top, round);
    return total.eq(base) || total.eq(whole) ? [] : [{ round, sum: total, wanted: base }];
  });
  return [...wrongWhole, ...wrongRounds];
}

/**
 * Sums of one parent's subs that are neither the parent's weight nor the base. A round counts only where every sub is used in
 * it: those that start later or are cancelled leave the others' shares as they are.
 */
export function wrongSubSums(parent: Weighed, subs: readonly Indicator[], base: Big): readonly WrongSum[] {
  const wrong = (total: Big, wanted: Big | undefined): boolean =>
    wanted !== undefined && !total.eq(wanted) && !total.eq(base);
  const whole = sum(subs.map(({ weight }) => weight).filter(isKnownWeight));
  const wrongWhole: readonly WrongSum[] =
    parent.weight !== undefined && wrong(whole, parent.weight)
      ? [{ round: undefined, sum: whole, wanted: parent.weight }]
      : [];
  const wrongRounds = ROUND_NUMBERS.flatMap((round): readonly WrongSum[] => {
    const wanted = parent.roundWeights[round] ?? parent.weight;
    if (wanted === undefined || !subs.every((sub) => isUsedInRound(sub, round))) return [];
    const hasOwn =
      parent.roundWeights[round] !== undefined || subs.some((sub) => sub.roundWeights[round] !== undefined);
    const total = sumInRound(subs, round);
    return hasOwn && wrong(total, wanted) ? [{ round, sum: total, wanted }] : [];
  });
  return [...wrongWhole, ...wrongRounds];
}

/** Of an indicator whose parent is not there nobody knows where its weight belongs: that is a fault of its own. */
function ownMain(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ parent }) => parent === undefined);
}

export type FractionWeight = { readonly indicator: Indicator; readonly typed: Big; readonly meant: Big };

/** "7%" typed as a weight stands as 0.07: told by น้ำหนัก adding up to the base with a hundred times as much. */
export function weightsTypedAsFractions(
  indicators: readonly Indicator[],
  base: Big,
): readonly FractionWeight[] {
  const top = ownMain(indicators);
  const lacking = base.minus(sum(top.map(({ weight }) => weight).filter(isKnownWeight)));
  return top.flatMap((indicator): readonly FractionWeight[] => {
    const typed = indicator.weight;
    if (typed === undefined || typed.lte(0) || typed.gt(1)) return [];
    const meant = typed.times(100);
    return meant.minus(typed).eq(lacking) ? [{ indicator, typed, meant }] : [];
  });
}
