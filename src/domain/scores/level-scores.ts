import Big from 'big.js';
import { decimalOfText } from '../decimal';
import type { ScaleName } from './scale-name';

/** Level scores of each scale, first level first. */
export type LevelScores = Readonly<Record<ScaleName, readonly Big[]>>;

const LEVEL_COUNTS: Readonly<Record<ScaleName, number>> = { '1-5': 5, '0-5': 6, '50-75-100': 3 };

/** How many thresholds a scale uses. */
export function levelCount(scale: ScaleName): number {
  return LEVEL_COUNTS[scale];
}

/** The three scales as usually published. */
export function presetScores(): LevelScores {
  const scores = (...values: readonly number[]) => values.map((value) => new Big(value));
  return { '1-5': scores(1, 2, 3, 4, 5), '0-5': scores(0, 1, 2, 3, 4, 5), '50-75-100': scores(50, 75, 100) };
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
