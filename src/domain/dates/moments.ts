import { dateOfSerial, type IsoDate, serialOfDate } from './dates';

/** A point in time in ms since the epoch. The office's zone is Asia/Bangkok: UTC+7 all year, so arithmetic is enough. */
export type Moment = number;

const OFFSET_MS = 7 * 3_600_000;
const MS_PER_DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** The cell serial of a moment on the office's wall clock, whole seconds. */
export function serialOfMoment(moment: Moment): number {
  const seconds = Math.round((moment + OFFSET_MS) / 1000);
  return EPOCH_SERIAL + seconds / 86_400;
}

export function momentOfSerial(serial: number): Moment {
  return Math.round((serial - EPOCH_SERIAL) * 86_400) * 1000 - OFFSET_MS;
}

/** The office's calendar day at a moment. */
export function dateOfMoment(moment: Moment): IsoDate {
  return dateOfSerial(EPOCH_SERIAL + Math.floor((moment + OFFSET_MS) / MS_PER_DAY));
}

/** Minutes since midnight on the office's wall clock. */
export function minuteOfDay(moment: Moment): number {
  return Math.floor(((((moment + OFFSET_MS) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / 60_000);
}

/** The moment of a wall-clock minute on a day. */
export function momentAt(date: IsoDate, minutes: number): Moment {
  return (serialOfDate(date) - EPOCH_SERIAL) * MS_PER_DAY + minutes * 60_000 - OFFSET_MS;
}
