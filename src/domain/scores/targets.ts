import Big from 'big.js';
import { decimalOfText, decimalsOf } from '../decimal';
import type { Direction, Indicator } from '../indicator';

/** Where the step between two levels comes from. */
export type StepSource =
  | { readonly source: 'yearly-progress'; readonly years: number; readonly change: Big }
  | { readonly source: 'yearly-change'; readonly years: number; readonly change: Big }
  | { readonly source: 'share-of-last-year'; readonly percent: number }
  | { readonly source: 'smallest-step' };

/** Why a step is smaller than its source says. */
export type StepLimit = { readonly kind: 'full' | 'zero'; readonly at: Big };

export type ThresholdProposal =
  | {
      readonly kind: 'proposed';
      /** เกณฑ์ 1 … เกณฑ์ 5. */
      readonly thresholds: readonly [Big, Big, Big, Big, Big];
      readonly lastYear: Big;
      readonly step: Big;
      readonly from: StepSource;
      readonly limit: StepLimit | undefined;
    }
  | { readonly kind: 'milestones'; readonly thresholds: readonly [Big, Big, Big, Big, Big] }
  | { readonly kind: 'none'; readonly why: 'parent' | 'no-last-year' | 'no-room' };

/** The step in per cent of last year where the years say nothing. */
const SHARE_PERCENT = 5;
const PERCENT_UNIT = 'ร้อยละ';

/**
 * Thresholds from three years of ปีฐาน: last year's result is level 3, the others stand in even steps around it. The step
 * is the mean yearly progress, else the mean yearly change, else five per cent of last year; it is cut so that a
 * percentage stays within 100 and nothing that counts downwards falls below 0. Nothing is written.
 */
export function proposeThresholds(
  indicator: Pick<Indicator, 'method' | 'direction' | 'unit' | 'baselines'>,
): ThresholdProposal {
  if (indicator.method === undefined) return { kind: 'none', why: 'parent' };
  if (indicator.method === 'ความสำเร็จ') {
    const steps = [1, 2, 3, 4, 5].map((step) => new Big(step));
    return { kind: 'milestones', thresholds: five(steps) };
  }
  const years = indicator.baselines.map((typed) => decimalOfText(typed));
  const lastYear = years[2];
  if (lastYear === undefined) return { kind: 'none', why: 'no-last-year' };
  const known = years.filter((value): value is Big => value !== undefined);
  const places = Math.min(4, Math.max(...known.map(decimalsOf)));
  const sign = signOf(indicator.direction);
  const { step: wanted, from } = stepFrom(years, lastYear, sign);
  const smallest = new Big(1).div(new Big(10).pow(places));
  const full = wanted.round(places, 1);
  const usual = full.lt(smallest) ? smallest : full;
  const limit = limitOf(indicator, lastYear);
  const room = limit?.at.minus(lastYear).abs().div(2).round(places, 0);
  const step = room?.lt(usual) ? room : usual;
  if (step.lte(0)) return { kind: 'none', why: 'no-room' };
  const thresholds = [-2, -1, 0, 1, 2].map((level) => lastYear.plus(step.times(level * sign)));
  return {
    kind: 'proposed',
    thresholds: five(thresholds),
    lastYear,
    step,
    from: full.lt(smallest) ? { source: 'smallest-step' } : from,
    limit: room?.lt(usual) ? limit : undefined,
  };
}

function signOf(direction: Direction | undefined): 1 | -1 {
  return direction === 'น้อยดี' ? -1 : 1;
}

function stepFrom(
  years: readonly (Big | undefined)[],
  lastYear: Big,
  sign: 1 | -1,
): { readonly step: Big; readonly from: StepSource } {
  const first = years.findIndex((value) => value !== undefined);
  const earliest = years[first];
  const count = 2 - first;
  if (earliest !== undefined && count > 0) {
    const change = lastYear.minus(earliest).div(count);
    if (change.times(sign).gt(0)) {
      return { step: change.abs(), from: { source: 'yearly-progress', years: count, change } };
    }
    const moves = yearlyMoves(years);
    const mean = moves.reduce((total, move) => total.plus(move), new Big(0)).div(Math.max(1, moves.length));
    if (mean.gt(0)) return { step: mean, from: { source: 'yearly-change', years: count, change: mean } };
  }
  const share = lastYear.abs().times(SHARE_PERCENT).div(100);
  return { step: share, from: { source: 'share-of-last-year', percent: SHARE_PERCENT } };
}

/** Sizes of the moves between one known year and the next, per year. */
function yearlyMoves(years: readonly (Big | undefined)[]): readonly Big[] {
  const moves: Big[] = [];
  let before: { readonly at: number; readonly value: Big } | undefined;
  years.forEach((value, at) => {
    if (value === undefined) return;
    if (before !== undefined)
      moves.push(
        value
          .minus(before.value)
          .abs()
          .div(at - before.at),
      );
    before = { at, value };
  });
  return moves;
}

/** A percentage ends at 100; what is better the less of it there is ends at 0. */
function limitOf(indicator: Pick<Indicator, 'direction' | 'unit'>, lastYear: Big): StepLimit | undefined {
  if (indicator.direction === 'น้อยดี') {
    return lastYear.gte(0) ? { kind: 'zero', at: new Big(0) } : undefined;
  }
  const isPercent = indicator.unit.trim() === PERCENT_UNIT && lastYear.lte(100);
  return isPercent ? { kind: 'full', at: new Big(100) } : undefined;
}

function five(values: readonly Big[]): readonly [Big, Big, Big, Big, Big] {
  const zero = new Big(0);
  const [one = zero, two = zero, three = zero, four = zero, top = zero] = values;
  return [one, two, three, four, top];
}

export type TargetBelowBaseline = { readonly target: Big; readonly lastYear: Big };

/** A target that asks for less than last year's result already was; undefined where it does not, or cannot be told. */
export function targetBelowBaseline(
  indicator: Pick<Indicator, 'direction' | 'target' | 'baselines'>,
): TargetBelowBaseline | undefined {
  const target = decimalOfText(indicator.target);
  const lastYear = decimalOfText(indicator.baselines[2]);
  if (target === undefined || lastYear === undefined) return undefined;
  return target.minus(lastYear).times(signOf(indicator.direction)).lt(0) ? { target, lastYear } : undefined;
}
