import type Big from 'big.js';
import { type Direction, LEVELS, type Level, type Thresholds } from '../indicator';

/** Criteria that do not climb towards the best level. Levels are the n of เกณฑ์ n. */
export type ThresholdOrder =
  | { readonly kind: 'sound' }
  /** Strictly monotone, but the other way. */
  | { readonly kind: 'against-direction'; readonly firstLevel: Level }
  | { readonly kind: 'broken'; readonly misplaced: readonly MisplacedThreshold[] };

export type MisplacedThreshold = {
  readonly level: Level;
  readonly threshold: Big;
  /** Its neighbours among the thresholds that are in order. */
  readonly before: Big | undefined;
  readonly after: Big | undefined;
};

type Step = { readonly level: Level; readonly threshold: Big };

/**
 * Whether thresholds (by level, undefined where blank) are strictly monotone in the direction. Where they are not, the fewest
 * cells are named without which they would be: of 40/50/60/60/70 the second 60, of 40/95/60/70/80 the 95.
 */
export function thresholdOrder(thresholds: Thresholds, direction: Direction | undefined): ThresholdOrder {
  const sign = direction === 'น้อยดี' ? -1 : 1;
  const steps = LEVELS.flatMap((level): readonly Step[] => {
    const threshold = thresholds[level];
    return threshold === undefined ? [] : [{ level, threshold }];
  });
  const kept = longestInOrder(steps, sign);
  if (kept.length === steps.length) return { kind: 'sound' };
  const second = steps[1];
  if (second !== undefined && longestInOrder(steps, sign === 1 ? -1 : 1).length === steps.length) {
    return { kind: 'against-direction', firstLevel: second.level };
  }
  const misplaced = steps
    .filter((step) => !kept.includes(step))
    .map(
      ({ level, threshold }): MisplacedThreshold => ({
        level,
        threshold,
        before: kept.filter((step) => step.level < level).pop()?.threshold,
        after: kept.find((step) => step.level > level)?.threshold,
      }),
    );
  return { kind: 'broken', misplaced };
}

/** The longest strictly monotone part; of equals the one that keeps earlier levels. There are six levels at most. */
function longestInOrder(steps: readonly Step[], sign: 1 | -1): readonly Step[] {
  const best: (readonly Step[])[] = [];
  steps.forEach((step, at) => {
    const before = best
      .slice(0, at)
      .filter((line) => isAbove(step, line[line.length - 1], sign))
      .reduce<readonly Step[]>((longest, line) => (line.length > longest.length ? line : longest), []);
    best.push([...before, step]);
  });
  return best.reduce((longest, line) => (line.length > longest.length ? line : longest), []);
}

function isAbove(step: Step, before: Step | undefined, sign: 1 | -1): boolean {
  return before === undefined || step.threshold.cmp(before.threshold) * sign > 0;
}
