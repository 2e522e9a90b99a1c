import fc from 'fast-check';
import { addDays } from '../../src/domain/dates/dates';
import { fiscalYearStart } from '../../src/domain/dates/fiscal-year';
import type { Round } from '../../src/domain/rounds/round';
import { isOfYear, latestDeadline, mistypedDates } from '../../src/domain/rounds/round-dates';
import { day } from './day';
import { ROUND_SIX } from './round-six';

const year = { fiscalYearBe: 2570 };

function round(more: Partial<Round>): Round {
  return { ...ROUND_SIX, ...more };
}

describe('a date of a round', () => {
  it.each([
    ['2026-10-01', true],
    ['2026-09-30', false],
    ['2027-09-30', true],
    ['2027-11-30', true],
    ['2028-09-30', true],
    ['2028-10-02', false],
    ['1970-04-05', false],
    ['2570-04-05', false],
  ])('%s may be meant for 2570: %s', (date, may) => {
    expect(isOfYear(day(date), year)).toBe(may);
  });

  it('is of no year where the year cannot be read', () => {
    expect(isOfYear(day('2027-04-01'), { fiscalYearBe: Number.NaN })).toBe(false);
  });

  it('has a deadline at most so late that its ปิด, a month later, is of the year still', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 2700 }), (fiscalYearBe) => {
        const last = latestDeadline({ fiscalYearBe });
        expect(isOfYear(addDays(last, 45), { fiscalYearBe })).toBe(true);
        expect(last > addDays(fiscalYearStart(fiscalYearBe), 365)).toBe(true);
      }),
    );
  });

  it('is named where it was mistyped and something would be done by it', () => {
    const all = { opensOn: day('1970-04-01'), dueOn: day('2570-04-05'), closesOn: day('1970-05-03') };
    const headers = (state: Round['state']) =>
      mistypedDates([round({ ...all, state })]).map(({ header }) => header);
    expect(headers('ยังไม่เปิด')).toEqual(['เปิด', 'กำหนดส่ง', 'ปิด']);
    expect(headers('เปิด')).toEqual(['กำหนดส่ง', 'ปิด']);
    expect(headers('ปิด')).toEqual([]);
    expect(headers('ผนึกแล้ว')).toEqual([]);
    expect(mistypedDates([round({})])).toEqual([]);
  });
});
