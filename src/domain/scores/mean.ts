import Big from 'big.js';
import { quotient, sum } from '../decimal';

export type WeighedScore = { readonly weight: Big; readonly score: Big };

/** Σ(w·s) ÷ Σw from rounded scores, rounded once, with the Σw it used. No score where nothing weighs. */
export type Mean = { readonly score: Big | undefined; readonly weightUsed: Big };

export function meanOf(parts: readonly WeighedScore[]): Mean {
  const weightUsed = sum(parts.map(({ weight }) => weight));
  if (weightUsed.eq(0)) return { score: undefined, weightUsed };
  const weighed = sum(parts.map(({ weight, score }) => weight.times(score)));
  return { score: quotient(weighed, weightUsed), weightUsed };
}

/** score × weight ÷ 100, from a rounded score and a weight in percent. */
export function weighted(score: Big, weightPercent: Big): Big {
  return quotient(score.times(weightPercent), new Big(100));
}
