import { addDays, type IsoDate } from '../dates/dates';
import { parseDate } from '../dates/thai-dates';
import { type Holidays, lastOfWorkingDays } from '../dates/working-days';

/** Working days that an owner has for a report that comes back near its deadline or after it. */
const DAYS_TO_MEND = 3;

const NAMED_DATE =
  /(?:ภายใน|ก่อน|ไม่เกิน)\s*(?:วันที่\s*)?([0-9๐-๙]{1,2}\s*(?:[/.-]\s*[0-9๐-๙]{1,2}\s*[/.-]|[ก-๙.]+)\s*[0-9๐-๙]{4}|[0-9๐-๙]{4}-[0-9๐-๙]{1,2}-[0-9๐-๙]{1,2})/;

/**
 * Until when a returned report is expected again: the date that the comment names (`ภายใน 5 พ.ค. 2570`), else the report's own
 * deadline or three working days from `today`, whichever is later, and never after the round closes.
 */
export function slipDeadline(given: {
  readonly comment: string;
  readonly dueOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly today: IsoDate;
  readonly holidays: Holidays;
}): IsoDate {
  const { comment, dueOn, closesOn, today, holidays } = given;
  const named = parseDate(NAMED_DATE.exec(comment)?.[1] ?? '');
  if (named !== undefined && named >= today) return earlier(named, closesOn);
  const toMend = lastOfWorkingDays(addDays(today, 1), DAYS_TO_MEND, holidays);
  return later(dueOn, earlier(toMend, closesOn));
}

function earlier(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right;
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left > right ? left : right;
}
