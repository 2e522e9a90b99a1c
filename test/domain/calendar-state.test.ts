import { stepState } from '../../src/domain/calendar/calendar-state';
import { planCalendar } from '../../src/domain/calendar/plan-calendar';
import { planRounds } from '../../src/domain/rounds/plan-rounds';
import { day } from './day';

const planned = { from: day('2026-10-08'), to: day('2026-10-09'), begun: undefined, done: undefined };

describe('a step of the calendar', () => {
  it.each([
    ['2026-10-07', 'ยังไม่ถึง'],
    ['2026-10-08', 'กำลังทำ'],
    ['2026-10-09', 'กำลังทำ'],
    ['2026-10-10', 'เลยกำหนด'],
  ])('on %s is %s when nobody has said more', (today, state) => {
    expect(stepState(planned, day(today))).toBe(state);
  });

  it('is under way once it was begun early, and done once it was done, however late', () => {
    expect(stepState({ ...planned, begun: day('2026-10-01') }, day('2026-10-02'))).toBe('กำลังทำ');
    expect(stepState({ ...planned, done: day('2026-11-30') }, day('2026-12-01'))).toBe('เสร็จ');
  });

  it('without dates waits', () => {
    const none = { from: undefined, to: undefined, begun: undefined, done: undefined };
    expect(stepState(none, day('2027-01-01'))).toBe('ยังไม่ถึง');
  });
});

describe('the rounds of fiscal year 2570', () => {
  const holidays = new Set([day('2027-05-31'), day('2027-07-19'), day('2027-07-20')]);
  const due = { 6: day('2027-04-30'), 9: day('2027-07-17'), 12: undefined };
  const rounds = planRounds(2570, due, holidays);

  it('are cumulative, open the day after, fall due and close on working days', () => {
    expect(rounds.map((round) => [round.id, round.periodFrom, round.periodTo, round.opensOn])).toEqual([
      ['2570-06', '2026-10-01', '2027-03-31', '2027-04-01'],
      ['2570-09', '2026-10-01', '2027-06-30', '2027-07-01'],
      ['2570-12', '2026-10-01', '2027-09-30', '2027-10-01'],
    ]);
    expect(rounds.map((round) => [round.dueOn, round.closesOn])).toEqual([
      ['2027-04-30', '2027-06-01'],
      ['2027-07-21', '2027-08-23'],
      ['2027-11-01', '2027-12-01'],
    ]);
  });

  it('give step 8 its span, and steps 9 and 10 a calendar month each', () => {
    const steps = planCalendar(2570, rounds, undefined, holidays);
    expect(steps.slice(6).map(({ step, from, to }) => [step, from, to])).toEqual([
      [7, undefined, undefined],
      [8, '2027-04-01', '2027-11-01'],
      [9, '2027-11-02', '2027-12-01'],
      [10, '2027-12-02', '2028-01-01'],
    ]);
  });
});
