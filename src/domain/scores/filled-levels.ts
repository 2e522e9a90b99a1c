import type { Indicator, Method, Thresholds } from '../indicator';
import type { UnitThresholds } from './unit-thresholds';

/** Halves of the thresholds of a Sheet, exactly. */
const HALF = 0.5;

/**
 * An indicator of เชิงเส้น whose thresholds are set at levels 1, 3 and 5 only has the middle of their neighbours at 2 and 4,
 * which scores as one line does. Any other stays as it is.
 */
export function withFilledLevels(indicator: Indicator): Indicator {
  const { method, thresholds } = indicator;
  if (method !== 'เชิงเส้น') return indicator;
  const filled = filledLevels(thresholds);
  return filled === thresholds ? indicator : { ...indicator, thresholds: filled };
}

/** The same for one unit's own thresholds, which follow the method of their indicator. */
export function withFilledUnitLevels(own: UnitThresholds, method: Method | undefined): UnitThresholds {
  if (method !== 'เชิงเส้น') return own;
  const [, ...levels] = filledLevels([undefined, ...own.levels]);
  return levels.every((level, at) => level === own.levels[at]) ? own : { ...own, levels };
}

function filledLevels(thresholds: Thresholds): Thresholds {
  const [zero, first, second, third, fourth, fifth] = thresholds;
  if (first === undefined || third === undefined || fifth === undefined) return thresholds;
  if (second !== undefined && fourth !== undefined) return thresholds;
  const middle = (below: typeof first, above: typeof first) => below.plus(above).times(HALF);
  return [zero, first, second ?? middle(first, third), third, fourth ?? middle(third, fifth), fifth];
}
