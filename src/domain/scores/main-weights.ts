import type Big from 'big.js';
import { sum } from '../decimal';
import { type Indicator, isUsedInRound, ROUND_NUMBERS, type RoundNumber, weightInRound } from '../indicator';

/** Indicators without a parent in the register. */
function mainIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  const codes = new Set(indicators.map(({ code }) => code));
  return indicators.filter(({ parent }) => parent === undefined || !codes.has(parent));
}

/** Σ weights of those that the round uses, in the register's own base. */
export function sumInRound(indicators: readonly Indicator[], round: RoundNumber): Big {
  const used = indicators.filter((indicator) => isUsedInRound(indicator, round));
  return sum(used.map((indicator) => weightInRound(indicator, round)).filter(isKnownWeight));
}

/** What the main indicators weigh in each round. */
export function weightsByRound(indicators: readonly Indicator[]): ReadonlyMap<RoundNumber, Big> {
  const main = mainIndicators(indicators);
  return new Map(ROUND_NUMBERS.map((round) => [round, sumInRound(main, round)] as const));
}

export function isKnownWeight(weight: Big | undefined): weight is Big {
  return weight !== undefined;
}
