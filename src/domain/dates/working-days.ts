import { addDays, type IsoDate, weekdayOf } from './dates';

/** Holidays by date; Saturdays and Sundays need not stand in it. */
export type Holidays = ReadonlySet<IsoDate>;

export function isWorkingDay(date: IsoDate, holidays: Holidays): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

/** The day itself or the next working day: official deadlines move forward (Civil and Commercial Code s.193/8). */
export function workingDayOnOrAfter(date: IsoDate, holidays: Holidays): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The day itself or the working day before it: reminders move back. */
export function workingDayOnOrBefore(date: IsoDate, holidays: Holidays): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1);
  return day;
}

/** The last of `count` working days that begin at the first working day on or after `start` (count ≥ 1). */
export function lastOfWorkingDays(start: IsoDate, count: number, holidays: Holidays): IsoDate {
  let day = workingDayOnOrAfter(start, holidays);
  for (let left = count - 1; left > 0; left -= 1) day = workingDayOnOrAfter(addDays(day, 1), holidays);
  return day;
}
