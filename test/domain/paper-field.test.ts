import { paperPlace } from '../../src/domain/agreements/paper-field';

describe('the cell of the register that a field of a paper is', () => {
  it.each([
    ['ชื่อผู้ทำ', { of: 'party', column: 'name' }],
    ['ตำแหน่งผู้ทำ', { of: 'party', column: 'position' }],
    ['1.2.1 น้ำหนัก', { of: 'indicator', code: '1.2.1', column: 'น้ำหนัก', isNumber: true }],
    ['10 ชื่อตัวชี้วัด', { of: 'indicator', code: '10', column: 'ตัวชี้วัด', isNumber: false }],
    ['1.1 ค่าเป้าหมาย', { of: 'indicator', code: '1.1', column: 'ค่าเป้าหมาย', isNumber: false }],
    ['1.1 หน่วยวัด', { of: 'indicator', code: '1.1', column: 'หน่วยวัด', isNumber: false }],
    ['1.1 คำอธิบาย', { of: 'indicator', code: '1.1', column: 'คำอธิบาย', isNumber: false }],
    ['1.1 สูตรการคำนวณ', { of: 'indicator', code: '1.1', column: 'สูตรการคำนวณ', isNumber: false }],
    ['1.1 แหล่งข้อมูล', { of: 'indicator', code: '1.1', column: 'แหล่งข้อมูล', isNumber: false }],
    ['1.1 วิธีจัดเก็บ', { of: 'indicator', code: '1.1', column: 'วิธีจัดเก็บ', isNumber: false }],
    ['1.1 เกณฑ์1', { of: 'indicator', code: '1.1', column: 'เกณฑ์ 1', isNumber: true }],
    ['1.1 เกณฑ์5', { of: 'indicator', code: '1.1', column: 'เกณฑ์ 5', isNumber: true }],
  ])('%s', (field, place) => {
    expect(paperPlace(field)).toEqual(place);
  });

  it.each([
    '1.1 เกณฑ์6',
    '1.1 เกณฑ์10',
    '1.1 เกณฑ์',
    '1.1 มเกณฑ์1',
    '1.1 คะแนน',
    '1.1 น้ำหนัก รวม',
    'x1.1 น้ำหนัก',
    'น้ำหนัก',
    'น้ำหนักรวม',
    'ชื่อผู้รับ',
    '1.1 constructor',
    '',
  ])('%j is none', (field) => {
    expect(paperPlace(field)).toBeUndefined();
  });
});
