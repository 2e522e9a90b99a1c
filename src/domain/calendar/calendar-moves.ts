import type { IsoDate } from '../dates/dates';
import type { FiscalYearBe } from '../dates/fiscal-year';
import type { RoundPlan } from '../rounds/plan-rounds';
import { planCalendar, type StepPlan } from './plan-calendar';

/** One planned date of ปฏิทิน that goes along with a moved deadline. */
export type CalendarMove = {
  readonly step: number;
  readonly end: 'from' | 'to';
  readonly before: IsoDate;
  readonly after: IsoDate;
};

/** What a new deadline of one of a year's rounds moves in steps 8 to 10, which are planned from the rounds. */
export function calendarMoves(
  year: FiscalYearBe,
  rounds: readonly RoundPlan[],
  moved: Pick<RoundPlan, 'id' | 'dueOn'>,
): readonly CalendarMove[] {
  const before = planOf(year, rounds);
  const after = planOf(
    year,
    rounds.map((round) => (round.id === moved.id ? { ...round, dueOn: moved.dueOn } : round)),
  );
  return before.flatMap((plan, index) => [
    ...moveOf(plan, after[index], 'from'),
    ...moveOf(plan, after[index], 'to'),
  ]);
}

/** The first steps hang on no round: no holiday moves them here. */
function planOf(year: FiscalYearBe, rounds: readonly RoundPlan[]): readonly StepPlan[] {
  return planCalendar(year, rounds, undefined, new Set());
}

function moveOf(before: StepPlan, after: StepPlan | undefined, end: 'from' | 'to'): readonly CalendarMove[] {
  const [was, is] = [before[end], after?.[end]];
  return was === undefined || is === undefined || was === is
    ? []
    : [{ step: before.step, end, before: was, after: is }];
}
