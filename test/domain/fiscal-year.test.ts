import fc from 'fast-check';
import { addDays, parseIsoDate } from '../../src/domain/dates/dates';
import {
  fiscalYearEnd,
  fiscalYearOf,
  fiscalYearStart,
  isFiscalYear,
} from '../../src/domain/dates/fiscal-year';

const anyYear = fc.integer({ min: 2400, max: 2799 });

describe('a fiscal year', () => {
  test('goes from 1 October to 30 September and bears the พ.ศ. of its end', () => {
    expect([fiscalYearStart(2570), fiscalYearEnd(2570)]).toEqual(['2026-10-01', '2027-09-30']);
    const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-09-30', '2027-10-01'];
    expect(days.map((day) => fiscalYearOf(parseIsoDate(day) ?? fiscalYearStart(2400)))).toEqual([
      2569, 2570, 2570, 2570, 2570, 2571,
    ]);
  });

  test('ends the day before the next begins, whichever it is', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        expect(addDays(fiscalYearEnd(year), 1)).toBe(fiscalYearStart(year + 1));
        expect(fiscalYearOf(fiscalYearStart(year))).toBe(year);
        expect(fiscalYearOf(fiscalYearEnd(year))).toBe(year);
      }),
    );
  });

  test('is a whole number of พ.ศ. that an office can mean', () => {
    expect([2399, 2400, 2570, 2799, 2800, 2570.5, 2027].map(isFiscalYear)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(() => fiscalYearStart(10_545)).toThrow('พ.ศ.');
  });
});
