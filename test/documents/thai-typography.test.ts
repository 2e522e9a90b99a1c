import Big from 'big.js';
import fc from 'fast-check';
import { documentName, safeFileName } from '../../src/documents/agreement/document-name';
import { STAFF } from '../../src/documents/kinds/staff';
import { commonDecimals, paperNumber, paperText } from '../../src/documents/typography/thai-typography';

describe('text on paper', () => {
  test('has Thai digits except in Latin words and addresses', () => {
    expect(paperText('ชั้น ม.3 ร้อยละ 2.50 ปี 2570', 'thai')).toBe('ชั้น ม.๓ ร้อยละ ๒.๕๐ ปี ๒๕๗๐');
    expect(paperText('ระบบ PMQA4.0 ส่ง school01@spm13.example หน้า 2', 'thai')).toBe(
      'ระบบ PMQA4.0 ส่ง school01@spm13.example หน้า ๒',
    );
    expect(paperText('https://spm13.example/a1 ครั้งที่ 1', 'thai')).toBe('https://spm13.example/a1 ครั้งที่ ๑');
    expect(paperText('ปี 2570', 'western')).toBe('ปี 2570');
  });

  test('composes sara am and drops control characters and lone surrogates', () => {
    expect(paperText('น\u0e49\u0e4d\u0e32 ท\u0e4d\u0e32', 'thai')).toBe('น\u0e49\u0e33 ท\u0e33');
    expect(paperText('น\u0e4d\u0e49\u0e32หนัก', 'thai')).toBe('น\u0e49\u0e33หนัก');
    expect(paperText('ก\u0000ข\u001fค\ud83dง😀\r\nจ', 'thai')).toBe('กขคง😀\nจ');
  });

  test('groups thousands and writes numbers that stand together alike', () => {
    expect(paperNumber(new Big('65000'), 'thai')).toBe('๖๕,๐๐๐');
    expect(paperNumber(new Big('1234567.5'), 'western', 2)).toBe('1,234,567.50');
    expect(paperNumber(new Big('0.1'), 'western', 0)).toBe('0.1');
    expect(paperNumber(new Big('-1000'), 'western')).toBe('-1,000');
    expect(commonDecimals([new Big('7'), new Big('3.5'), new Big('1.25')])).toBe(2);
  });
});

describe('a document’s name', () => {
  const party = (name: string) => ({ name, position: 'ครู' });
  const agreement = {
    key: '2570-บค-P012',
    kind: 'บุคลากร' as const,
    definition: STAFF,
    maker: party('นายฐิติวัชร์ หิ่งห้อย'),
    receiver: party('นายสมมติ'),
    unit: 'กลุ่มอำนวยการ',
  };

  test('begins with the key and from the second version on says which it is', () => {
    expect(documentName(agreement, 1)).toBe('2570-บค-P012 นายฐิติวัชร์ หิ่งห้อย');
    expect(documentName(agreement, 2)).toBe('2570-บค-P012 นายฐิติวัชร์ หิ่งห้อย (ฉบับที่ 2)');
  });

  test('never holds what a file system forbids nor more than 255 bytes with its ending', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 99 }),
        (name, version) => {
          const file = `${documentName({ ...agreement, maker: party(name) }, version)}.docx`;
          expect(file).not.toMatch(/[\\/:*?"<>|\n]/);
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
        },
      ),
    );
    expect(safeFileName('ก'.repeat(200)).endsWith('…')).toBe(true);
  });
});

test('Thai digits that were typed are Western on papers with Western digits', () => {
  expect(paperText('ร้อยละ ๕๐ ของปี 2570', 'western')).toBe('ร้อยละ 50 ของปี 2570');
});
