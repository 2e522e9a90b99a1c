import fc from 'fast-check';
import { addDays, type IsoDate, parseIsoDate } from '../../src/domain/dates/dates';
import {
  isWorkingDay,
  lastOfWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/domain/dates/working-days';

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

/** Songkran 2027: Tuesday to Thursday. */
const HOLIDAYS = new Set(['2027-04-13', '2027-04-14', '2027-04-15'].map(day));
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2026-10-01'), days));

describe('a working day', () => {
  test('is neither Saturday nor Sunday nor a holiday', () => {
    const week = ['2027-04-12', '2027-04-13', '2027-04-16', '2027-04-17', '2027-04-18', '2027-04-19'];
    expect(week.map((date) => isWorkingDay(day(date), HOLIDAYS))).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  test('on or after a day moves forward over holiday and weekend, on or before moves back', () => {
    expect(workingDayOnOrAfter(day('2027-04-13'), HOLIDAYS)).toBe('2027-04-16');
    expect(workingDayOnOrAfter(day('2027-04-17'), HOLIDAYS)).toBe('2027-04-19');
    expect(workingDayOnOrBefore(day('2027-04-15'), HOLIDAYS)).toBe('2027-04-12');
    expect(workingDayOnOrBefore(day('2027-04-18'), HOLIDAYS)).toBe('2027-04-16');
    for (const find of [workingDayOnOrAfter, workingDayOnOrBefore])
      expect(find(day('2027-04-16'), HOLIDAYS)).toBe('2027-04-16');
  });

  test('is the last of as many as are asked for', () => {
    expect(lastOfWorkingDays(day('2027-04-10'), 1, HOLIDAYS)).toBe('2027-04-12');
    expect(lastOfWorkingDays(day('2027-04-12'), 2, HOLIDAYS)).toBe('2027-04-16');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const last = lastOfWorkingDays(start, count, HOLIDAYS);
        let worked = 0;
        for (let date = start; date <= last; date = addDays(date, 1))
          worked += isWorkingDay(date, HOLIDAYS) ? 1 : 0;
        expect(worked).toBe(count);
        expect(isWorkingDay(last, HOLIDAYS)).toBe(true);
      }),
    );
  });
});
