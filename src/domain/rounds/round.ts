import type { IsoDate } from '../dates/dates';
import type { FiscalYearBe } from '../dates/fiscal-year';
import type { RoundNumber } from '../indicator';

export const ROUND_STATES = ['ยังไม่เปิด', 'กำลังเปิด', 'เปิด', 'ปิด', 'ผนึกแล้ว'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** One row of รอบรายงาน. `id` is รหัสรอบ (`2570-06`). */
export type Round = {
  readonly id: string;
  readonly fiscalYearBe: FiscalYearBe;
  readonly number: RoundNumber;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly state: RoundState;
  /** Link of the round's folder, empty until it is opened. */
  readonly folder: string;
  readonly fingerprint: string;
};
