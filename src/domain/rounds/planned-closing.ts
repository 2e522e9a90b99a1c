import { addMonths, type IsoDate } from '../dates/dates';
import { type Holidays, workingDayOnOrAfter } from '../dates/working-days';

/** The day on which a round closes unless an operator sets another: a month after its deadline, on a working day. */
export function plannedClosing(dueOn: IsoDate, holidays: Holidays): IsoDate {
  return workingDayOnOrAfter(addMonths(dueOn, 1), holidays);
}
