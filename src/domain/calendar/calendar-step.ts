import type { IsoDate } from '../dates/dates';

/** One of the ten steps as ปฏิทิน holds it. */
export type CalendarStep = {
  readonly number: number;
  readonly name: string;
  /** สิ้นสุด, the last planned day. */
  readonly to: IsoDate | undefined;
  /** เสร็จจริง. */
  readonly done: IsoDate | undefined;
};
