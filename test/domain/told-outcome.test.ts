import { toldOutcomes } from '../../src/domain/rounds/told-outcome';
import { day } from './day';
import { parent, report } from './rows';

function at(text: string): number {
  return Date.parse(`${text}T10:00:00+07:00`);
}

const ANSWERED = { appeal: 'ขอนับใหม่', appealOutcome: 'คงเดิม', appealAnsweredAt: at('2027-05-10') } as const;

function kinds(reports: Parameters<typeof toldOutcomes>[0], today: string, lost = false): readonly string[] {
  return toldOutcomes(reports, day(today), () => lost).map(({ key, kind }) => `${kind} ${key}`);
}

describe('what an owner waits for', () => {
  it('is told of a review for a fortnight after its answer, of a closed report too', () => {
    const told = ['reviewed แจ้งผล/2570-06-1.1/ทบทวน/2027-05-10'];
    const closed = report('1.1', { ...ANSWERED, closedAt: at('2027-05-12') });
    expect(kinds([closed], '2027-05-10')).toEqual(told);
    expect(kinds([closed], '2027-05-24')).toEqual(told);
    expect(kinds([closed], '2027-05-25')).toEqual([]);
    expect(kinds([report('1.1', { ...ANSWERED, appealAnsweredAt: undefined })], '2027-05-10')).toEqual([]);
    expect(kinds([report('1.1', { ...ANSWERED, appeal: ' ' })], '2027-05-10')).toEqual([]);
    expect(kinds([report('1.1', { ...ANSWERED, appealOutcome: undefined })], '2027-05-10')).toEqual([]);
  });

  it('is told of evidence that is gone once for what was accepted, while the row is open', () => {
    const accepted = report('1.1', { submittedAt: at('2027-04-20') });
    expect(kinds([accepted], '2027-04-22', true)).toEqual([
      'evidence-lost แจ้งผล/2570-06-1.1/หลักฐาน/2027-04-20',
    ]);
    expect(kinds([report('1.1', { ...accepted, closedAt: at('2027-05-31') })], '2027-06-01', true)).toEqual(
      [],
    );
    expect(
      kinds([report('1.1'), parent('1', { submittedAt: at('2027-04-20') })], '2027-04-22', true),
    ).toEqual([]);
  });
});
