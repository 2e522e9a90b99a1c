import { owedText } from '../../src/messages/screens/owed-text';

const REPORT = {
  indicator: '1.1',
  owner: 'นางสาวเอ ใจดี',
  group: 'กลุ่มอำนวยการ',
  supervisor: 'นายบี ตั้งใจ',
  due: '30 เม.ย. 2570',
  state: 'ร่าง',
  accepted: false,
  late: false,
  closed: false,
  calculated: false,
} as const;
const ROUND = { number: 6, fiscalYearBe: 2570 };

describe('who owes what, for a chat', () => {
  it('names each person once in each list, with codes and days, and who has to check', () => {
    const text = owedText(ROUND, '3 พฤษภาคม 2570', [
      { ...REPORT, late: true },
      { ...REPORT, indicator: '1.2', late: true, state: 'ส่งคืน', due: '2 พ.ค. 2570' },
      { ...REPORT, indicator: '1.3', due: '7 พ.ค. 2570' },
      { ...REPORT, indicator: '2.1', owner: '', group: '' },
      { ...REPORT, indicator: '2.2', accepted: true, state: 'ส่งแล้ว' },
      { ...REPORT, indicator: '2.3', accepted: true, state: 'รับรองแล้ว' },
      { ...REPORT, indicator: '3', calculated: true },
    ]);
    expect(text.split('\n')).toEqual([
      'รายงานผลรอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570 (ณ 3 พฤษภาคม 2570)',
      'ยังไม่ส่ง 4 จาก 6 ตัวชี้วัด',
      '',
      'เลยกำหนดแล้ว 2 ตัวชี้วัด',
      '• นางสาวเอ ใจดี (กลุ่มอำนวยการ): 1.1 [30 เม.ย. 2570], 1.2 [ส่งคืน 2 พ.ค. 2570]',
      '',
      'ยังไม่ถึงกำหนด 2 ตัวชี้วัด',
      '• นางสาวเอ ใจดี (กลุ่มอำนวยการ): 1.3 [7 พ.ค. 2570]',
      '• ยังไม่มีผู้รับผิดชอบ: 2.1 [30 เม.ย. 2570]',
      '',
      'ส่งแล้ว รอผู้กำกับดูแลตรวจ 1 ตัวชี้วัด',
      '• นายบี ตั้งใจ: 2.2',
    ]);
  });

  it('says so where nobody owes anything', () => {
    const text = owedText(ROUND, '3 พฤษภาคม 2570', [{ ...REPORT, accepted: true, state: 'ผ่าน' }]);
    expect(text).toBe('รายงานผลรอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570 (ณ 3 พฤษภาคม 2570)\nส่งครบทุกตัวชี้วัดแล้ว');
  });
});
