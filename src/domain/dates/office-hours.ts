import { dateOfMoment, type Moment, minuteOfDay } from './moments';
import { type Holidays, isWorkingDay } from './working-days';

const OPENS = 8 * 60 + 30;
const CLOSES = 16 * 60 + 30;

/** 08:30–16:30 of a working day: the only time at which the office sends mail. */
export function isOfficeHour(moment: Moment, holidays: Holidays): boolean {
  const minute = minuteOfDay(moment);
  return isWorkingDay(dateOfMoment(moment), holidays) && minute >= OPENS && minute < CLOSES;
}

const WAKES = 6 * 60;
const SLEEPS = 19 * 60;

const HOUR_MS = 3_600_000;

/** How many hours of a day are waking ones. */
export const WAKING_HOURS = (SLEEPS - WAKES) / 60;

/**
 * The waking hours (0 = 06:00 … 12 = 18:00) that have begun since a look, the present one at least: when somebody may have been at
 * the register. None at night but for those that the evening has left; the looks of a day share them out.
 */
export function wakingHoursSince(last: Moment | undefined, now: Moment): readonly number[] {
  const hourNow = Math.floor(minuteOfDay(now) / 60);
  const begun = Math.floor(now / HOUR_MS) - Math.floor((last ?? now) / HOUR_MS);
  const back = Math.min(24, Math.max(1, begun));
  const hours = Array.from({ length: back }, (_, ago) => ((hourNow - ago + 24) % 24) - WAKES / 60);
  return hours.filter((hour) => hour >= 0 && hour < WAKING_HOURS);
}
