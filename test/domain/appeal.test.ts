import type { IsoDate } from '../../src/domain/dates/dates';
import { appealStep, isAppealWaiting } from '../../src/domain/rounds/appeal';
import type { Report } from '../../src/domain/rounds/report';
import { day } from './day';
import { report } from './rows';

/** Friday 2 April 2027; the round closes in May. */
const given = { today: day('2027-04-02'), closesOn: day('2027-05-03'), holidays: new Set<IsoDate>() };
const asked = { appeal: 'ขอให้นับโรงเรียนที่รายงานภายหลัง' };

const taken = { appealDueOn: day('2027-04-09') };

describe('a request for review', () => {
  it.each([
    ['is none while nobody has asked', {}, 'none'],
    ['of spaces is none', { appeal: '  ' }, 'none'],
    ['that was taken waits for the office', { ...asked, ...taken }, 'none'],
    ['with an outcome is answered', { ...asked, ...taken, appealOutcome: 'คงเดิม' }, 'answered'],
    ['with an outcome typed at once is answered, too', { ...asked, appealOutcome: 'คงเดิม' }, 'answered'],
    [
      'that was answered stays so',
      { ...asked, ...taken, appealOutcome: 'คงเดิม', appealAnsweredAt: 1 },
      'none',
    ],
    ['that was taken and deleted is withdrawn', taken, 'withdrawn'],
    ['that was answered and deleted is not withdrawn', { ...taken, appealAnsweredAt: 1 }, 'none'],
    [
      'that was answered and deleted keeps its outcome',
      { appealOutcome: 'คงเดิม', appealAnsweredAt: 1 },
      'none',
    ],
    ['that nobody made has no outcome', { appealOutcome: 'คงเดิม' }, 'nobody-asked'],
    ['in a closed report is none', { ...asked, closedAt: 1 }, 'none'],
  ] as const satisfies readonly (readonly [string, Partial<Report>, string])[])('%s', (_, cells, kind) => {
    expect(appealStep(report('1.1', cells), given).kind).toBe(kind);
  });

  it('is answered within five working days from the next day on', () => {
    expect(appealStep(report('1.1', asked), given)).toEqual({ kind: 'taken', dueOn: '2027-04-09' });
  });

  it('is answered later by as many days as are holidays', () => {
    const holidays = new Set([day('2027-04-06'), day('2027-04-07')]);
    expect(appealStep(report('1.1', asked), { ...given, holidays })).toEqual({
      kind: 'taken',
      dueOn: '2027-04-13',
    });
  });

  it('is answered on the day that the round closes at the latest', () => {
    expect(appealStep(report('1.1', asked), { ...given, closesOn: day('2027-04-07') })).toEqual({
      kind: 'taken',
      dueOn: '2027-04-07',
    });
  });

  it('waits until it is answered, withdrawn or its round is closed', () => {
    expect(isAppealWaiting(report('1.1', asked))).toBe(true);
    expect(isAppealWaiting(report('1.1', { ...asked, appealAnsweredAt: 1 }))).toBe(false);
    expect(isAppealWaiting(report('1.1', { appeal: ' ' }))).toBe(false);
    expect(isAppealWaiting(report('1.1', { ...asked, closedAt: 1 }))).toBe(false);
  });
});
