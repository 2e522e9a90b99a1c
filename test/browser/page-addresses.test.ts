import fc from 'fast-check';
import { columnLetters, rangeName } from '../../local/page/client/a1';
import { cellsOfText, textOfCells } from '../../local/page/client/cells-text';
import { driveIdOf, sheetPlaceOf } from '../../local/page/client/drive-link';
import { dutiesOf } from '../../local/page/client/duties';
import { editedBlocks } from '../../local/page/client/edited-block';
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
  const standing = ({ row, column }: { readonly row: number; readonly column: number }) =>
    `standing ${row},${column}`;
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6), text: fc.string() }), {
    minLength: 1,
    selector: ({ row, column }) => `${row},${column}`,
  });

  it('becomes rectangles in which every touched cell has its text and every other what it holds', () => {
    fc.assert(
      fc.property(cells, (edited) => {
        const blocks = editedBlocks(edited, standing);
        const touched = new Map<string, string>(
          edited.map(({ row, column, text }) => [`${row},${column}`, text]),
        );
        const written = new Map<string, string>(
          blocks.flatMap(({ from, values }) =>
            values.flatMap((texts, down) =>
              texts.map((text, right) => [`${from.row + down},${from.column + right}`, text] as const),
            ),
          ),
        );
        for (const [place, text] of written) expect(text).toBe(touched.get(place) ?? `standing ${place}`);
        expect([...touched.keys()].filter((place) => !written.has(place))).toEqual([]);
      }),
    );
  });

  it('writes nothing into rows and columns that it passed over', () => {
    const edited = [
      { row: 1, column: 3, text: 'ก' },
      { row: 1, column: 5, text: 'ข' },
      { row: 4, column: 3, text: 'ค' },
      { row: 4, column: 5, text: 'ง' },
      { row: 5, column: 3, text: 'จ' },
      { row: 5, column: 5, text: 'ฉ' },
    ];
    expect(editedBlocks(edited, standing)).toEqual([
      { from: { row: 1, column: 3 }, values: [['ก']] },
      { from: { row: 1, column: 5 }, values: [['ข']] },
      { from: { row: 4, column: 3 }, values: [['ค'], ['จ']] },
      { from: { row: 4, column: 5 }, values: [['ง'], ['ฉ']] },
    ]);
  });

  it('is none where nothing was touched, or every cell was given what it holds', () => {
    expect(editedBlocks([], () => '')).toEqual([]);
    expect(editedBlocks([{ row: 1, column: 1, text: 'standing 1,1' }], standing)).toEqual([]);
  });
});

describe('cells on the clipboard', () => {
  it('are read as spreadsheets write them: line breaks, tabs and quotes within quotes, a line break after the last row', () => {
    expect(cellsOfText('80\tก\r\n81\tข\r\n')).toEqual([
      ['80', 'ก'],
      ['81', 'ข'],
    ]);
    expect(cellsOfText('"บรรทัดหนึ่ง\r\nบรรทัด ""สอง"""\tข')).toEqual([['บรรทัดหนึ่ง\nบรรทัด "สอง"', 'ข']]);
    expect(cellsOfText('')).toEqual([['']]);
    expect(cellsOfText('\t\n')).toEqual([['', '']]);
  });

  it('are as they stand where a quote stands elsewhere', () => {
    expect(cellsOfText('5" x 7"\t"เปิดไม่ปิด\n"คำ" แล้วต่อ')).toEqual([['5" x 7"', '"เปิดไม่ปิด'], ['"คำ" แล้วต่อ']]);
  });

  it('come back as they were copied', () => {
    const text = fc.string({ unit: fc.constantFrom('ก', 'ำ', '"', '\n', '\t', ' ', '1', ',') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(block, (rows) => {
        expect(cellsOfText(textOfCells(rows))).toEqual(rows);
      }),
    );
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

describe('the parts that the tour plays', () => {
  const person = (code: string, role: string) => ({ code, role, name: '', position: '', email: code });
  const people = [
    person('P1', 'ผู้อำนวยการ'),
    person('P2', 'เจ้าภาพหลัก'),
    person('P3', 'บุคลากร'),
    person('P4', 'บุคลากร'),
    person('P5', 'บุคลากร'),
  ];
  const row = (code: string, parent: string, owner: string, supervisor: string) => ({
    รหัส: code,
    ตัวชี้วัดแม่: parent,
    ผู้รับผิดชอบ: owner,
    ผู้กำกับดูแล: supervisor,
  });

  it('are an owner and the supervisor to whom that report goes, of an indicator that is reported itself', () => {
    const rows = [
      row('1', '', 'P2', 'P3'),
      row('2', '', 'P3', 'P4'),
      row('2.1', '2', 'P5, P3', 'P4'),
      row('3', '', 'P3', 'P5'),
    ];
    expect(dutiesOf(people, rows)).toEqual({ host: 'P2', owner: 'P5', supervisor: 'P4', director: 'P1' });
    expect(dutiesOf(people, rows.slice(0, 1))).toMatchObject({ owner: 'P2', supervisor: 'P3' });
    expect(dutiesOf(people, [])).toMatchObject({ owner: undefined, supervisor: undefined });
  });
});
