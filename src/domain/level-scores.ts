import type Big from 'big.js';
import { decimalOfText } from './decimal';
import type { ScaleName } from './scale-name';

const LEVEL_COUNTS: Readonly<Record<ScaleName, number>> = { '1-5': 5, '0-5': 6, '50-75-100': 3 };

/** How many thresholds a scale uses. */
export function levelCount(scale: ScaleName): number {
  return LEVEL_COUNTS[scale];
}

/** The level scores of a scale from a setting's text ("50, 75, 100"); undefined unless complete and strictly rising. */
export function readLevelScores(scale: ScaleName, text: string): readonly Big[] | undefined {
  const scores: Big[] = [];
  for (const part of text.split(',')) {
    const score = decimalOfText(part);
    const before = scores[scores.length - 1];
    if (score === undefined || score.lt(0) || (before !== undefined && score.lte(before))) return undefined;
    scores.push(score);
  }
  return scores.length === levelCount(scale) ? scores : undefined;
}
