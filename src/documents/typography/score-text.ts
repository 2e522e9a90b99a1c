import type Big from 'big.js';
import { roundedTo } from '../../domain/decimal';
import type { KpiPaper } from '../tags/booklet-tags';
import { paperNumber } from './thai-typography';

/** What has no score is written so, never 0. */
export const NO_SCORE = '-';

/** A score as paper shows it; it is exact to four decimals wherever it is counted. */
export function scoreText(
  score: Big | undefined,
  { digits, scoreDecimals }: Pick<KpiPaper, 'digits' | 'scoreDecimals'>,
): string {
  return score === undefined ? NO_SCORE : paperNumber(roundedTo(score, scoreDecimals), digits, scoreDecimals);
}
