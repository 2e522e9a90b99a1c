import type { IsoDate } from '../dates/dates';

export const STEP_STATES = ['ยังไม่ถึง', 'กำลังทำ', 'เสร็จ', 'เลยกำหนด'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Planned and real dates of one of the ten steps; undefined where nobody has set them. */
export type StepDates = {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly begun: IsoDate | undefined;
  readonly done: IsoDate | undefined;
};

/** Where a step stands on a day: its last planned day still counts as in time. */
export function stepState(dates: StepDates, today: IsoDate): StepState {
  if (dates.done !== undefined) return 'เสร็จ';
  if (dates.to !== undefined && today > dates.to) return 'เลยกำหนด';
  const started = dates.begun !== undefined || (dates.from !== undefined && today >= dates.from);
  return started ? 'กำลังทำ' : 'ยังไม่ถึง';
}
