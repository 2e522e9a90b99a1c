import Big from 'big.js';
import type { Thresholds } from '../indicator';
import type { Settings } from '../settings';
import { type ScaleName, scaleNameFor } from './scale-name';

/** What is frozen in a report row when its round opens: a later change of ตั้งค่า must not score a round anew. */
export type FrozenPolicies = {
  readonly scale: ScaleName;
  /** ต่ำกว่าระดับ 1. */
  readonly belowFirst: Big;
  /** กรณี N/A; undefined is written as ไม่นำมาคิด. */
  readonly notApplicable: Big | undefined;
};

/** "1 คะแนน" is the score of level 1 (50 on 50-75-100); "ใช้เกณฑ์ 0" without เกณฑ์ 0 is 0, with it level 0's score. */
export function frozenPolicies(
  settings: Pick<Settings, 'scale' | 'levelScores' | 'belowFirst' | 'notApplicable'>,
  thresholds: Thresholds,
): FrozenPolicies {
  const scale = scaleNameFor(settings.scale, thresholds);
  const scores = settings.levelScores[scale];
  const levelOne = scores[scale === '0-5' ? 1 : 0] ?? new Big(1);
  const levelZero = scale === '0-5' ? (scores[0] ?? new Big(0)) : new Big(0);
  const below = scale === '0-5' ? levelZero : settings.belowFirst === '1 คะแนน' ? levelOne : levelZero;
  return {
    scale,
    belowFirst: below,
    notApplicable: settings.notApplicable === '1 คะแนน' ? levelOne : undefined,
  };
}

/** A weight of the register in percent: weights may add up to 100 or to 1.00 (ฐานน้ำหนักรวม); rows hold percent. */
export function percentWeight(weight: Big, weightBase: Big): Big {
  return weight.times(100).div(weightBase);
}
