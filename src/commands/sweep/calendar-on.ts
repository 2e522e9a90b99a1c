import { calendarFacts } from '../../domain/calendar/calendar-facts';
import type { IsoDate } from '../../domain/dates/dates';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { calendarChanges } from '../calendar-changes';
import type { RoundSources } from '../rounds/round-sources';
import { yearMarks } from './year-marks';

/** What of ปฏิทิน reads otherwise on that date, by its dates and by what the register knows of the steps. */
export function calendarOn(snapshot: Snapshot, sources: RoundSources, date: IsoDate): readonly Change[] {
  const marks = yearMarks(snapshot, sources, Number(snapshot.system(SYSTEM.year)));
  return calendarChanges(snapshot.table('calendar'), date, calendarFacts(marks, date));
}
