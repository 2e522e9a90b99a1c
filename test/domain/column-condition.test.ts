import { conditionColumns, meets, readCondition } from '../../src/domain/column-condition';

function holds(text: string, cells: Readonly<Record<string, string>>): boolean | undefined {
  const condition = readCondition(text);
  return condition && meets(condition, cells);
}

describe('a condition over a row', () => {
  it.each([
    ['', {}, true],
    ['กลุ่ม = กลุ่มอำนวยการ', { กลุ่ม: 'กลุ่มอำนวยการ' }, true],
    ['กลุ่ม = กลุ่มอำนวยการ', { กลุ่ม: 'กลุ่มนิเทศ' }, false],
    ['กลุ่ม=กลุ่มอำนวยการ, กลุ่มนิเทศ', { กลุ่ม: 'กลุ่มนิเทศ' }, true],
    ['กลุ่ม ≠ กลุ่มอำนวยการ', { กลุ่ม: 'กลุ่มนิเทศ' }, true],
    ['กลุ่ม != กลุ่มนิเทศ', { กลุ่ม: 'กลุ่มนิเทศ' }, false],
    ['กลุ่ม <> กลุ่มนิเทศ', { กลุ่ม: 'กลุ่มนิเทศ' }, false],
    ['กลุ่ม = ก; สถานะ ≠ ลา', { กลุ่ม: 'ก', สถานะ: 'ปฏิบัติงาน' }, true],
    ['กลุ่ม = ก\nสถานะ ≠ ลา', { กลุ่ม: 'ก', สถานะ: 'ลา' }, false],
    ['บทบาท = เจ้าภาพรอง', { บทบาท: 'ผู้รับผิดชอบ, เจ้าภาพรอง' }, true],
    ['สังกัด =', { สังกัด: '' }, true],
    ['สังกัด =', { สังกัด: 'สพฐ.' }, false],
    ['สังกัด = สพฐ.', {}, false],
    ['ตำแหน่ง มี รองผู้อำนวยการ', { ตำแหน่ง: 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา' }, true],
    ['ตำแหน่ง มี ครู, นักวิชาการ', { ตำแหน่ง: 'นักวิชาการศึกษา' }, true],
    ['ตำแหน่ง มี ครู', { ตำแหน่ง: '' }, false],
    ['ตำแหน่ง ไม่มี ขับรถ', { ตำแหน่ง: 'พนักงานขับรถยนต์' }, false],
    ['ตำแหน่ง ไม่มี ขับรถ', { ตำแหน่ง: 'นิติกร' }, true],
    ['มีบุตร = ใช่', { มีบุตร: 'ใช่' }, true],
    ['ชั้น = ๒', { ชั้น: '2' }, true],
  ])('%j of %j: %s', (text, cells, answer) => {
    expect(holds(text, cells)).toBe(answer);
  });

  it.each(['กลุ่มอำนวยการ', '= กลุ่มอำนวยการ', 'กลุ่ม = ก; อื่น ๆ', 'ตำแหน่ง มี', 'ไม่มีตำแหน่ง'])(
    '%j is none',
    (text) => {
      expect(readCondition(text)).toBeUndefined();
    },
  );

  it('names the columns that it speaks of', () => {
    expect(conditionColumns(readCondition('กลุ่ม = ก; สถานะ ≠ ลา') ?? [])).toEqual(['กลุ่ม', 'สถานะ']);
  });
});
