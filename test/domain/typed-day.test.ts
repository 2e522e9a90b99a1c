import { type IsoDate, parseIsoDate, serialOfDate } from '../../src/domain/dates/dates';
import { typedDay } from '../../src/domain/dates/typed-day';

function serial(date: string): number {
  return serialOfDate(parseIsoDate(date) as IsoDate);
}

describe('a number that may be a day', () => {
  it.each([
    ['2027-02-01', '2027-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['2570-04-30', '2027-04-30'],
    ['2024-02-01', undefined],
    ['2025-10-01', '2025-10-01'],
    ['2025-09-30', undefined],
    ['2028-09-30', '2028-09-30'],
    ['2028-10-01', undefined],
    // A day of the year 2568 CE that พ.ศ. 2568, 2025 CE, does not have.
    ['2568-02-29', undefined],
    ['2030-02-01', undefined],
  ])('%s in the fiscal year 2570 is %s', (date, day) => {
    expect(typedDay(serial(date), 2570)).toBe(day);
  });

  it.each([85, 1, 0, -46054, 46054.5, 2_958_465, 2_958_466, 3_000_000, Number.NaN])(
    '%d is none',
    (number) => {
      expect(typedDay(number, 2570)).toBeUndefined();
    },
  );
});
