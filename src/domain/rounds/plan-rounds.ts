import { addDays, dateOf, type IsoDate } from '../dates/dates';
import { BE_OFFSET, type FiscalYearBe, fiscalYearStart } from '../dates/fiscal-year';
import { type Holidays, workingDayOnOrAfter } from '../dates/working-days';
import { ROUND_NUMBERS, type RoundNumber } from '../indicator';
import { roundIdOf } from '../keys';
import { plannedClosing } from './planned-closing';
import type { Round } from './round';

export type DueDates = Readonly<Record<RoundNumber, IsoDate | undefined>>;

/** The dates of a round that has not been opened. */
export type RoundPlan = Pick<
  Round,
  'id' | 'fiscalYearBe' | 'number' | 'periodFrom' | 'periodTo' | 'opensOn' | 'dueOn' | 'closesOn'
>;

/** Last day of the period and, where the office sets none, the day that reports fall due: month and day of the CE year. */
const PERIOD_END: Readonly<Record<RoundNumber, readonly [month: number, day: number]>> = {
  6: [3, 31],
  9: [6, 30],
  12: [9, 30],
};
const USUAL_DUE: Readonly<Record<RoundNumber, readonly [month: number, day: number]>> = {
  6: [4, 30],
  9: [7, 31],
  12: [10, 31],
};

/**
 * The year's three cumulative rounds. A round opens the day after its period; its due date moves to a working day; it
 * closes one calendar month after that, on a working day.
 */
export function planRounds(year: FiscalYearBe, dueDates: DueDates, holidays: Holidays): readonly RoundPlan[] {
  return ROUND_NUMBERS.map((number): RoundPlan => {
    const periodTo = dayInYear(year, PERIOD_END[number]);
    const dueOn = workingDayOnOrAfter(dueDates[number] ?? usualDueDate(year, number), holidays);
    return {
      id: roundIdOf(year, number),
      fiscalYearBe: year,
      number,
      periodFrom: fiscalYearStart(year),
      periodTo,
      opensOn: addDays(periodTo, 1),
      dueOn,
      closesOn: plannedClosing(dueOn, holidays),
    };
  });
}

/** 30 April, 31 July, 31 October of the fiscal year's later CE year, as they stand in the calendar. */
export function usualDueDate(year: FiscalYearBe, round: RoundNumber): IsoDate {
  return dayInYear(year, USUAL_DUE[round]);
}

function dayInYear(year: FiscalYearBe, [month, day]: readonly [number, number]): IsoDate {
  const date = dateOf(year - BE_OFFSET, month, day);
  if (date === undefined) throw new RangeError(`no day ${day}/${month} in ${year}`);
  return date;
}
