import type Big from 'big.js';
import { fixed } from '../../domain/decimal';

/** What explainScore and whatIf give; score and weighted have four decimals, '' where there is none. */
export type ScoreAnswer = { readonly score: string; readonly weighted: string; readonly text: string };

/** Four decimals, '' for none: no score is not 0. */
export function scoreField(value: Big | undefined): string {
  return value === undefined ? '' : fixed(value);
}
