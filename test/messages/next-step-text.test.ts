import Big from 'big.js';
import { nextStepText } from '../../src/messages/reports/next-step-text';

function said(need: number, result: number, unit: string): string {
  const step = {
    reportId: '2570-06-1.1',
    indicatorCode: '1.1',
    result: Big(result),
    level: 5,
    need: Big(need),
    effort: Big('0.2'),
    score: Big(5),
    gain: Big('0.0637'),
  };
  return nextStepText(step, unit, 'มากดี');
}

describe('the words of a next step', () => {
  it.each([
    [5, 90, 'ร้อยละ', 'เพิ่มอีกร้อยละ 5 เป็นร้อยละ 90 ได้ระดับ 5 คะแนนรวมเพิ่ม 0.0637'],
    [1, 5, 'ระดับ', 'เพิ่มอีก 1 ระดับ เป็นระดับ 5 ได้ระดับ 5 คะแนนรวมเพิ่ม 0.0637'],
    [2, 12, 'วัน', 'เพิ่มอีก 2 วัน เป็น 12 วัน ได้ระดับ 5 คะแนนรวมเพิ่ม 0.0637'],
  ])('say %d more and then %d of %s', (need, result, unit, words) => {
    expect(said(need, result, unit)).toBe(words);
  });
});
