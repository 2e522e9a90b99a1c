import type { ClockSchedule } from './protocol';
import type { ZoneOffset } from './utilities/zone-offset';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock trigger as far as its times go. `createdAt` anchors repeated schedules; `seed` chooses what Google would. */
export type ClockTrigger = {
  readonly schedule: ClockSchedule;
  readonly zone: string;
  readonly createdAt: number;
  readonly seed: number;
};

/** Google picks the minute of a trigger when it is made and keeps it: here the seed does. */
function minuteOf(trigger: ClockTrigger, given: number | undefined): number {
  return given ?? (trigger.seed * 37) % 60;
}

function firstAfter(base: number, step: number, after: number): number {
  return after < base ? base : base + (Math.floor((after - base) / step) + 1) * step;
}

/**
 * The first moment after `after` (ms since the epoch) when the trigger falls due, or `undefined` when it never will
 * again. Hours and days are those of the trigger's zone.
 */
export function nextDue(trigger: ClockTrigger, after: number, offsetOf: ZoneOffset): number | undefined {
  const { schedule, createdAt } = trigger;
  const from = Math.max(after, createdAt);
  if (schedule.type === 'once')
    return schedule.at > from || after < createdAt ? Math.max(schedule.at, createdAt) : undefined;
  if (schedule.type === 'minutes')
    return firstAfter(createdAt + schedule.every * MINUTE, schedule.every * MINUTE, from);
  if (schedule.type === 'hours') {
    const minute = minuteOf(trigger, schedule.minute);
    const firstHour = Math.floor(createdAt / HOUR) * HOUR + minute * MINUTE;
    const base = firstHour > createdAt ? firstHour : firstHour + HOUR;
    return firstAfter(base, schedule.every * HOUR, from);
  }
  const offset = (at: number): number => (offsetOf(trigger.zone, at) ?? 0) * MINUTE;
  const timeOfDay = (schedule.hour ?? trigger.seed % 24) * HOUR + minuteOf(trigger, schedule.minute) * MINUTE;
  const createdDay = Math.floor((createdAt + offset(createdAt)) / DAY);
  const firstDay = Math.floor((from + offset(from)) / DAY);
  for (let day = firstDay; day < firstDay + 800; day += 1) {
    const local = new Date(day * DAY);
    if (schedule.type === 'days' && (day - createdDay) % schedule.every !== 0) continue;
    if (schedule.type === 'month-day' && local.getUTCDate() !== schedule.day) continue;
    if (schedule.type === 'weeks') {
      if (local.getUTCDay() !== schedule.weekday) continue;
      if (Math.floor((day - createdDay) / 7) % schedule.every !== 0) continue;
    }
    const localTime = day * DAY + timeOfDay;
    const due = localTime - offset(localTime - offset(localTime));
    if (due > from) return due;
  }
  return undefined;
}
