import { addDays, type IsoDate } from '../dates/dates';
import { type Holidays, lastOfWorkingDays } from '../dates/working-days';
import type { Report } from './report';

/** Working days in which the office answers a request for review (ทบทวนผล). */
const DAYS_TO_ANSWER = 5;

/** What is to be done about a request for review now. */
export type AppealStep =
  | { readonly kind: 'none' }
  /** The owner asks: it is answered by that day, at the latest on the day that the round closes. */
  | { readonly kind: 'taken'; readonly dueOn: IsoDate }
  /** An operator has decided. */
  | { readonly kind: 'answered' }
  /** Nobody asks any more, and nothing was decided. */
  | { readonly kind: 'withdrawn' }
  /** An outcome without a request. */
  | { readonly kind: 'nobody-asked' };

type Appeal = Pick<Report, 'appeal' | 'appealDueOn' | 'appealOutcome' | 'appealAnsweredAt' | 'closedAt'>;

export function appealStep(
  { appeal, appealDueOn, appealOutcome, appealAnsweredAt, closedAt }: Appeal,
  given: { readonly today: IsoDate; readonly closesOn: IsoDate; readonly holidays: Holidays },
): AppealStep {
  if (closedAt !== undefined) return { kind: 'none' };
  if (appeal.trim() === '') {
    if (appealOutcome !== undefined && appealAnsweredAt === undefined) return { kind: 'nobody-asked' };
    return appealDueOn !== undefined && appealAnsweredAt === undefined
      ? { kind: 'withdrawn' }
      : { kind: 'none' };
  }
  if (appealAnsweredAt !== undefined) return { kind: 'none' };
  if (appealOutcome !== undefined) return { kind: 'answered' };
  if (appealDueOn !== undefined) return { kind: 'none' };
  const { today, closesOn, holidays } = given;
  const inTime = lastOfWorkingDays(addDays(today, 1), DAYS_TO_ANSWER, holidays);
  return { kind: 'taken', dueOn: inTime < closesOn ? inTime : closesOn };
}

/** A request that the office has taken and not answered. */
export function isAppealWaiting({ appeal, appealAnsweredAt, closedAt }: Appeal): boolean {
  return appeal.trim() !== '' && appealAnsweredAt === undefined && closedAt === undefined;
}
