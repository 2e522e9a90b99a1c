import fc from 'fast-check';
import { parseIsoDate } from '../../src/domain/dates/dates';
import { momentAt } from '../../src/domain/dates/moments';
import { isOfficeHour, WAKING_HOURS, wakingHoursSince } from '../../src/domain/dates/office-hours';

/** A moment by Bangkok's clock. */
function at(day: string, hour: number, minute: number): number {
  const date = parseIsoDate(day);
  if (date === undefined) throw new Error(day);
  return momentAt(date, hour * 60 + minute);
}

const SONGKRAN = new Set([parseIsoDate('2027-04-13')].flatMap((date) => date ?? []));

test('mail leaves from 08:30 until 16:30 of a working day', () => {
  const moments = [
    at('2027-04-12', 8, 29),
    at('2027-04-12', 8, 30),
    at('2027-04-12', 16, 29),
    at('2027-04-12', 16, 30),
  ];
  expect(moments.map((moment) => isOfficeHour(moment, SONGKRAN))).toEqual([false, true, true, false]);
  const noon = ['2027-04-13', '2027-04-16', '2027-04-17', '2027-04-18'].map((day) => at(day, 12, 0));
  expect(noon.map((moment) => isOfficeHour(moment, SONGKRAN))).toEqual([false, true, false, false]);
});

describe('the waking hours since a look, counted from 06:00', () => {
  const since = (last: [string, number], now: [string, number]) =>
    wakingHoursSince(at(...last, 40), at(...now, 40));

  it('are the present one at least, and none at night', () => {
    expect(since(['2027-04-18', 9], ['2027-04-18', 9])).toEqual([3]);
    expect(wakingHoursSince(undefined, at('2027-04-18', 9, 40))).toEqual([3]);
    expect(since(['2027-04-18', 5], ['2027-04-18', 6])).toEqual([0]);
    expect(since(['2027-04-17', 23], ['2027-04-18', 5])).toEqual([]);
    expect(since(['2027-04-18', 18], ['2027-04-18', 19])).toEqual([]);
  });

  it('are those that the evening has left, and all of a day on which nobody looked', () => {
    expect(since(['2027-04-18', 15], ['2027-04-18', 20])).toEqual([12, 11, 10]);
    expect(since(['2027-04-15', 8], ['2027-04-18', 0])).toHaveLength(WAKING_HOURS);
  });

  it('are shared out by the looks of a day, each hour once', () => {
    const looks = fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 23 });
    fc.assert(
      fc.property(looks, (hours) => {
        const ofDay = [0, ...hours.sort((one, other) => one - other), 24];
        const seen = ofDay
          .slice(1)
          .flatMap((hour, index) =>
            wakingHoursSince(
              at('2027-04-18', ofDay[index] ?? 0, 0),
              hour === 24 ? at('2027-04-19', 0, 0) : at('2027-04-18', hour, 0),
            ),
          );
        expect([...seen].sort((one, other) => one - other)).toEqual(
          Array.from({ length: WAKING_HOURS }, (_, hour) => hour),
        );
      }),
    );
  });
});
