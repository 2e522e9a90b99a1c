import { dateOf, type IsoDate, parseIsoDate } from '../../src/domain/dates/dates';
import {
  dateOfMoment,
  minuteOfDay,
  momentAt,
  momentOfSerial,
  serialOfMoment,
} from '../../src/domain/dates/moments';

describe('a date of the calendar', () => {
  it.each([
    [2028, 2, 29, '2028-02-29'],
    [2027, 2, 29, undefined],
    [2027, 4, 31, undefined],
    [2027, 13, 1, undefined],
    [2027, 0, 1, undefined],
    [2027, 1, 0, undefined],
    [1000, 1, 1, '1000-01-01'],
    [999, 12, 31, undefined],
    [70, 1, 1, undefined],
    [9999, 12, 31, '9999-12-31'],
    [10_000, 1, 1, undefined],
    // A month that is over the year's end names the same day of another year.
    [2026, 25, 1, undefined],
  ])('%d-%d-%d is %s', (year, month, day, date) => {
    expect(dateOf(year, month, day)).toBe(date);
  });

  it('is read with blanks around it, and from nothing longer', () => {
    expect(parseIsoDate(' 2027-04-30 ')).toBe('2027-04-30');
    expect(parseIsoDate('2027-04-30T00:00')).toBeUndefined();
    expect(parseIsoDate('12027-04-30')).toBeUndefined();
  });
});

describe('a moment on the office’s clock', () => {
  const morning = Date.UTC(2027, 3, 1, 1, 30);

  it('is a serial of Sheets and back, to the second', () => {
    expect(serialOfMoment(morning)).toBeCloseTo(46_478 + 8.5 / 24, 9);
    expect(momentOfSerial(46_478 + 8.5 / 24)).toBe(morning);
    expect(momentOfSerial(serialOfMoment(morning + 59_000))).toBe(morning + 59_000);
  });

  it('is of the day and minute in Bangkok', () => {
    expect([dateOfMoment(morning), minuteOfDay(morning)]).toEqual(['2027-04-01', 8 * 60 + 30]);
    const late = Date.UTC(2027, 3, 1, 17);
    expect([dateOfMoment(late), minuteOfDay(late)]).toEqual(['2027-04-02', 0]);
    expect(dateOfMoment(late - 1)).toBe('2027-04-01');
    expect(minuteOfDay(late - 60_000)).toBe(24 * 60 - 1);
    expect(momentAt('2027-04-01' as IsoDate, 8 * 60 + 30)).toBe(morning);
  });
});
