import { moveDeadlineOf } from '../../src/domain/rounds/moved-deadline';
import { day } from './day';
import { ROUND_SIX } from './round-six';
import { parent, report } from './rows';

const MONDAY_HOLIDAY = new Set([day('2027-05-10')]);

const due = { dueOn: day('2027-04-30') };

describe('a moved deadline', () => {
  test('falls on the working day after a weekend or holiday, for every open row, and tells those who still owe', () => {
    const moved = moveDeadlineOf(
      ROUND_SIX,
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
    const moved = moveDeadlineOf(ROUND_SIX, rows, day('2027-05-07'), MONDAY_HOLIDAY, ['2']);
    expect(moved.reports.map(({ indicatorCode }) => indicatorCode)).toEqual(['2']);
    expect(moved.round).toBeUndefined();
  });

  test('of some indicators takes ปิด along where it lies behind, so that none is closed before its own day', () => {
    const rows = [report('1', due), report('2', due)];
    const round = { ...ROUND_SIX, dueOn: day('2027-04-30'), closesOn: day('2027-05-31') };
    const dates = (to: string, codes: readonly string[]) =>
      moveDeadlineOf(round, rows, day(to), MONDAY_HOLIDAY, codes).round;
    expect(dates('2027-05-28', ['2'])).toBeUndefined();
    expect(dates('2027-05-31', ['2'])).toEqual({ dueOn: '2027-04-30', closesOn: '2027-06-30' });
    expect(dates('2027-06-30', ['2'])).toEqual({ dueOn: '2027-04-30', closesOn: '2027-07-30' });
    expect(dates('2027-06-30', ['3'])).toBeUndefined();
  });

  test('takes ปิด along where it stood as planned, and leaves one that an operator has set', () => {
    const closing = (closesOn: string, to: string) =>
      moveDeadlineOf({ ...ROUND_SIX, closesOn: day(closesOn) }, [], day(to), MONDAY_HOLIDAY).round?.closesOn;
    expect(closing('2027-05-31', '2027-05-07')).toBe('2027-06-07');
    expect(closing('2027-05-20', '2027-05-07')).toBe('2027-05-20');
    expect(closing('2027-05-20', '2027-05-20')).toBe('2027-06-21');
  });
});
