import type { IsoDate } from '../../src/domain/dates/dates';
import { slipDeadline } from '../../src/domain/rounds/return-slip';
import { day } from './day';

/** Round 6: reports by Friday 30 April, closed on Monday 31 May 2027. */
function expectedBy(comment: string, today: string, dueOn = '2027-04-30'): IsoDate {
  return slipDeadline({
    comment,
    dueOn: day(dueOn),
    closesOn: day('2027-05-31'),
    today: day(today),
    holidays: new Set([day('2027-05-04')]),
  });
}

describe('a returned report is expected again', () => {
  test('by the day that the comment names, in any of the ways in which one is written', () => {
    const comments = [
      'โปรดแก้ไขภายใน 5 พ.ค. 2570',
      'แนบหลักฐานก่อนวันที่ 5/5/2570',
      'ไม่เกินวันที่ ๕ พฤษภาคม ๒๕๗๐ ครับ',
      'ภายใน 2027-05-05',
    ];
    expect(comments.map((comment) => expectedBy(comment, '2027-04-29'))).toEqual(
      comments.map(() => '2027-05-05'),
    );
  });

  test('by its own deadline while that leaves three working days', () => {
    expect(expectedBy('ตัวเลขไม่ตรง', '2027-04-20')).toBe('2027-04-30');
    expect(expectedBy('ตัวเลขไม่ตรง', '2027-04-27')).toBe('2027-04-30');
  });

  test('three working days on where the deadline is nearer or past, holidays left out', () => {
    expect(expectedBy('ตัวเลขไม่ตรง', '2027-04-30')).toBe('2027-05-06');
    expect(expectedBy('ตัวเลขไม่ตรง', '2027-05-10')).toBe('2027-05-13');
  });

  test('never after the round closes, and not by a day that is past', () => {
    expect(expectedBy('ภายใน 15 มิ.ย. 2570', '2027-05-10')).toBe('2027-05-31');
    expect(expectedBy('ตัวเลขไม่ตรง', '2027-05-28')).toBe('2027-05-31');
    expect(expectedBy('ภายใน 5 เม.ย. 2570', '2027-05-10')).toBe('2027-05-13');
    expect(expectedBy('ภายใน 10 พ.ค. 2570', '2027-05-10')).toBe('2027-05-10');
  });
});
