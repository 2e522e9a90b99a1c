import fc from 'fast-check';
import type { CalendarStep } from '../../src/domain/calendar/calendar-step';
import { isWorkingDay } from '../../src/domain/dates/working-days';
import type { Person } from '../../src/domain/people/person';
import { type DigestSources, dueDigests } from '../../src/domain/reminders/due-digests';
import { reminderDays } from '../../src/domain/reminders/reminder-days';
import type { Report } from '../../src/domain/rounds/report';
import { day } from './day';
import { ROUND_SIX } from './round-six';
import { report as row } from './rows';

const RULES = {
  remindDaysBefore: [14, 7, 3, 1],
  remindDaysAfter: [1, 3, 7],
  tellSupervisorAfterDays: 3,
  tellDirectorAfterDays: 7,
};
/** วันแรงงาน, 1 May 2027, is a Saturday; the office's holiday on Monday 3 May. */
const HOLIDAYS = new Set([day('2027-05-03')]);

describe('the days of reminders', () => {
  it('before the deadline move to the working day before, after it to the working day after', () => {
    expect(reminderDays(day('2027-04-30'), RULES, HOLIDAYS)).toEqual({
      before: ['2027-04-16', '2027-04-23', '2027-04-27', '2027-04-29'],
      after: ['2027-05-04', '2027-05-07'],
      supervisor: '2027-05-04',
      director: '2027-05-07',
    });
    const mixed = { ...RULES, remindDaysBefore: [1, 14, 3, 7], remindDaysAfter: [7, 1, 3] };
    expect(reminderDays(day('2027-04-30'), mixed, HOLIDAYS)).toEqual(
      reminderDays(day('2027-04-30'), RULES, HOLIDAYS),
    );
    expect(reminderDays(day('2027-05-04'), RULES, HOLIDAYS).before).toEqual([
      '2027-04-20',
      '2027-04-27',
      '2027-04-30',
    ]);
  });

  it('are working days on their own side of the deadline, whatever the settings and holidays', () => {
    const days = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
    const dates = fc
      .integer({ min: 0, max: 700 })
      .map((n) => day(new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(dates, days, days, fc.array(dates, { maxLength: 20 }), (due, before, after, free) => {
        const holidays = new Set(free);
        const found = reminderDays(
          due,
          { ...RULES, remindDaysBefore: before, remindDaysAfter: after },
          holidays,
        );
        expect([...found.before, ...found.after].every((one) => isWorkingDay(one, holidays))).toBe(true);
        expect(found.before.every((one) => one < due)).toBe(true);
        expect(found.after.every((one) => one > due)).toBe(true);
      }),
    );
  });
});

function person(
  id: string,
  role: Person['role'] = 'บุคลากร',
  standing: Person['standing'] = 'ปฏิบัติงาน',
): Person {
  return {
    id,
    name: `นาย${id}`,
    position: '',
    group: 'กลุ่มอำนวยการ',
    email: `${id}@small.example`,
    role,
    standing,
  };
}

const PEOPLE = [
  person('P001', 'ผู้อำนวยการ'),
  person('P002', 'เจ้าภาพหลัก'),
  person('P004'),
  person('P005'),
  person('P006'),
  person('P007', 'บุคลากร', 'ย้ายออก'),
];

function report(code: string, owner: string, change: Partial<Report> = {}): Report {
  return row(code, {
    roundId: '2570-06',
    owners: [owner],
    supervisor: 'P004',
    dueOn: ROUND_SIX.dueOn,
    ...change,
  });
}

function digests(reports: readonly Report[], today: string, change: Partial<DigestSources> = {}) {
  return dueDigests(
    {
      people: PEOPLE,
      rounds: [ROUND_SIX],
      reports,
      holidays: HOLIDAYS,
      rules: RULES,
      steps: [],
      reopenedOn: () => undefined,
      openedOn: () => undefined,
      ...change,
    },
    day(today),
  ).map(({ personId, on, ...lists }) => ({
    personId,
    on,
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) =>
        list.length === 0
          ? []
          : [[name, list.map((one) => ('indicatorCode' in one ? one.indicatorCode : one.number))]],
      ),
    ),
  }));
}

describe('a digest', () => {
  const both = [report('1.1', 'P005'), report('1.2', 'P005'), report('2.1', 'P006', { submittedAt: 1 })];

  it('goes to whoever still owes a report, all of it in one mail, and to nobody who is done', () => {
    expect(digests(both, '2027-04-15')).toEqual([]);
    expect(digests(both, '2027-04-16')).toEqual([
      { personId: 'P005', on: '2027-04-16', toReport: ['1.1', '1.2'] },
    ]);
    expect(digests(both, '2027-04-25')).toEqual([
      { personId: 'P005', on: '2027-04-23', toReport: ['1.1', '1.2'] },
    ]);
  });

  it('is not sent on the day on which the round opens, however late it opens: its own mail tells everyone', () => {
    const opened = (on: string) => ({ openedOn: () => day(on) });
    expect(digests(both, '2027-05-17', opened('2027-05-17'))).toEqual([]);
    expect(digests(both, '2027-05-18', opened('2027-05-17')).map(({ personId }) => personId)).toEqual([
      'P001',
      'P002',
      'P004',
      'P005',
    ]);
  });

  it('is of one day with the one that a missed sweep would have sent: days that have passed ask for one mail', () => {
    expect(digests([report('1.1', 'P005')], '2027-04-30')).toMatchObject([{ on: '2027-04-29' }]);
  });

  it('is of days after the opening, which has a mail of its own; a round that was opened early tells at once', () => {
    const due = (dueOn: string) => [report('1.1', 'P005', { dueOn: day(dueOn) })];
    expect(digests(due('2027-04-14'), '2027-04-01')).toEqual([]);
    expect(digests(due('2027-04-15'), '2027-04-01')).toMatchObject([{ on: '2027-04-01', toReport: ['1.1'] }]);
    expect(digests(due('2027-04-01'), '2027-03-20')).toMatchObject([{ on: '2027-03-18', toReport: ['1.1'] }]);
  });

  it('is for the first owner alone', () => {
    const shared = [report('1.1', 'P005', { owners: ['P005', 'P006'] })];
    expect(digests(shared, '2027-04-16').map(({ personId }) => personId)).toEqual(['P005']);
  });

  it('says what is late, tells the supervisor three days and the director and operators a week after', () => {
    const late = [report('1.1', 'P005')];
    expect(digests(late, '2027-05-01')).toEqual([]);
    expect(digests(late, '2027-05-04')).toEqual([
      { personId: 'P004', on: '2027-05-04', supervisedLate: ['1.1'] },
      { personId: 'P005', on: '2027-05-04', late: ['1.1'] },
    ]);
    expect(digests(late, '2027-05-07')).toEqual([
      { personId: 'P001', on: '2027-05-07', officeLate: ['1.1'] },
      { personId: 'P002', on: '2027-05-07', officeLate: ['1.1'] },
      { personId: 'P004', on: '2027-05-04', supervisedLate: ['1.1'] },
      { personId: 'P005', on: '2027-05-07', late: ['1.1'] },
    ]);
  });

  it('tells a supervisor of reports that wait for the check once their deadline has passed', () => {
    expect(digests([report('2.1', 'P006', { submittedAt: 1 })], '2027-05-04')).toEqual([
      { personId: 'P004', on: '2027-05-04', toCheck: ['2.1'] },
    ]);
    expect(digests([report('2.1', 'P006', { submittedAt: 1, checkedAt: 2 })], '2027-05-10')).toEqual([]);
    expect(digests([report('2.1', 'P006', { submittedAt: 1, certifiedAt: 2 })], '2027-05-10')).toEqual([]);
  });

  it('is one mail for two days where deadlines differ', () => {
    const moved = [report('1.1', 'P005'), report('1.2', 'P005', { dueOn: day('2027-05-14') })];
    expect(digests(moved, '2027-05-07').find(({ personId }) => personId === 'P005')).toEqual({
      personId: 'P005',
      on: '2027-05-07',
      toReport: ['1.2'],
      late: ['1.1'],
    });
  });

  it('leaves out parents, people who have moved away, closed reports, and rounds that are not open', () => {
    const today = '2027-05-20';
    expect(digests([report('1.1', 'P005', { method: undefined })], today)).toEqual([]);
    expect(digests([report('1.1', 'P007')], '2027-04-16')).toEqual([]);
    expect(digests([report('1.1', 'P005', { closedAt: 1 })], today)).toEqual([]);
    expect(digests([report('1.1', 'P005', { roundId: '2570-09' })], today)).toEqual([]);
    expect(digests([report('1.1', 'P005')], today, { rounds: [{ ...ROUND_SIX, state: 'ผนึกแล้ว' }] })).toEqual(
      [],
    );
    const reopened = report('1.1', 'P005', { dueOn: day('2027-06-11') });
    const again = { rounds: [{ ...ROUND_SIX, state: 'ปิด' as const }], reopenedOn: () => day('2027-06-04') };
    expect(digests([reopened], '2027-06-07', again)).toEqual([]);
    expect(digests([reopened], '2027-06-08', again)).toEqual([
      { personId: 'P005', on: '2027-06-08', toReport: ['1.1'] },
    ]);
  });
});

describe('what else a digest tells', () => {
  const step = { number: 3, name: 'สร้างทีมงาน', to: day('2027-04-09'), done: undefined };

  it('the host hears of a late step on the working day after it and a week later, not when it is done or long gone', () => {
    const told = (today: string, change: Partial<CalendarStep> = {}) =>
      digests([], today, { steps: [{ ...step, ...change }] });
    const first = [{ personId: 'P002', on: '2027-04-12', lateSteps: [3] }];
    const again = [{ personId: 'P002', on: '2027-04-19', lateSteps: [3] }];
    expect(told('2027-04-09')).toEqual([]);
    expect(told('2027-04-10')).toEqual([]);
    expect(told('2027-04-12')).toEqual(first);
    expect(told('2027-04-18')).toEqual(first);
    expect(told('2027-04-19')).toEqual(again);
    expect(told('2027-04-23')).toEqual(again);
    expect(told('2027-04-24')).toEqual([]);
    expect(told('2027-04-12', { done: day('2027-04-08') })).toEqual([]);
    expect(told('2027-04-12', { to: undefined })).toEqual([]);
  });

  it('a host who was told of own reports before is told of the late step alone, and of both on a day of both', () => {
    const own = [report('1.1', 'P002'), report('1.2', 'P002', { dueOn: day('2027-05-05') })];
    const told = (today: string) => digests(own, today, { steps: [{ ...step, to: day('2027-04-15') }] });
    expect(told('2027-04-16')).toEqual([
      { personId: 'P002', on: '2027-04-16', toReport: ['1.1'], lateSteps: [3] },
    ]);
    expect(told('2027-04-26')).toEqual([
      { personId: 'P002', on: '2027-04-23', toReport: ['1.1', '1.2'], lateSteps: [3] },
    ]);
    const late = { ...step, to: day('2027-04-23') };
    expect(digests(own, '2027-04-26', { steps: [late] })).toEqual([
      { personId: 'P002', on: '2027-04-26', lateSteps: [3] },
    ]);
  });

  it('operators hear of a request for review on the day before its day, and no more when it is answered', () => {
    const asked = report('1.1', 'P005', {
      submittedAt: 1,
      checkedAt: 1,
      appeal: 'ขอนับรวม',
      appealDueOn: day('2027-04-21'),
    });
    expect(digests([asked], '2027-04-19')).toEqual([]);
    expect(digests([asked], '2027-04-20')).toEqual([
      { personId: 'P002', on: '2027-04-20', appeals: ['1.1'] },
    ]);
    expect(digests([asked], '2027-04-22')).toEqual([
      { personId: 'P002', on: '2027-04-22', appeals: ['1.1'] },
    ]);
    expect(digests([{ ...asked, appealAnsweredAt: 2 }], '2027-04-20')).toEqual([]);
  });
});
