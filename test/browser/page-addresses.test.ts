import fc from 'fast-check';
import { columnLetters, rangeName } from '../../local/page/client/a1';
import { driveIdOf, sheetPlaceOf } from '../../local/page/client/drive-link';
import { editedBlock } from '../../local/page/client/edited-block';
import { firstStrideMs, nextStride } from '../../local/page/client/stride';

describe('a cell address', () => {
  it('counts columns A to Z, then AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('gives every column letters of its own', () => {
    const columnOf = (letters: string) =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    fc.assert(fc.property(fc.nat(20_000), (column) => columnOf(columnLetters(column)) === column));
  });

  it('names one cell once and quotes the tab', () => {
    expect(rangeName('รายงานผล', { row: 4, column: 7 }, { row: 4, column: 7 })).toBe("'รายงานผล'!H5");
    expect(rangeName("it's", { row: 0, column: 0 }, { row: 1, column: 2 })).toBe("'it''s'!A1:C2");
  });
});

describe('a link', () => {
  it('leads to the file that it names', () => {
    expect(driveIdOf('https://docs.google.com/document/d/1AbC-_9/edit')).toBe('1AbC-_9');
    expect(driveIdOf('https://drive.google.com/drive/folders/1AbC?usp=sharing')).toBe('1AbC');
    expect(driveIdOf('https://drive.google.com/file/d/1AbC/view')).toBe('1AbC');
    expect(driveIdOf('https://drive.google.com/open?id=1AbC')).toBe('1AbC');
    expect(driveIdOf('https://evil.example/document/d/1AbC/edit')).toBeUndefined();
  });

  it('leads to the tab and the filter view that it names', () => {
    expect(sheetPlaceOf('https://docs.google.com/spreadsheets/d/1A/edit#gid=13&fvid=4711')).toEqual({
      sheetId: 13,
      filterViewId: 4711,
    });
    expect(sheetPlaceOf('https://docs.google.com/spreadsheets/d/1A/edit#gid=0')).toEqual({ sheetId: 0 });
    expect(sheetPlaceOf('https://docs.google.com/spreadsheets/d/1A/edit')).toBeUndefined();
  });
});

describe('an edit of several cells', () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6), text: fc.string() }), {
    minLength: 1,
    selector: ({ row, column }) => `${row},${column}`,
  });

  it('becomes the smallest rectangle, in which untouched cells keep what they hold', () => {
    fc.assert(
      fc.property(cells, (edited) => {
        const block = editedBlock(edited, ({ row, column }) => `standing ${row},${column}`);
        const touched = new Map(edited.map(({ row, column, text }) => [`${row},${column}`, text]));
        expect(block?.from).toEqual({
          row: Math.min(...edited.map(({ row }) => row)),
          column: Math.min(...edited.map(({ column }) => column)),
        });
        expect(block?.values.length).toBe(
          Math.max(...edited.map(({ row }) => row)) - (block?.from.row ?? 0) + 1,
        );
        block?.values.forEach((texts, down) => {
          texts.forEach((text, right) => {
            const place = `${(block?.from.row ?? 0) + down},${(block?.from.column ?? 0) + right}`;
            expect(text).toBe(touched.get(place) ?? `standing ${place}`);
          });
        });
      }),
    );
  });

  it('is none where nothing was touched', () => {
    expect(editedBlock([], () => '')).toBeUndefined();
  });
});

describe('the clock on its way', () => {
  it('takes longer strides where nothing falls due, up to a month, and shorter ones where much does, down to an hour', () => {
    const strideAfter = (tookMs: number) =>
      Array.from({ length: 12 }).reduce<number>((stride) => nextStride(stride, tookMs), firstStrideMs);
    expect(strideAfter(40)).toBe(30 * 86_400_000);
    expect(strideAfter(500)).toBe(firstStrideMs);
    expect(strideAfter(5000)).toBe(3_600_000);
  });
});
