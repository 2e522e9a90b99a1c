import fc from 'fast-check';
import {
  copyEntries,
  copyMarksOf,
  readCopyMarks,
  roundOfCopies,
} from '../../src/domain/rounds/copied-reports';

const ROUND = '2570-06';
const CELL_LETTERS = 50_000;

/** As many reports as an office has that gives each of its schools its own indicators. */
function manyMarks(count: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: count }, (_, at) => [`${ROUND}-${Math.floor(at / 45)}.${at % 45}`, `${at}`]),
  );
}

function writtenAndRead(
  marks: ReadonlyMap<string, string>,
  standing: readonly string[] = [],
): ReadonlyMap<string, string> {
  return copyMarksOf(ROUND, Object.entries(copyEntries(ROUND, marks, standing)));
}

describe('what ระบบ says of the copies of reports', () => {
  it('is named after its round, and other names are of none', () => {
    for (const name of ['สำเนา/2570-06', 'สำเนา/2570-06-2']) expect(roundOfCopies(name)).toBe(ROUND);
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
        expect(new Map(writtenAndRead(written))).toEqual(written);
      }),
    );
  });

  it('stands in as many cells as it needs, in its order wherever they stand', () => {
    const marks = manyMarks(4_000);
    const entries = Object.entries(copyEntries(ROUND, marks, []));
    expect(entries.map(([name]) => name)).toEqual(['สำเนา/2570-06', 'สำเนา/2570-06-2', 'สำเนา/2570-06-3']);
    for (const [, value] of entries) expect(value.length).toBeLessThanOrEqual(CELL_LETTERS);
    expect([...copyMarksOf(ROUND, [...entries].reverse())]).toEqual([...marks]);
  });

  it('empties the cells that it needs no more, of its own round alone', () => {
    const standing = ['สำเนา/2570-06', 'สำเนา/2570-06-2', 'สำเนา/2570-09', 'ผนึก/2570-06'];
    const marks = new Map([['2570-06-1.1', 'a']]);
    expect(copyEntries(ROUND, marks, standing)).toEqual({
      'สำเนา/2570-06': '{"2570-06-1.1":"a"}',
      'สำเนา/2570-06-2': '',
    });
    expect(copyEntries(ROUND, new Map(), standing)).toEqual({ 'สำเนา/2570-06': '', 'สำเนา/2570-06-2': '' });
    expect(copyEntries(ROUND, new Map(), [])).toEqual({});
  });

  it.each(['', 'null', '3', '"text"', '{', 'ไม่ใช่ JSON'])('that somebody made %j says of no copy', (text) => {
    expect(readCopyMarks(text)).toEqual(new Map());
  });
});
