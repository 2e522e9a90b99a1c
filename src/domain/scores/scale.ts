import type Big from 'big.js';
import type { Direction, Thresholds } from '../indicator';
import { type LevelScores, presetScores } from './level-scores';
import { type ScaleName, scaleNameFor } from './scale-name';

/** One step of a scale. `number` is the level of its column เกณฑ์ n. */
export type Level = { readonly number: number; readonly score: Big; readonly threshold: Big };

/** Sound criteria: levels by rising score, thresholds strictly monotone in the indicator's direction. */
export type Scale = {
  readonly levels: readonly [Level, ...Level[]];
  readonly best: Level;
  /** 1 where more is better, −1 where less is. */
  readonly sign: 1 | -1;
};

/** What is wrong with a row's criteria; `level` is the n of เกณฑ์ n. */
export type CriteriaFault =
  | { readonly code: 'threshold-missing'; readonly level: number }
  | { readonly code: 'threshold-unused'; readonly level: number }
  | {
      readonly code: 'threshold-not-rising' | 'threshold-not-falling';
      readonly level: number;
      readonly threshold: Big;
      readonly before: Big;
    };

export type ReadScale =
  | { readonly kind: 'sound'; readonly scale: Scale }
  | { readonly kind: 'faulty'; readonly faults: readonly [CriteriaFault, ...CriteriaFault[]] };

/**
 * The scale of one indicator as an ordered list of (score, threshold). Every level that the scale uses needs a threshold
 * and no other may have one; an indicator with เกณฑ์ 0 has 0–5 whatever `name` says. No direction counts as มากดี.
 */
export function readScale(
  name: ScaleName,
  thresholds: Thresholds,
  direction: Direction | undefined,
  levelScores: LevelScores = presetScores(),
): ReadScale {
  const used = scaleNameFor(name, thresholds);
  const first = used === '0-5' ? 0 : 1;
  const scores = levelScores[used];
  const sign = direction === 'น้อยดี' ? -1 : 1;
  const levels: Level[] = [];
  const faults: CriteriaFault[] = [];
  thresholds.forEach((threshold, number) => {
    const score = scores[number - first];
    if (score === undefined) {
      if (threshold !== undefined) faults.push({ code: 'threshold-unused', level: number });
      return;
    }
    if (threshold === undefined) {
      faults.push({ code: 'threshold-missing', level: number });
      return;
    }
    const before = levels[levels.length - 1]?.threshold;
    if (before !== undefined && threshold.cmp(before) * sign <= 0) {
      const code = sign === 1 ? 'threshold-not-rising' : 'threshold-not-falling';
      faults.push({ code, level: number, threshold, before });
    }
    levels.push({ number, score, threshold });
  });
  const [fault, ...otherFaults] = faults;
  if (fault !== undefined) return { kind: 'faulty', faults: [fault, ...otherFaults] };
  const [lowest, ...higher] = levels;
  if (lowest === undefined) return { kind: 'faulty', faults: [{ code: 'threshold-missing', level: first }] };
  return {
    kind: 'sound',
    scale: { levels: [lowest, ...higher], best: higher[higher.length - 1] ?? lowest, sign },
  };
}

/** How many levels a result has reached: 0 is below the first. */
export function levelsReached(scale: Scale, value: Big): number {
  return scale.levels.filter(({ threshold }) => value.cmp(threshold) * scale.sign >= 0).length;
}
