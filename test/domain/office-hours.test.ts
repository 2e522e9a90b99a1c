import { parseIsoDate } from '../../src/domain/dates';
import { momentAt } from '../../src/domain/moments';
import { isOfficeHour, isWakingHour } from '../../src/domain/office-hours';

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

test('somebody may be at the register from 06:00 until 19:00 of any day', () => {
  const sunday = [
    at('2027-04-18', 5, 59),
    at('2027-04-18', 6, 0),
    at('2027-04-18', 18, 59),
    at('2027-04-18', 19, 0),
  ];
  expect(sunday.map(isWakingHour)).toEqual([false, true, true, false]);
});
