import { wholeParts } from '../../src/domain/words/field-words';

/** The parts that no line may end within, in brackets. */
function bracketed(text: string): string {
  return wholeParts(text)
    .map((part) => (part.whole ? `[${part.text}]` : part.text))
    .join('');
}

describe('words of the field', () => {
  it.each([
    ['การบันทึกเป็นหน้าที่ของเจ้าภาพ', 'การบันทึกเป็นหน้าที่ของ[เจ้าภาพ]'],
    ['เจ้าภาพหลักและเจ้าภาพรองที่ปฏิบัติงาน', '[เจ้าภาพหลัก]และ[เจ้าภาพรอง]ที่[ปฏิบัติงาน]'],
    ['ผู้รับผิดชอบตัวชี้วัด 1.1', '[ผู้รับผิดชอบ][ตัวชี้วัด] 1.1'],
    ['เปิดเมนู', 'เปิดเมนู'],
    ['', ''],
  ])('are whole in “%s”', (text, whole) => {
    expect(bracketed(text)).toBe(whole);
  });

  it('a person’s name and surname part at the space between them only', () => {
    expect(bracketed('นางสาวกานดา ตัวอย่างดี · เจ้าภาพหลัก')).toBe('[นางสาวกานดา] [ตัวอย่างดี] · [เจ้าภาพหลัก]');
  });

  it('a name too long for a line is left to the browser', () => {
    const long = `นาย${'ก'.repeat(40)} ${'ข'.repeat(40)}`;
    expect(bracketed(long)).toBe(long);
  });

  it('nothing of a text is lost', () => {
    const text = 'นายก ข ตัวชี้วัดตัวชี้วัด  คำรับรอง\nผู้อำนวยการ';
    expect(
      wholeParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
