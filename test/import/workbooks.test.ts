import ExcelJS from 'exceljs';
import { asSeen } from '../../src/documents/workbook-values';
import { type LoadedOffice, type Preview, smallOffice } from './loaded-office';
import { type MadeSheet, madeWorkbook } from './made-workbook';

let office: LoadedOffice;

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.workspace.close());

const PEOPLE = ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง', 'กลุ่ม', 'อีเมล', 'บทบาท', 'สถานะ'];
function person(code: string, name = 'นายลอง สมมุติ') {
  return [
    code,
    name,
    'นักวิชาการศึกษา',
    'กลุ่มอำนวยการ',
    `${code.toLowerCase()}@small.example`,
    'บุคลากร',
    'ปฏิบัติงาน',
  ];
}

const INDICATORS = ['รหัส', 'มิติ', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'เกณฑ์ 1', 'เกณฑ์ 2', 'ผู้รับผิดชอบ'];
function indicator(code: string | number, weight: number, ...levels: readonly number[]) {
  return [code, 'มิติที่ 2', 'ร้อยละของเรื่องสมมุติ', 'ร้อยละ', weight, ...levels, 'P005'];
}

async function look(tab: string, ...sheets: readonly MadeSheet[]): Promise<Preview> {
  return office.preview(tab, 'ของเรา.xlsx', await madeWorkbook(...sheets));
}

/** The sample by the register's headers, without what is not of the tab. */
function rowsOf({ columns, sample }: Preview): readonly Readonly<Record<string, unknown>>[] {
  return sample.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ column }, at) =>
        column === '' || row[at] === '' ? [] : [[column, row[at]] as const],
      ),
    ),
  );
}

function cells(list: readonly { readonly cell: string }[]) {
  return list.map(({ cell }) => cell);
}

describe('the sheet of a workbook that is meant', () => {
  it('is the visible one whose header names the key, whatever stands before it', async () => {
    const preview = await look(
      'บุคลากร',
      { title: 'คำชี้แจง', rows: [['คำชี้แจงการกรอกข้อมูล'], ['1. กรอกให้ครบทุกช่อง']] },
      { title: 'ข้อมูล', rows: [PEOPLE, person('P910'), person('P911')] },
    );
    expect(preview).toMatchObject({ sheet: 'ข้อมูล', sheets: ['คำชี้แจง', 'ข้อมูล'], rows: 2, problems: [] });
    expect(preview.remarks[0]?.message).toContain('แผ่นอื่นที่เลือกได้: คำชี้แจง');
  });

  it('is never a hidden one unless it is chosen by name, and hidden ones are named', async () => {
    const book = await madeWorkbook(
      { title: 'เก่า', hidden: true, rows: [PEOPLE, person('P910')] },
      { title: 'ใหม่', rows: [PEOPLE, person('P911')] },
    );
    const preview = await office.preview('บุคลากร', 'a.xlsx', book);
    expect(preview.sheet).toBe('ใหม่');
    expect(preview.remarks[0]?.message).toContain('แผ่นที่ซ่อนอยู่: เก่า');
    const request = { tab: 'บุคลากร', fileName: 'a.xlsx', base64: Buffer.from(book).toString('base64') };
    const chosen = (await office.run('previewImport', { ...request, sheet: 'เก่า' })) as Preview;
    expect(rowsOf(chosen)).toMatchObject([{ รหัส: 'P910' }]);
    expect(chosen.problems[0]?.message).toContain('แผ่นงาน "เก่า" ถูกซ่อนไว้');
    expect(await office.refusal('previewImport', { ...request, sheet: 'ไม่มี' })).toBe('invalid-request');
  });

  it.each([' ข้อมูล  ๒ ', 'ข้อมูล 2'])('may be chosen by a name that has spaces around it: %j', async (sheet) => {
    const book = await madeWorkbook(
      { title: 'ข้อมูล', rows: [PEOPLE, person('P910')] },
      { title: ' ข้อมูล  ๒ ', rows: [PEOPLE, person('P911')] },
    );
    const request = { tab: 'บุคลากร', fileName: 'a.xlsx', base64: Buffer.from(book).toString('base64') };
    const chosen = (await office.run('previewImport', { ...request, sheet })) as Preview;
    expect(rowsOf(chosen)).toMatchObject([{ รหัส: 'P911' }]);
  });

  it('is told for each tab, and without a tab the headers tell it', async () => {
    const book = await madeWorkbook(
      { title: 'รายชื่อ', rows: [PEOPLE, person('P910')] },
      {
        title: 'โรงเรียน',
        rows: [
          ['รหัสโรงเรียน', 'ชื่อโรงเรียน', 'จังหวัด'],
          ['S09', 'โรงเรียนตัวอย่างเก้า', 'ตรัง'],
        ],
      },
    );
    const base64 = Buffer.from(book).toString('base64');
    const first = (await office.run('previewImport', { fileName: 'a.xlsx', base64 })) as Preview;
    expect(first.tab).toBe('บุคลากร');
    expect(first.sheetTabs).toEqual([
      { sheet: 'รายชื่อ', tab: 'บุคลากร', hidden: false },
      { sheet: 'โรงเรียน', tab: 'สถานศึกษา', hidden: false },
    ]);
    const second = (await office.run('previewImport', {
      fileName: 'a.xlsx',
      base64,
      sheet: 'โรงเรียน',
    })) as Preview;
    expect(second).toMatchObject({ tab: 'สถานศึกษา', rows: 1 });
    expect(second.importId).not.toBe(first.importId);
  });
});

describe('of several sheets that could be meant', () => {
  it('the one of the register’s year is read, and the others are asked about', async () => {
    const preview = await look(
      'บุคลากร',
      { title: 'ปี 2569', rows: [PEOPLE, person('P910')] },
      { title: 'ปี 2570', rows: [PEOPLE, person('P911')] },
    );
    expect(preview.sheet).toBe('ปี 2570');
    expect(preview.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('"ปี 2569" มีตารางแบบเดียวกันด้วย'),
    ]);
  });

  it('the one that is no example is read, and the other asked about', async () => {
    const { sheet, problems } = await look(
      'บุคลากร',
      { title: 'ตัวอย่างการกรอก', rows: [PEOPLE, person('P900')] },
      { title: 'แบบกรอก', rows: [PEOPLE, person('P911')] },
    );
    expect(sheet).toBe('แบบกรอก');
    expect(problems).toHaveLength(1);
  });

  it('the one with rows is read, though an empty one is called as the tab, and words are explained on another', async () => {
    const preview = await look(
      'บุคลากร',
      {
        title: 'อธิบาย',
        rows: [
          ['รหัส', 'ความหมาย'],
          ['ชื่อ-สกุล', 'ชื่อเต็ม'],
          ['ตำแหน่ง', 'ตำแหน่งเต็ม'],
        ],
      },
      { title: 'บุคลากร', rows: [PEOPLE] },
      { title: 'Sheet2', rows: [PEOPLE, person('P911')] },
    );
    expect(preview).toMatchObject({ sheet: 'Sheet2', rows: 1, problems: [] });
  });

  it('hidden ones are never read unasked, even where no other has the table', async () => {
    const sheets = [
      { title: 'คำชี้แจง', rows: [['กรอกให้ครบ']] },
      { title: 'ลับ', hidden: true, rows: [PEOPLE, person('P911')] },
    ];
    const preview = await look('บุคลากร', ...sheets);
    expect(preview.rows).toBe(0);
    expect(preview.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('("ลับ")'));
    const base64 = Buffer.from(await madeWorkbook(...sheets)).toString('base64');
    const { error } = await office.call('previewImport', { fileName: 'a.xlsx', base64 });
    expect(error).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('ซ่อน') });
  });

  it('a header without rows is said', async () => {
    const { problems } = await look('บุคลากร', { title: 'บุคลากร', rows: [PEOPLE] });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('ไม่มีแถวที่จะนำเข้า')]);
  });
});

describe('merged cells', () => {
  it('hold their value in every row and column', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'ตัวชี้วัด',
      rows: [INDICATORS, indicator('7.1', 1, 60, 65), indicator('7.2', 1, 60), indicator('7.3', 1, 60, 65)],
      merges: ['B2:B4', 'H2:H4', 'F3:G3'],
    });
    expect(rowsOf(preview)).toMatchObject([
      { รหัส: '7.1', มิติ: 'มิติที่ 2', ผู้รับผิดชอบ: 'P005' },
      { รหัส: '7.2', มิติ: 'มิติที่ 2', 'เกณฑ์ 1': 60, 'เกณฑ์ 2': 60, ผู้รับผิดชอบ: 'P005' },
      { รหัส: '7.3', มิติ: 'มิติที่ 2', ผู้รับผิดชอบ: 'P005' },
    ]);
    expect(preview.problems).toEqual([]);
    expect(preview.remarks.some(({ message }) => message.includes('B2:B4'))).toBe(true);
  });

  it('that stand apart, where a list says a group’s name in its first row only, are counted', async () => {
    const [head = [], ...more] = [indicator('7.1', 5), indicator('7.2', 5), indicator('7.3', 5)];
    const blank = more.map(([code, , ...rest]) => [code, undefined, ...rest]);
    const { remarks } = await look('ตัวชี้วัด', {
      title: 'a',
      rows: [INDICATORS.filter((header) => !header.startsWith('เกณฑ์')), head, ...blank],
    });
    expect(remarks).toContainEqual({
      cell: 'B3',
      message: expect.stringContaining('แถวใหม่ 2 แถวว่างในคอลัมน์ มิติ'),
    });
  });

  it('over columns of the header are one heading of a group', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'Sheet1',
      rows: [
        ['แบบสรุปตัวชี้วัด ปีงบประมาณ 2570'],
        [],
        ['ที่', 'มิติ', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก (ร้อยละ)', 'เกณฑ์การให้คะแนน', '', '', '', '', 'ผู้รับผิดชอบ'],
        ['', '', '', '', '', 1, 2, 3, 4, 5],
        ['7.4', 'มิติที่ 2', 'ร้อยละของเรื่องสมมุติ', 'ร้อยละ', 1, 60, 65, 70, 75, 80, 'P005'],
      ],
      merges: ['A1:K1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:J3', 'K3:K4'],
    });
    expect(rowsOf(preview)).toMatchObject([
      { รหัส: '7.4', น้ำหนัก: 1, 'เกณฑ์ 1': 60, 'เกณฑ์ 5': 80, ผู้รับผิดชอบ: 'P005' },
    ]);
    expect(preview.left).toEqual([]);
  });
});

describe('a number whose format shows another', () => {
  it('is taken as it is shown: percentages', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'a',
      rows: [INDICATORS, indicator('7.6', 0.2, 0.6, 0.655)],
      formats: { E2: '0%', F2: '0.00%', G2: '0%' },
    });
    expect(rowsOf(preview)).toMatchObject([{ น้ำหนัก: 20, 'เกณฑ์ 1': 60, 'เกณฑ์ 2': 65.5 }]);
    expect(preview.remarks.some(({ message }) => message.includes('เปอร์เซ็นต์'))).toBe(true);
  });

  it('is no hundredfold of it, where the percent sign is only written beside it', async () => {
    const { sample } = await look('ตัวชี้วัด', {
      title: 'ก',
      rows: [INDICATORS, indicator('7.1', 20, 60, 80)],
      formats: { E2: '0\\%', F2: '0"%"', G2: '0.00\\ \\%' },
    });
    expect(sample[0]?.slice(4, 7)).toEqual([20, 60, 80]);
  });

  it('is a code as its digits stand, and questioned', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'a',
      rows: [INDICATORS, indicator(7.1, 1, 60, 65), indicator(7.2, 1, 60, 65)],
      formats: { A2: '0.00' },
    });
    expect(rowsOf(preview).map(({ รหัส }) => รหัส)).toEqual(['7.10', '7.2']);
    expect(cells(preview.problems)).toEqual(['A2']);
  });

  it('keeps zeros before a code', async () => {
    const preview = await look('สถานศึกษา', {
      title: 'a',
      rows: [
        ['รหัส', 'ชื่อ'],
        [7, 'โรงเรียนตัวอย่างเจ็ด'],
      ],
      formats: { A2: '000' },
    });
    expect(rowsOf(preview)).toMatchObject([{ รหัส: '007' }]);
    expect(cells(preview.problems)).toEqual(['A2']);
  });

  it('is questioned where a code or a number became a date', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'a',
      rows: [INDICATORS, indicator(46_053, 46_054, 60, 65)],
      formats: { A2: 'd/m/yyyy', E2: 'd/m/yyyy' },
    });
    expect(cells(preview.problems)).toEqual(['A2', 'E2']);
  });

  it('is questioned where the format hides it', async () => {
    const preview = await look('ตัวชี้วัด', {
      title: 'a',
      rows: [INDICATORS, indicator('7.6', 5, 60, 65)],
      formats: { E2: ';;;' },
    });
    expect(cells(preview.problems)).toEqual(['E2']);
  });
});

describe('formulas of a workbook', () => {
  it('are taken by the results that stood when it was saved, which is what its author saw', async () => {
    const formula = (text: string, result?: unknown) => ({ formula: text, result });
    const preview = await look(
      'ตัวชี้วัด',
      { title: 'คำนวณ', rows: [[formula('1+1', 2)], [formula('[1]อื่น!A1', 'นอกไฟล์')]] },
      {
        title: 'ตัวชี้วัด',
        rows: [
          INDICATORS,
          ['7.6', formula('[1]อื่น!B2', 'มิติที่ 2'), 'ก', 'ร้อยละ', formula('YEAR(TODAY())', 5), formula('30+30')],
        ],
      },
    );
    expect(rowsOf(preview)).toMatchObject([{ มิติ: 'มิติที่ 2', น้ำหนัก: 5, 'เกณฑ์ 1': 60 }]);
  });

  it('that are none of Drive’s business leave nothing behind that would make the file a damaged one', async () => {
    const made = await madeWorkbook({ title: 'a', rows: [[{ formula: '1+1', result: 2 }, 'ก', 3]] });
    const plain = asSeen(made) ?? new Uint8Array();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(plain).buffer as ArrayBuffer);
    expect(book.worksheets[0]?.getRow(1).values).toEqual([undefined, 2, 'ก', 3]);
    expect(asSeen(plain)).toBeUndefined();
  });
});

describe('rows that are no record', () => {
  it('are left out and listed wherever they stand', async () => {
    const preview = await look('บุคลากร', {
      title: 'Sheet1',
      rows: [
        ['บัญชีรายชื่อบุคลากร (สมมุติ)'],
        PEOPLE,
        ['กลุ่มอำนวยการ'],
        person('P917'),
        ['รวม', '1 คน'],
        PEOPLE,
        person('P918'),
        [],
        ['รวมทั้งสิ้น', '2 คน'],
        ['หมายเหตุ: ข้อมูล ณ วันที่ 1 ตุลาคม 2569'],
        ['ที่มา: งานบุคคล'],
        ['', '', '', 'ลงชื่อ ......................... ผู้รายงาน'],
        ['', '', '', '(....................................)'],
      ],
    });
    expect(rowsOf(preview).map(({ รหัส }) => รหัส)).toEqual(['P917', 'P918']);
    expect(cells(preview.left)).toEqual(['A3', 'A5', 'A6', 'A9', 'A10', 'A11', 'D12', 'D13']);
    expect(preview.counts).toMatchObject({ added: 2, left: 8 });
    expect(preview.problems).toEqual([]);
  });
});

describe('what a person did not see in the file', () => {
  it('is told: error values, hidden rows and columns', async () => {
    const error = (text: string) => ({ formula: 'NA()', result: { error: text } });
    const preview = await look('บุคลากร', {
      title: 'a',
      rows: [
        PEOPLE,
        ['P925', 'นายผิด สมมุติ', error('#N/A'), { error: '#REF!' }, 'p925@small.example', 'บุคลากร', 'ปฏิบัติงาน'],
        person('P932', 'นายซ่อน สมมุติ'),
      ],
      hiddenRows: [3],
      hiddenColumns: [5],
    });
    expect(cells(preview.problems)).toEqual(['E1', 'C2', 'D2', 'A3']);
    expect(rowsOf(preview)[0]).not.toHaveProperty('ตำแหน่ง');
    expect(preview.problems[3]?.message).toContain('P932');
  });
});

describe('what was drawn to nothing or formatted away', () => {
  it('is told as hidden', async () => {
    const preview = await look('บุคลากร', {
      title: 'a',
      rows: [PEOPLE, person('P931', 'นายเห็น สมมุติ'), person('P932', 'นายซ่อน สมมุติ')],
      flatRows: [3],
      flatColumns: [5],
      formats: { B2: ';;;' },
    });
    expect(cells(preview.problems).sort()).toEqual(['A3', 'B2', 'E1']);
  });
});

describe('dates of a workbook', () => {
  it('are read as cells or as text, and the 69 of 2569 that became 1969 is questioned', async () => {
    const preview = await look('วันหยุด', {
      title: 'a',
      rows: [
        ['วันที่', 'ชื่อ'],
        [new Date(Date.UTC(2026, 9, 1)), 'หนึ่ง'],
        ['วันศุกร์ที่ 2 ตุลาคม พ.ศ. 2569', 'สอง'],
        [new Date(Date.UTC(1969, 9, 3)), 'สาม'],
      ],
    });
    expect(rowsOf(preview).map((row) => row.วันที่)).toEqual(['1 ต.ค. 2569', '2 ต.ค. 2569', '3 ต.ค. 2569']);
    expect(cells(preview.problems)).toEqual(['A4']);
  });
});
