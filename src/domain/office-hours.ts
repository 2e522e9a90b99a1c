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

/** 06:00–19:00 of any day: when somebody may be at the register. What is done at night is looked at in the morning. */
export function isWakingHour(moment: Moment): boolean {
  const minute = minuteOfDay(moment);
  return minute >= WAKES && minute < SLEEPS;
}
