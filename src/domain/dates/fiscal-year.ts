import { dateOf, type IsoDate, monthOf, yearOf } from './dates';

/** พ.ศ. of a Thai government fiscal year: 1 October (CE year be − 544) to 30 September (be − 543). */
export type FiscalYearBe = number;

export const BE_OFFSET = 543;

/** A year that an office can mean: a whole number of พ.ศ. within living memory and its plans. */
export function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2400 && year < 2800;
}

export function fiscalYearOf(date: IsoDate): FiscalYearBe {
  return yearOf(date) + BE_OFFSET + (monthOf(date) >= 10 ? 1 : 0);
}

export function fiscalYearStart(year: FiscalYearBe): IsoDate {
  return known(dateOf(year - BE_OFFSET - 1, 10, 1));
}

export function fiscalYearEnd(year: FiscalYearBe): IsoDate {
  return known(dateOf(year - BE_OFFSET, 9, 30));
}

function known(date: IsoDate | undefined): IsoDate {
  if (date === undefined) throw new RangeError('a fiscal year needs a พ.ศ. year between 1544 and 10000');
  return date;
}
