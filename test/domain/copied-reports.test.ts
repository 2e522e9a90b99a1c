import fc from 'fast-check';
import {
  copiesEntryName,
  copyMarksText,
  readCopyMarks,
  roundOfCopies,
} from '../../src/domain/rounds/copied-reports';

describe('what ระบบ says of the copies of reports', () => {
  it('is named after its round, and other names are of none', () => {
    expect(roundOfCopies(copiesEntryName('2570-06'))).toBe('2570-06');
    for (const name of ['สำเนา/2570', 'ผนึก/2570-06', 'สำเนา/2570-06-1.1', 'x สำเนา/2570-06', ''])
      expect(roundOfCopies(name)).toBeUndefined();
  });

  it('reads as it was written', () => {
    const marks = fc.dictionary(
      fc.string().filter((id) => id !== '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(marks, (by) => {
        const written = new Map(Object.entries(by));
        expect(new Map(readCopyMarks(copyMarksText(written)))).toEqual(written);
      }),
    );
  });

  it('of no copies is a blank cell', () => {
    expect(copyMarksText(new Map())).toBe('');
  });

  it.each(['', 'null', '3', '"text"', '{', 'ไม่ใช่ JSON'])('that somebody made %j says of no copy', (text) => {
    expect(readCopyMarks(text)).toEqual(new Map());
  });
});
