import Big from 'big.js';
import type { Report } from '../../src/domain/rounds/report';
import { scoreOffice } from '../../src/domain/scores/office-score';
import { scoreText } from '../../src/messages/reports/score-text';
import { parent, report, thresholds } from './rows';

function explain(reports: readonly Report[], code: string, set: 'self' | 'committee' = 'self'): string {
  const office = scoreOffice(reports, set, 'all');
  const rolled = office.rows.get(code);
  if (rolled === undefined) throw new Error(`no row ${code}`);
  return scoreText(rolled, office.office);
}
function one(more: Partial<Report>) {
  return explain([report('1', more)], '1');
}
const other = report('9', { result: 90, weight: new Big(93) });

describe('an explanation', () => {
  test('of a linear score puts its numbers in', () => {
    expect(one({ result: '82.50', thresholds: thresholds(60, 70, 80, 85, 90) })).toBe(
      'ผล 82.50 อยู่ระหว่างเกณฑ์ 80 (ระดับ 3) กับ 85 (ระดับ 4) → 3.5000 × น้ำหนัก 10 ÷ 100 = 0.3500',
    );
    expect(one({ result: 80 })).toBe('ผล 80 เท่ากับเกณฑ์ 80 (ระดับ 3) → 3.0000 × น้ำหนัก 10 ÷ 100 = 0.3000');
  });
  test('names the best threshold, reached or passed', () => {
    expect(one({ result: 100 })).toBe('ผล 100 เท่ากับเกณฑ์สูงสุด 100 (ระดับ 5) → 5.0000 × น้ำหนัก 10 ÷ 100 = 0.5000');
    expect(one({ result: 120, thresholds: thresholds(60, 70, 80, 90, 100) })).toContain(
      'ดีกว่าเกณฑ์สูงสุด 100 (ระดับ 5)',
    );
  });
  test('says what a result below the first level gets', () => {
    expect(one({ result: 42 })).toBe(
      'ผล 42 ยังไม่ถึงเกณฑ์แรก 60 (ระดับ 1) จึงได้คะแนนที่กำหนดไว้สำหรับผลต่ำกว่าเกณฑ์ → 1.0000 × น้ำหนัก 10 ÷ 100 = 0.1000',
    );
  });
  test('of a step names the level not reached, of a milestone the steps done', () => {
    expect(one({ result: 81.82, method: 'ขั้น' })).toContain('ถึงเกณฑ์ 80 (ระดับ 3) แต่ยังไม่ถึง 90 (ระดับ 4)');
    expect(one({ result: 3, method: 'ความสำเร็จ', thresholds: thresholds(1, 2, 3, 4, 5) })).toContain(
      'ทำครบ 3 ขั้นตอน',
    );
  });
  test('of N/A says what it did to the weights', () => {
    expect(explain([report('1', { result: 'N/A', weight: new Big(7) }), other], '1')).toBe(
      'ผลเป็น N/A จึงไม่นำมาคิด: ตัดน้ำหนัก 7 ออกจากทั้งตัวตั้งและตัวหาร (น้ำหนักที่นับทั้งหมด 93)',
    );
    expect(one({ result: 'N/A', notApplicable: new Big(1) })).toContain('ยังนับน้ำหนัก → 1.0000');
  });
  test('of a blank says that it is not 0', () => {
    expect(explain([report('1', { weight: new Big(7) }), other], '1')).toContain('ว่างไม่ใช่ 0');
  });
  test('of what cannot be read quotes it and says what to type', () => {
    expect(one({ result: '82,5' })).toContain('"82,5" อ่านเป็นตัวเลขเดียวไม่ได้');
    expect(one({ result: 82.12345 })).toContain('ทศนิยมเกิน 4 ตำแหน่ง');
    expect(one({ result: 2.5, method: 'ความสำเร็จ', thresholds: thresholds(1, 2, 3, 4, 5) })).toContain(
      'จำนวนเต็ม',
    );
  });
  test('of faulty criteria names the column', () => {
    expect(one({ result: 55, thresholds: thresholds(40, 50, 60, 60, 70) })).toBe(
      'เกณฑ์ผิด จึงไม่มีคะแนน: เกณฑ์ 4 (60) ต้องมากกว่าเกณฑ์ก่อนหน้า (60)',
    );
  });
  test('of a parent adds its sub-indicators up and names those left out', () => {
    const rows = [
      parent('1.2'),
      report('1.2.1', { parent: '1.2', weight: new Big(4), result: 'N/A' }),
      report('1.2.2', { parent: '1.2', weight: new Big(3), result: 74.8 }),
      report('1.2.3', { parent: '1.2', weight: new Big(3), result: 87.5 }),
    ];
    expect(explain(rows, '1.2')).toBe(
      'ตัวชี้วัดย่อย (1.2.2: 3 × 2.4800 + 1.2.3: 3 × 3.7500) ÷ 6 → 3.1150 × น้ำหนัก 10 ÷ 100 = 0.3115 ไม่นับ 1.2.1 (น้ำหนัก 4)',
    );
    expect(explain([parent('1.2'), report('1.2.1', { parent: '1.2' })], '1.2')).toContain(
      'ยังไม่มีคะแนนของตัวชี้วัดย่อย',
    );
  });
  test('of an adjusted score shows the adjustment and its reason', () => {
    const adjusted = (more: Partial<Report>) =>
      explain([report('1', { result: 85, ...more })], '1', 'committee');
    expect(adjusted({ adjustment: new Big('-0.2'), reason: 'ไม่ส่งรายงาน 1 ครั้ง' })).toBe(
      'ผล 85 อยู่ระหว่างเกณฑ์ 80 (ระดับ 3) กับ 90 (ระดับ 4) → 3.5000 − 0.2000 (ไม่ส่งรายงาน 1 ครั้ง) = 3.3000 × น้ำหนัก 10 ÷ 100 = 0.3300',
    );
    expect(adjusted({ adjustment: new Big('-0.2') })).toContain('ไม่มีเหตุผล');
  });
  test('writes thousands in groups', () => {
    expect(
      one({
        result: 61_250,
        direction: 'น้อยดี',
        thresholds: thresholds(65_000, 62_500, 60_000, 57_500, 55_000),
      }),
    ).toBe('ผล 61,250 อยู่ระหว่างเกณฑ์ 62,500 (ระดับ 2) กับ 60,000 (ระดับ 3) → 2.5000 × น้ำหนัก 10 ÷ 100 = 0.2500');
  });
});
