import { moveDeadlineOf } from '../../src/domain/moved-deadline';
import type { Round } from '../../src/domain/round';
import { day } from './day';
import { parent, report } from './rows';

const MONDAY_HOLIDAY = new Set([day('2027-05-10')]);

/** Due on Friday 30 April; closed on Monday 31 May, for 30 May is a Sunday. */
const ROUND: Round = {
  id: '2570-06',
  fiscalYearBe: 2570,
  number: 6,
  periodFrom: day('2026-10-01'),
  periodTo: day('2027-03-31'),
  opensOn: day('2027-04-01'),
  dueOn: day('2027-04-30'),
  closesOn: day('2027-05-31'),
  state: 'เปิด',
  folder: '',
  fingerprint: '',
};
const due = { dueOn: day('2027-04-30') };

describe('a moved deadline', () => {
  test('falls on the working day after a weekend or holiday, for every open row, and tells those who still owe', () => {
    const moved = moveDeadlineOf(
      ROUND,
      [
        report('1', { ...due, owners: ['P032', 'P040'] }),
        report('2', { ...due, owners: ['P032'] }),
        report('3', { ...due, owners: ['P041'], submittedAt: 1 }),
        report('4', { ...due, owners: ['P042'], closedAt: 1 }),
        report('5', { dueOn: day('2027-05-11'), owners: ['P043'] }),
        report('6', { ...due, owners: ['P044'], roundId: '2570-09' }),
        parent('7', { ...due, owners: ['P045'] }),
      ],
      day('2027-05-08'),
      MONDAY_HOLIDAY,
    );
    expect(moved.dueOn).toBe('2027-05-11');
    expect(moved.reports.map(({ indicatorCode }) => indicatorCode)).toEqual(['1', '2', '3', '7']);
    expect(moved.told).toEqual(['P032']);
  });

  test('of some indicators leaves the others and the round’s own dates', () => {
    const rows = [report('1', due), report('2', due)];
    const moved = moveDeadlineOf(ROUND, rows, day('2027-05-07'), MONDAY_HOLIDAY, ['2']);
    expect(moved.reports.map(({ indicatorCode }) => indicatorCode)).toEqual(['2']);
    expect(moved.round).toBeUndefined();
  });

  test('takes ปิด along where it stood as planned, and leaves one that an operator has set', () => {
    const closing = (closesOn: string, to: string) =>
      moveDeadlineOf({ ...ROUND, closesOn: day(closesOn) }, [], day(to), MONDAY_HOLIDAY).round?.closesOn;
    expect(closing('2027-05-31', '2027-05-07')).toBe('2027-06-07');
    expect(closing('2027-05-20', '2027-05-07')).toBe('2027-05-20');
    expect(closing('2027-05-20', '2027-05-20')).toBe('2027-06-21');
  });
});
