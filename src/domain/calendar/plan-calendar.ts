import { addDays, addMonths, type IsoDate } from '../dates/dates';
import { type FiscalYearBe, fiscalYearEnd, fiscalYearStart } from '../dates/fiscal-year';
import { type Holidays, lastOfWorkingDays, workingDayOnOrAfter } from '../dates/working-days';
import type { RoundPlan } from '../rounds/plan-rounds';

/** Planned first and last day of one of the ten steps; undefined where the office has not set it yet. */
export type StepPlan = {
  readonly step: number;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
};

/** Working days of steps 1 to 5 (the manual's 1 week, 2 days, 1 week, 1 week, 3 weeks). */
const FIRST_STEPS_DAYS = [5, 2, 5, 5, 15] as const;

/** The manual's ten steps of a year: 1–5 one after another, 7 on the signing day, 8 from the rounds, 9 and 10 a month each. */
export function planCalendar(
  year: FiscalYearBe,
  rounds: readonly RoundPlan[],
  signingDate: IsoDate | undefined,
  holidays: Holidays,
): readonly StepPlan[] {
  const opened = rounds.map((round) => round.opensOn).sort()[0];
  const due = rounds
    .map((round) => round.dueOn)
    .sort()
    .pop();
  const reviewed = due && addMonths(due, 1);
  const summed = reviewed && addMonths(reviewed, 1);
  return [
    ...firstSteps(year, holidays),
    { step: 6, from: fiscalYearStart(year), to: fiscalYearEnd(year) },
    { step: 7, from: signingDate, to: signingDate },
    { step: 8, from: opened, to: due },
    { step: 9, from: due && addDays(due, 1), to: reviewed },
    { step: 10, from: reviewed && addDays(reviewed, 1), to: summed },
  ];
}

function firstSteps(year: FiscalYearBe, holidays: Holidays): readonly StepPlan[] {
  let start = workingDayOnOrAfter(fiscalYearStart(year), holidays);
  return FIRST_STEPS_DAYS.map((days, index): StepPlan => {
    const from = start;
    const to = lastOfWorkingDays(from, days, holidays);
    start = workingDayOnOrAfter(addDays(to, 1), holidays);
    return { step: index + 1, from, to };
  });
}
