import * as fc from 'fast-check';
import { csvSheet } from '../../src/commands/import/file/csv-sheet';
import { plainSheet } from '../../src/commands/import/file/file-sheet';
import { textOfBytes } from '../../src/commands/import/file/text-of-bytes';
import { createPersons } from '../../src/commands/import/table/persons';
import { readTable } from '../../src/commands/import/table/read-table';
import { importProblemText, isRemark } from '../../src/messages/refusals/import-problem-text';
import type { CellValue } from '../../src/ports/sheets';
import { columnLetters } from '../../src/register/a1';
import { TABS, type TabName } from '../../src/register/tabs';

const PERSONS = createPersons([
  { id: 'P007', name: 'นางสมมติ หนึ่งตัวอย่าง' },
  { id: 'P032', name: 'นายสมมติ สอง' },
  { id: 'P034', name: 'นายสมมติ สาม' },
]);

function read(tab: TabName, rows: readonly (readonly CellValue[])[], openRoundId = '') {
  const headers = TABS[tab].columns.map(({ header }) => header);
  const table = { title: TABS[tab].title, headers, rows: [] };
  const sheet = plainSheet('แผ่น', rows);
  const reading = readTable(sheet, { tab, table, persons: PERSONS, fiscalYearBe: 2570, openRoundId });
  const problems = reading.problems
    .filter(({ what }) => !isRemark(what))
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, what }) => ({
      cell: `${columnLetters(column)}${row + 1}`,
      message: importProblemText(what),
    }));
  return { ...reading, problems };
}

/** What one cell of a column becomes, and whether it is listed. */
function cell(tab: TabName, header: string, value: CellValue): readonly [CellValue | undefined, boolean] {
  const key = TABS[tab].columns[0]?.header ?? '';
  const { rows, problems } = read(tab, [
    [key, header],
    ['K1', value],
  ]);
  return [rows[0]?.cells[header], problems.length > 0];
}

describe('a cell of a file', () => {
  it.each<[string, CellValue, CellValue]>([
    ['น้ำหนัก', '๑,๒๓๔.๕๐', 1234.5],
    ['น้ำหนัก', ' 7 ', 7],
    ['น้ำหนัก', 7.25, 7.25],
    ['น้ำหนัก', '', ''],
    ['น้ำหนัก', '85%', 85],
    ['น้ำหนัก', '๘๕ %', 85],
    ['เกณฑ์ 3', 'ร้อยละ 80', 80],
    ['น้ำหนัก', '５', 5],
    ['ตัวชี้วัดแม่', '="1.10"', '1.10'],
    ['ตัวชี้วัดแม่', 'ตชว. 1.2)', '1.2'],
    ['ตัวชี้วัดแม่', ' ๑.๒.๑\u200b', '1.2.1'],
    ['ตัวชี้วัดแม่', '1.10', '1.10'],
    ['ตัวชี้วัดแม่', 1.2, '1.2'],
    ['ตัวชี้วัดแม่', 'ตัวชี้วัดที่ ๑.๒.', '1.2'],
    ['ตัวชี้วัดแม่', '1. 2. 1', '1.2.1'],
    ['ตัวชี้วัดแม่', 'ก-1.2', 'ก-1.2'],
    ['วิธีให้คะแนน', 'ขั้นบันได', 'ขั้น'],
    ['ทิศทาง', 'ยิ่งน้อยยิ่งดี', 'น้อยดี'],
    ['ต้องแนบหลักฐาน', 'ไม่', 'ไม่ใช่'],
    ['ต้องแนบหลักฐาน', '✓', 'ใช่'],
    ['ต้องแนบหลักฐาน', 'No', 'ไม่ใช่'],
    ['ต้องแนบหลักฐาน', true, 'ใช่'],
    ['เริ่มรอบ', 'รอบ ๙ เดือน', 9],
    ['เริ่มรอบ', '06', 6],
    ['ผู้รับผิดชอบ', 'P๐๓๒;P034\nนางสมมติ  หนึ่งตัวอย่าง', 'P032, P034, P007'],
    ['คำอธิบาย', '=1+1', '=1+1'],
    ['คำอธิบาย', '@รวม', '@รวม'],
    ['คำอธิบาย', '-', '-'],
    ['คำอธิบาย', '+66 2 000 0000', '+66 2 000 0000'],
    ['คำอธิบาย', 'บรรทัดหนึ่ง\nบรรทัดสอง', 'บรรทัดหนึ่ง\nบรรทัดสอง'],
  ])('under %s: %j is taken as %j', (header, value, expected) => {
    const [taken] = cell('indicators', header, value);
    expect(taken ?? '').toBe(expected);
  });

  it.each<[TabName, string, CellValue, number]>([
    ['holidays', 'วันที่', '30 เมษายน 2570', 46_507],
    ['holidays', 'วันที่', '๓๐ เม.ย. ๒๕๗๐', 46_507],
    ['holidays', 'วันที่', '30/4/2570', 46_507],
    ['holidays', 'วันที่', '2027-04-30', 46_507],
    ['holidays', 'วันที่', 46_507, 46_507],
    ['rounds', 'เปิด', '1 เมษายน พ.ศ. 2570', 46_478],
    ['documents', 'ส่งเมื่อ', '30 เม.ย. 2570 12:00', 46_507.5],
  ])('a date of %s under %s: %j is the serial %d', (tab, header, value, serial) => {
    const key = TABS[tab].columns[0]?.header ?? '';
    const file =
      header === key
        ? [[key], [value]]
        : [
            [key, header],
            ['2570-06', value],
          ];
    expect(read(tab, file).rows[0]?.cells[header]).toBe(serial);
  });

  it.each<[string, CellValue]>([
    ['น้ำหนัก', '85 คะแนน'],
    ['น้ำหนัก', '82,5'],
    ['น้ำหนัก', '1e3'],
    ['เกณฑ์ 3', 'มากกว่าร้อยละ 80'],
    ['น้ำหนัก', '0.12345678901234567'],
    ['วิธีให้คะแนน', 'ตามใจ'],
    ['เริ่มรอบ', '7'],
    ['ต้องแนบหลักฐาน', 'อาจจะ'],
  ])('that cannot be read stays the text it was and is listed: %s %j', (header, value) => {
    expect(cell('indicators', header, value)).toEqual([value, true]);
  });
});

describe('a file', () => {
  it('lists a cell by its place in the file', () => {
    const { problems } = read('indicators', [
      ['ของเรา', 'ชื่อตัวชี้วัด', 'ลำดับ', 'น้ำหนัก (ร้อยละ)'],
      ['x', 'หนึ่ง', '1.1', '10'],
      ['x', 'สอง', '1.2', 'สิบ'],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['D3']);
    expect(problems[0]?.message).toContain('"สิบ"');
  });

  it('brings both rows of one key and lists both', () => {
    const { rows, problems } = read('people', [
      ['รหัส', 'ชื่อ-สกุล'],
      ['P๐๐๑', 'หนึ่ง'],
      ['P002', 'สอง'],
      ['P001', 'สาม'],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['P001', 'P002', 'P001']);
    expect(problems.map(({ cell }) => cell)).toEqual(['A2', 'A4']);
  });

  it('leaves out a row only when its key is empty', () => {
    const { rows, problems } = read('people', [
      ['ชื่อ-สกุล', 'รหัส'],
      ['หนึ่ง', ''],
      ['', ''],
      ['', 'P002'],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['P002']);
    expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
  });

  it('without the key column brings nothing and says so', () => {
    const { rows, problems, columns } = read('people', [
      ['โทร', 'ชื่อ-สกุล'],
      ['1', 'หนึ่ง'],
    ]);
    expect(rows).toEqual([]);
    expect(problems.map(({ cell }) => cell)).toEqual(['A1']);
    expect(columns).toEqual([
      { header: 'โทร', column: '' },
      { header: 'ชื่อ-สกุล', column: 'ชื่อ-สกุล' },
    ]);
  });

  it('may have a title above its header row', () => {
    const { rows, problems } = read('schools', [
      ['รายชื่อสถานศึกษาในสังกัด', ''],
      ['', ''],
      ['ที่', 'ชื่อโรงเรียน'],
      ['S๑', 'โรงเรียนตัวอย่าง'],
      ['', 'ไม่มีรหัส'],
    ]);
    expect(rows.map(({ key, cells }) => ({ key, cells }))).toEqual([
      { key: 'S1', cells: { รหัส: 'S1', ชื่อ: 'โรงเรียนตัวอย่าง' } },
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['A5']);
  });

  it('of settings keeps dates of a workbook as text', () => {
    const { rows } = read('settings', [
      ['รายการ', 'ค่า'],
      ['กำหนดส่งรอบ 6', 46_507],
      ['ปีงบประมาณ', 2570],
    ]);
    expect(rows.map(({ cells }) => cells.ค่า)).toEqual(['2027-04-30', '2570']);
  });

  it('of results may name indicators instead of reports while one round is open', () => {
    const file = [
      ['รหัสตัวชี้วัด', 'ผลการดำเนินงาน'],
      ['๑.๑', '82.5'],
      ['2570-06-1.2', 'N/A'],
    ];
    expect(read('reports', file, '2570-09').rows.map(({ key }) => key)).toEqual([
      '2570-09-1.1',
      '2570-06-1.2',
    ]);
    const none = read('reports', file);
    expect(none.rows.map(({ key }) => key)).toEqual(['2570-06-1.2']);
    expect(none.problems.map(({ cell }) => cell)).toEqual(['A2']);
  });

  it('never fills ticks, formulas or what the script writes', () => {
    const { columns } = read('reports', [
      ['รหัสรายงาน', 'ผลการดำเนินงาน', 'ส่งรายงาน', 'คะแนน', 'ผลที่รับรอง', 'น้ำหนัก'],
    ]);
    expect(columns.map(({ column }) => column)).toEqual(['รหัสรายงาน', 'ผลการดำเนินงาน', '', '', '', '']);
  });
});

describe('any text', () => {
  it('stays text as it was, whatever it begins with', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '', "'", '0', '1/2', '\t');
    const text = fc
      .tuple(start, fc.string({ unit: 'grapheme', maxLength: 30 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const invisible = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/;
        fc.pre(!invisible.test(typed[0] ?? '') && !invisible.test(typed[typed.length - 1] ?? ''));
        fc.pre(!/^'[=+@-]/.test(typed));
        const [taken, listed] = cell('indicators', 'คำอธิบาย', typed);
        expect(String(taken ?? '')).toBe(typed.replace(/[\u200b\u2060\ufeff\u00ad]/g, ''));
        expect(listed).toBe(false);
      }),
    );
  });
});

describe('a CSV', () => {
  const csvGrid = (text: string) => csvSheet('ไฟล์', text);
  const texts = (bytes: Uint8Array) => csvGrid(textOfBytes(bytes).text).rows;

  it('keeps commas, quotes and line breaks (as cells have them) inside quotes', () => {
    expect(csvGrid('ก,ข\r\n"1,5","เขา ""ว่า""\r\nดี"\r\n').rows.slice(0, 2)).toEqual([
      ['ก', 'ข'],
      ['1,5', 'เขา "ว่า"\nดี'],
    ]);
  });

  it('may be parted by tabs or semicolons', () => {
    expect(csvGrid('ก;ข\n1,5;2').rows).toEqual([
      ['ก', 'ข'],
      ['1,5', '2'],
    ]);
    expect(csvGrid('ก\tข\n1,5\t2').rows[1]).toEqual(['1,5', '2']);
  });

  it('tells rows whose quotes do not match', () => {
    expect(csvGrid('ก,ข\n"1,2\n').brokenRows).toEqual([1]);
  });

  it('is read as UTF-8 with or without its mark, UTF-16 and Windows-874', () => {
    const text = 'รหัส,ชื่อ\r\nP1,น้ำ €';
    const wanted = [
      ['รหัส', 'ชื่อ'],
      ['P1', 'น้ำ €'],
    ];
    expect(texts(Buffer.from(text))).toEqual(wanted);
    expect(texts(Buffer.from(`\ufeff${text}`))).toEqual(wanted);
    expect(texts(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(wanted);
    const thai = [...text].map((letter) => {
      const point = letter.charCodeAt(0);
      return letter === '€' ? 0x80 : point >= 0x0e01 ? point - 0x0e01 + 0xa1 : point;
    });
    expect(texts(Uint8Array.from(thai))).toEqual(wanted);
  });

  it('keeps letters beyond the first plane', () => {
    expect(texts(Buffer.from('ก,😀'))).toEqual([['ก', '😀']]);
  });
});
