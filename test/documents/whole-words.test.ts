import { wholeNames, wholeNamesInColumn, wholeWords } from '../../src/documents/typography/whole-words';

/** The word joiner, and the place where a line may end, made visible. */
function shown(text: string): string {
  return text.replace(/\u2060/g, '~').replace(/\u200b/g, '|');
}

describe('words that a line’s end does not tear', () => {
  test('a capacity, an office, the field’s words; a line may end between them', () => {
    expect(shown(wholeWords('รักษาราชการแทน ผู้อำนวยการ'))).toBe('รั~ก~ษา~รา~ช~กา~ร~แท~น ผู้~อำ~น~ว~ย~กา~ร');
    expect(shown(wholeWords('เขตพื้นที่การศึกษา'))).toBe('เข~ต~พื้~น~ที่|กา~ร~ศึ~ก~ษา');
    expect(shown(wholeWords('ลงลายมือชื่อไว้'))).toBe('ลงลา~ย~มื~อ~ชื่~อ|ไว้');
  });

  test('a school’s name, if it is not too long', () => {
    expect(shown(wholeWords('ผู้อำนวยการโรงเรียนบ้านนา'))).toBe('ผู้~อำ~น~ว~ย~กา~ร|โร~ง~เรี~ย~น~บ้า~น~นา');
    const long = `โรงเรียน${'พิทยา'.repeat(8)}`;
    expect(wholeWords(long)).toBe(long);
  });

  test('held words that follow each other keep the place between them where a line may end', () => {
    expect(shown(wholeWords('รอบ ๖ เดือน ระหว่างวันที่ ๑'))).toBe('รอบ ๖ เดือน ระ~ห~ว่า~ง|วั~น~ที่~ ๑');
    expect(shown(wholeWords('รักษาราชการแทนผู้อำนวยการสถานศึกษา'))).toBe(
      'รั~ก~ษา~รา~ช~กา~ร~แท~น|ผู้~อำ~น~ว~ย~กา~ร|ส~ถา~น~ศึ~ก~ษา',
    );
    expect(shown(wholeWords('ผู้อำนวยการสำนักงานเขตพื้นที่'))).toBe('ผู้~อำ~น~ว~ย~กา~ร|สำ~นั~ก~งา~น|เข~ต~พื้~น~ที่');
  });

  test('after a held word a line may end, so that its last letter is not read with what follows', () => {
    expect(shown(wholeWords('บริหารราชการกระทรวง'))).toBe('บริหารรา~ช~กา~ร|กระทรวง');
    expect(shown(wholeWords('ราชการแผ่นดิน ตัวชี้วัดและเป้าหมาย ๆ'))).toBe(
      'รา~ช~กา~ร|แผ่นดิน ตั~ว~ชี้~วั~ด|และเป้า~ห~มา~ย ๆ',
    );
  });

  test('the number of a paper stays with its word', () => {
    expect(shown(wholeWords('(เลขที่ 2570-บค-P002)'))).toBe('(เล~ข~ที่~ 2570-บค-P002)');
  });

  test('a number with the word before it, and a date', () => {
    expect(shown(wholeWords('เขต ๑๓'))).toBe('เขต~ ๑๓');
    expect(shown(wholeWords('เขต 13'))).toBe('เขต~ 13');
    expect(shown(wholeWords('ตามข้อ ๓ แล้ว'))).toBe('ตามข้อ~ ๓ แล้ว');
    expect(shown(wholeWords('วันที่ ๑ ตุลาคม ๒๕๖๙ ถึง'))).toBe('วั~น~ที่~ ๑~ ตุลาคม~ ๒๕๖๙ ถึง');
    expect(shown(wholeWords('พ.ศ. {{ปี}}'))).toBe('พ.ศ.~ {{ปี}}');
  });
});

describe('a name that a line’s end does not tear', () => {
  test('ends a line at a space only', () => {
    expect(shown(wholeNames('นายสมมติ ใจดี', 20))).toBe('นา~ย~ส~ม~ม~ติ ใจ~ดี');
  });

  test('is as it was typed where its column has room', () => {
    expect(wholeNamesInColumn('นายสมมติ ใจดี', 11)).toBe('นายสมมติ ใจดี');
    expect(shown(wholeNamesInColumn('นายสมมติ ใจดี', 9))).toBe('นา~ย~ส~ม~ม~ติ ใจ~ดี');
  });

  test('is torn at a word’s end where a part of it is longer than its line', () => {
    expect(shown(wholeNames('นาง กัลยาณวรรณสิริรัตนประภาภรณ์', 20))).toBe('นา~ง กัลยาณวรรณสิริรัตนประภาภรณ์');
  });
});
