import { addDays, type IsoDate } from '../dates/dates';
import { type Holidays, workingDayOnOrAfter, workingDayOnOrBefore } from '../dates/working-days';
import type { Settings } from '../settings';

export type ReminderRules = Pick<
  Settings,
  'remindDaysBefore' | 'remindDaysAfter' | 'tellSupervisorAfterDays' | 'tellDirectorAfterDays'
>;

/** The working days on which somebody is told of one report that is not in; each list ascending. */
export type ReminderDays = {
  readonly before: readonly IsoDate[];
  readonly after: readonly IsoDate[];
  readonly supervisor: IsoDate;
  readonly director: IsoDate;
};

/** Settings count calendar days from กำหนดส่ง; one before it that is no working day moves to the working day before, one after it to the working day after. */
export function reminderDays(dueOn: IsoDate, rules: ReminderRules, holidays: Holidays): ReminderDays {
  const after = (days: number) => workingDayOnOrAfter(addDays(dueOn, days), holidays);
  const before = (days: number) => workingDayOnOrBefore(addDays(dueOn, -days), holidays);
  return {
    before: ascending(rules.remindDaysBefore.map(before)),
    after: ascending(rules.remindDaysAfter.map(after)),
    supervisor: after(rules.tellSupervisorAfterDays),
    director: after(rules.tellDirectorAfterDays),
  };
}

function ascending(days: readonly IsoDate[]): readonly IsoDate[] {
  return [...new Set(days)].sort();
}
