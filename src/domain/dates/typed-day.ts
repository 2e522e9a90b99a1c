import { dateOf, dateOfSerial, dayOf, type IsoDate, monthOf, yearOf } from './dates';
import { BE_OFFSET, type FiscalYearBe, fiscalYearEnd, fiscalYearStart, isFiscalYear } from './fiscal-year';

/** Later than every day that Sheets knows, 31 December 9999. */
const BEYOND_SHEETS = 2_958_466;

/**
 * The day of about a fiscal year that a number is as Sheets counts days: 1/2 that is typed becomes one of them, 30/4/2570 one of
 * the year 2570 CE. undefined for any other number.
 */
export function typedDay(serial: number, year: FiscalYearBe): IsoDate | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial >= BEYOND_SHEETS) return undefined;
  const told = dateOfSerial(serial);
  const date = isFiscalYear(yearOf(told))
    ? dateOf(yearOf(told) - BE_OFFSET, monthOf(told), dayOf(told))
    : told;
  if (date === undefined) return undefined;
  return date >= fiscalYearStart(year - 1) && date <= fiscalYearEnd(year + 1) ? date : undefined;
}
