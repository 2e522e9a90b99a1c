import type Big from 'big.js';
import type { Usage } from './usage';

export const ROUND_NUMBERS = [6, 9, 12] as const;
export type RoundNumber = (typeof ROUND_NUMBERS)[number];

export const METHODS = ['เชิงเส้น', 'ขั้น', 'ความสำเร็จ'] as const;
export type Method = (typeof METHODS)[number];
export const DIRECTIONS = ['มากดี', 'น้อยดี'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** Thresholds of level 0 … 5; undefined where the cell is blank. */
export type Thresholds = readonly [
  Big | undefined,
  Big | undefined,
  Big | undefined,
  Big | undefined,
  Big | undefined,
  Big | undefined,
];

/**
 * One row of ตัวชี้วัด. Codes are in Western digits (`1.2.1`); people by รหัส.
 * A parent has no method, direction or thresholds of its own: its score comes from its sub-indicators.
 * Weights as typed in the register (percent of 100, or of 1.00).
 */
export type Indicator = {
  readonly code: string;
  readonly parent: string | undefined;
  readonly dimension: string;
  readonly name: string;
  readonly unit: string;
  readonly weight: Big | undefined;
  readonly roundWeights: Readonly<Record<RoundNumber, Big | undefined>>;
  readonly method: Method | undefined;
  readonly direction: Direction | undefined;
  readonly thresholds: Thresholds;
  /** ค่าเป้าหมาย as typed. */
  readonly target: string;
  /** ปีฐาน −3, −2, −1 as typed. */
  readonly baselines: readonly [string, string, string];
  readonly supervisor: string;
  /** The first owner is the scorer. */
  readonly owners: readonly string[];
  readonly group: string;
  readonly definition: string;
  readonly formula: string;
  readonly dataSource: string;
  readonly collection: string;
  readonly needsEvidence: boolean;
  readonly forStaff: boolean;
  readonly forSchools: Usage;
  readonly forObec: boolean;
  readonly forProvince: Usage;
  readonly startsAtRound: RoundNumber | undefined;
  readonly cancelledAtRound: RoundNumber | undefined;
  readonly psaTarget: string;
  readonly criteriaNote: string;
  readonly evidenceByLevel: string;
};

/** Started at or before the round and not cancelled at or before it (cancelled at round n: not used from n on). */
export function isUsedInRound(indicator: Indicator, round: RoundNumber): boolean {
  const { startsAtRound, cancelledAtRound } = indicator;
  return (
    (startsAtRound === undefined || startsAtRound <= round) &&
    (cancelledAtRound === undefined || round < cancelledAtRound)
  );
}

/** น้ำหนัก 6/9/12 where set, else น้ำหนัก. */
export function weightInRound(indicator: Indicator, round: RoundNumber): Big | undefined {
  return indicator.roundWeights[round] ?? indicator.weight;
}

/** Whether reports of an indicator need evidence (ต้องแนบหลักฐาน); false for a code that is not there. */
export function asksForEvidence(
  indicators: readonly Pick<Indicator, 'code' | 'needsEvidence'>[],
  code: string,
): boolean {
  return indicators.some((indicator) => indicator.code === code && indicator.needsEvidence);
}
