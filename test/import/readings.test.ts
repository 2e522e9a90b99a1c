import { type Area, plainSheet } from '../../src/commands/import/file/file-sheet';
import { createPersons } from '../../src/commands/import/table/persons';
import { readTable } from '../../src/commands/import/table/read-table';
import { importProblemText, isRemark } from '../../src/messages/refusals/import-problem-text';
import type { CellValue } from '../../src/ports/sheets';
import { columnLetters } from '../../src/register/a1';
import type { AnyTable } from '../../src/register/cells';
import { columnsOf, TABS, type TabName } from '../../src/register/tabs';

const PERSONS = createPersons([
  { id: 'P032', name: 'นายมานพ หิ่งห้อยในนิทาน', email: 'manop@office.example' },
  { id: 'P033', name: 'นางสาวสมมติ หนึ่ง' },
  { id: 'P034', name: 'นางสมมติ ซ้ำ' },
  { id: 'P035', name: 'นายสมมติ ซ้ำ' },
]);

type Standing = Readonly<Record<string, CellValue>>;

function tableOf(tab: TabName, rows: readonly Standing[]): AnyTable {
  const headers = columnsOf(tab).map(({ header }) => header);
  return {
    title: TABS[tab].title,
    headers,
    rows: rows.map((cells, at) => ({ rowNumber: at + 2, key: String(cells[headers[0] ?? ''] ?? ''), cells })),
  };
}

function read(
  tab: TabName,
  rows: readonly (readonly CellValue[])[],
  standing: readonly Standing[] = [],
  merges: readonly Area[] = [],
) {
  const table = tableOf(tab, standing);
  const reading = readTable(
    { ...plainSheet('a', rows), merges },
    {
      tab,
      table,
      persons: PERSONS,
      fiscalYearBe: 2570,
      openRoundId: '',
    },
  );
  const said = (remark: boolean) =>
    reading.problems
      .filter(({ what }) => isRemark(what) === remark)
      .map(({ row, column, what }) => ({
        cell: `${columnLetters(column)}${row + 1}`,
        message: importProblemText(what),
      }));
  return { ...reading, problems: said(false), remarks: said(true) };
}

describe('a cell that only says: as above', () => {
  it.each(['"', '”', '〃', '-"-', ',,', 'ditto', 'เช่นเดียวกัน', 'เหมือนแถวบน'])('%j is asked about', (text) => {
    const { rows, problems } = read('people', [
      ['รหัส', 'ชื่อ-สกุล', 'กลุ่ม', 'สถานะ'],
      ['P1', 'นาย ก ข', 'กลุ่มอำนวยการ', 'ปฏิบัติงาน'],
      ['P2', 'นาย ค ง', text, text],
    ]);
    expect(rows[1]?.cells).toMatchObject({ กลุ่ม: text, สถานะ: text });
    expect(problems.map(({ cell }) => cell)).toEqual(['C3', 'D3']);
    expect(problems[0]?.message).toContain('หมายถึงค่าเดียวกับแถวบน');
  });
});

describe('a heading over the columns that it is merged over', () => {
  const RECORD = ['7.1', 'ร้อยละของเรื่อง', 'มิติที่ 1', 60, 70];

  it('leaves the code and the name of an indicator below it to their columns', () => {
    const { rows } = read(
      'indicators',
      [['ตัวชี้วัด', '', 'มิติ', 'เกณฑ์', ''], ['รหัส', 'ชื่อ', '', 1, 2], RECORD],
      [],
      [
        { top: 0, left: 0, bottom: 1, right: 2 },
        { top: 0, left: 2, bottom: 2, right: 3 },
        { top: 0, left: 3, bottom: 1, right: 5 },
      ],
    );
    expect(rows).toMatchObject([{ key: '7.1', cells: { ตัวชี้วัด: 'ร้อยละของเรื่อง', มิติ: 'มิติที่ 1', 'เกณฑ์ 2': 70 } }]);
  });

  it('may stand in two rows of a header of three', () => {
    const { rows } = read(
      'indicators',
      [
        ['รหัส', 'ตัวชี้วัด', '', 'เกณฑ์การให้คะแนน', ''],
        ['', 'ข้อมูล', '', 'ระดับ', ''],
        ['', 'ชื่อ', 'มิติ', 1, 2],
        RECORD,
      ],
      [],
      [
        { top: 0, left: 0, bottom: 3, right: 1 },
        { top: 0, left: 1, bottom: 1, right: 3 },
        { top: 1, left: 1, bottom: 2, right: 3 },
        { top: 0, left: 3, bottom: 1, right: 5 },
        { top: 1, left: 3, bottom: 2, right: 5 },
      ],
    );
    expect(rows).toMatchObject([{ key: '7.1', cells: { ตัวชี้วัด: 'ร้อยละของเรื่อง', มิติ: 'มิติที่ 1', 'เกณฑ์ 2': 70 } }]);
  });

  it('is none where a name is written over two columns', () => {
    const { rows } = read(
      'people',
      [
        ['ชื่อ-สกุล', '', 'ตำแหน่ง', 'กลุ่ม'],
        ['นาย ก ข', '', 'ครู', 'กลุ่มอำนวยการ'],
        ['นาย ค ง', '', 'ครู', 'กลุ่มอำนวยการ'],
      ],
      [
        { รหัส: 'P1', 'ชื่อ-สกุล': 'นาย ก ข' },
        { รหัส: 'P2', 'ชื่อ-สกุล': 'นาย ค ง' },
      ],
      [0, 1, 2].map((top) => ({ top, left: 0, bottom: top + 1, right: 2 })),
    );
    expect(rows.map(({ key }) => key)).toEqual(['P1', 'P2']);
  });

  it('over a name has the name once, in one cell or in its parts', () => {
    const { rows, problems } = read(
      'people',
      [
        ['รหัส', 'ชื่อ-สกุล', '', '', 'ตำแหน่ง'],
        ['P1', 'นาย ก ข', '', '', 'ครู'],
        ['P2', 'นาย', 'ค', 'ง', 'ครู'],
        ['P3', 'นายจ', 'ฉ', '', 'ครู'],
      ],
      [],
      [
        { top: 0, left: 1, bottom: 1, right: 4 },
        { top: 1, left: 1, bottom: 2, right: 4 },
        { top: 3, left: 2, bottom: 4, right: 4 },
      ],
    );
    expect(rows.map(({ cells }) => cells['ชื่อ-สกุล'])).toEqual(['นาย ก ข', 'นายค ง', 'นายจ ฉ']);
    expect(problems).toEqual([]);
  });

  it('says of what the codes below it are', () => {
    const { rows } = read(
      'unitThresholds',
      [
        ['ตัวชี้วัด', 'สถานศึกษา', '', 'เกณฑ์', ''],
        ['รหัส', 'รหัส', 'ชื่อ', 1, 2],
        ['1.1', 'S01', 'โรงเรียนตัวอย่าง', 60, 70],
      ],
      [],
      [
        { top: 0, left: 1, bottom: 1, right: 3 },
        { top: 0, left: 3, bottom: 1, right: 5 },
      ],
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      { รหัสตัวชี้วัด: '1.1', รหัสหน่วย: 'S01', 'เกณฑ์ 1': 60, 'เกณฑ์ 2': 70 },
    ]);
  });

  it('makes no code of the numbers that only count its rows', () => {
    const { remarks } = read(
      'indicators',
      [
        ['ตัวชี้วัด', '', 'มิติ'],
        ['ที่', 'ชื่อ', ''],
        ['1', 'ก', 'มิติที่ 1'],
        ['2', 'ข', 'มิติที่ 1'],
      ],
      [],
      [
        { top: 0, left: 0, bottom: 1, right: 2 },
        { top: 0, left: 2, bottom: 2, right: 3 },
      ],
    );
    expect(remarks.map(({ cell }) => cell)).toContain('A1');
  });

  it('is no value of the rows that it is merged into, and is told there', () => {
    const { rows, problems } = read(
      'people',
      [
        ['รหัส', 'ชื่อ-สกุล', 'กลุ่ม'],
        ['P1', 'นาย ก ข', ''],
        ['P2', 'นาย ค ง', ''],
        ['P3', 'นาย จ ฉ', 'กลุ่มอำนวยการ'],
      ],
      [],
      [{ top: 0, left: 2, bottom: 3, right: 3 }],
    );
    expect(rows.map(({ cells }) => cells.กลุ่ม)).toEqual([undefined, undefined, 'กลุ่มอำนวยการ']);
    expect(problems.map(({ cell }) => cell)).toEqual(['C2']);
    expect(problems[0]?.message).toContain('ผสานกับหัวตาราง "กลุ่ม"');
  });
});

describe('a code in a file', () => {
  function codes(...values: readonly CellValue[]) {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'ตัวชี้วัด'],
      ...values.map((value) => [value, 'ร้อยละของเรื่อง']),
    ]);
    return { codes: rows.map(({ key }) => key), told: problems.map(({ cell }) => cell) };
  }

  it.each([
    '7.1, 7.2',
    '7.1และ7.2',
    '7.1;7.2',
    '7.1\n7.2',
    '7.1-7.3',
    '7.1 – 7.3',
    '7.1 ถึง 7.3',
    'P001 P002',
    'P001-P003',
    'P001 ถึง P003',
    '7.1 7.2',
    '๗.๑, ๗.๒',
    '1,2',
  ])('%j is told as several', (value) => {
    expect(codes(value).told).toEqual(['A2']);
  });

  it.each([true, false, 'TRUE', 'false'])('%j is told as a truth value', (value) => {
    expect(codes(value).told).toEqual(['A2']);
  });

  it.each(['７．１', '7．1', '７.１', '7。1', 'ตัวชี้วัดที่ ７．１'])('%j is 7.1 in wide signs', (value) => {
    expect(codes(value)).toEqual({ codes: ['7.1'], told: [] });
  });

  it.each(['7-8', 'ก-1.2', 'P001', '1 9098 00123 45 6', '1-0921-40005', '2570-บค-P001', 'ORG1/2', '7.1.2'])(
    '%j is one code as it stands',
    (value) => {
      expect(codes(value)).toEqual({ codes: [value], told: [] });
    },
  );
});

describe('a truth value in a file', () => {
  it('is told where a name must stand, and is yes or no where these may', () => {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'ตัวชี้วัด', 'ต้องแนบหลักฐาน', 'คำอธิบาย'],
      ['7.1', true, true, false],
    ]);
    expect(rows[0]?.cells).toMatchObject({ ต้องแนบหลักฐาน: 'ใช่' });
    expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
  });
});

describe('a person in a file', () => {
  it.each([
    ['P032', 'P032'],
    ['p๐๓๒', 'P032'],
    ['นาย มานพ หิ่งห้อยในนิทาน', 'P032'],
    ['มานพ  หิ่งห้อยในนิทาน', 'P032'],
    ['หิ่งห้อยในนิทาน มานพ', 'P032'],
    ['ว่าที่ ร.ต. มานพ หิ่งห้อยในนิทาน', 'P032'],
    ['P032 นายมานพ หิ่งห้อยในนิทาน', 'P032'],
    ['นายมานพ หิ่งห้อยในนิทาน (P032)', 'P032'],
    ['น.ส.สมมติ หนึ่ง', 'P033'],
    ['นางสาว สมมติ หนึ่ง และ นายมานพ หิ่งห้อยในนิทาน', 'P033, P032'],
    ['1. นายมานพ หิ่งห้อยในนิทาน\n2. น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['นายมานพ หิ่งห้อยในนิทาน / น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['Manop@office.example', 'P032'],
    ['-', undefined],
  ])('%j is %s', (text, ids) => {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'ผู้รับผิดชอบ'],
      ['7.1', text],
    ]);
    expect(rows[0]?.cells.ผู้รับผิดชอบ).toBe(ids);
    expect(problems).toEqual([]);
  });

  it.each(['นายไม่มี ในทะเบียน', 'P999', 'สมมติ ซ้ำ'])(
    '%j is a problem of the preview and stays as it was',
    (text) => {
      const { rows, problems } = read('indicators', [
        ['รหัส', 'ผู้รับผิดชอบ'],
        ['7.1', text],
      ]);
      expect(rows[0]?.cells.ผู้รับผิดชอบ).toBe(text);
      expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
    },
  );
});

describe('one value in several columns', () => {
  it.each([
    [
      ['รหัส', 'คำนำหน้า', 'ชื่อ', 'นามสกุล'],
      ['P1', 'นาย', 'ทดสอบ', 'สามสมมุติ'],
    ],
    [
      ['รหัส', 'ยศ/คำนำหน้า', 'ชื่อตัว', 'ชื่อสกุล'],
      ['P1', 'นาย', 'ทดสอบ', 'สามสมมุติ'],
    ],
    [
      ['นามสกุล', 'ชื่อ', 'คำนำหน้าชื่อ', 'รหัส'],
      ['สามสมมุติ', 'ทดสอบ', 'นาย', 'P1'],
    ],
    [
      ['รหัส', 'คำนำหน้า', 'ชื่อ-สกุล', 'กลุ่ม'],
      ['P1', 'นาย', 'ทดสอบ สามสมมุติ', ''],
    ],
    [
      ['รหัส', 'คำนำหน้า', 'ชื่อ-สกุล', 'กลุ่ม'],
      ['P1', 'นาย', 'นายทดสอบ สามสมมุติ', ''],
    ],
    [
      ['รหัส', 'ชื่อ', 'สกุล', 'กลุ่ม'],
      ['P1', 'นายทดสอบ', 'สามสมมุติ', ''],
    ],
  ])('%j is one name', (headers, cells) => {
    expect(read('people', [headers, cells]).rows[0]?.cells['ชื่อ-สกุล']).toBe('นายทดสอบ สามสมมุติ');
  });

  it.each([
    ['คำนำหน้า ผอ.', 'ชื่อ ผอ.', 'นามสกุล ผอ.'],
    ['คำนำหน้าผู้อำนวยการโรงเรียน', 'ชื่อผู้อำนวยการ', 'สกุลผู้อำนวยการ'],
    ['คำนำหน้า (ผู้บริหาร)', 'ชื่อ (ผู้บริหาร)', 'นามสกุล (ผู้บริหาร)'],
  ])('is a director’s name under %s, %s, %s', (...headers) => {
    const { rows } = read('schools', [
      ['รหัส', 'ชื่อสถานศึกษา', ...headers],
      ['S1', 'โรงเรียนหนึ่ง', 'นาย', 'ทดสอบ', 'สามสมมุติ'],
    ]);
    expect(rows[0]?.cells).toMatchObject({ ชื่อ: 'โรงเรียนหนึ่ง', ผู้อำนวยการ: 'นายทดสอบ สามสมมุติ' });
  });

  it.each([
    ['ชื่อ-สกุล', 'Name', 'Surname'],
    ['ชื่อ - นามสกุล', 'ชื่อ', 'สกุล'],
    ['ชื่อ-สกุล (ไทย)', 'Name', 'Surname'],
    ['ชื่อ-สกุลภาษาไทย', 'First name', 'Last name'],
    ['ชื่อและนามสกุล', 'Full name', 'นามสกุล'],
  ])('is not put beside the whole: %s, %s, %s', (...headers) => {
    const { rows, problems } = read('people', [
      ['รหัส', ...headers],
      ['P1', 'นายทดสอบ สามสมมุติ', 'Thotsop', 'Samsommut'],
    ]);
    expect(rows[0]?.cells).toMatchObject({ 'ชื่อ-สกุล': 'นายทดสอบ สามสมมุติ' });
    expect(problems).not.toEqual([]);
  });

  it('is one date, one list of people', () => {
    expect(
      read('holidays', [
        ['วันที่', 'เดือน', 'ปี', 'ชื่อ'],
        ['1', 'ตุลาคม', '2569', 'หนึ่ง'],
      ]).rows[0]?.cells.วันที่,
    ).toBe(46_296);
    expect(
      read('indicators', [
        ['รหัส', 'ผู้รับผิดชอบ 1', 'ผู้รับผิดชอบคนที่ 2'],
        ['7.1', 'P032', 'น.ส.สมมติ หนึ่ง'],
      ]).rows[0]?.cells.ผู้รับผิดชอบ,
    ).toBe('P032, P033');
  });

  it('says nothing where only the prefix is given, and is told where it is half', () => {
    const { rows, problems } = read('people', [
      ['รหัส', 'คำนำหน้า', 'ชื่อ', 'สกุล'],
      ['P1', 'นาย', '', ''],
      ['P2', 'นางสาว', 'สมมติ', ''],
      ['P3', '', '', ''],
    ]);
    expect(rows.map(({ cells, blank }) => [cells['ชื่อ-สกุล'], blank])).toEqual([
      [undefined, ['ชื่อ-สกุล']],
      ['นางสาวสมมติ', []],
      [undefined, ['ชื่อ-สกุล']],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['B3']);
  });

  it('that is not joined is told', () => {
    const { problems } = read('indicators', [
      ['รหัส', 'ตัวชี้วัด', 'นามสกุล'],
      ['7.1', 'ก', 'ข'],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['C1']);
  });
});

describe('a running number', () => {
  const SCHOOLS = [
    { รหัส: 'S01', ชื่อ: 'โรงเรียนตัวอย่างหนึ่ง' },
    { รหัส: 'S02', ชื่อ: 'โรงเรียนตัวอย่างสอง' },
  ];

  it.each(['ที่', 'ลำดับ', 'ลำดับที่', 'No.', '#'])('under %s is no code: rows are found by name', (header) => {
    const { rows, left, problems, remarks } = read(
      'schools',
      [
        [header, 'ชื่อโรงเรียน', 'จังหวัด'],
        ['1', 'รร.ตัวอย่างสอง', 'ตรัง'],
        ['2.', 'โรงเรียนตัวอย่างหนึ่ง', 'กระบี่'],
        ['3', 'โรงเรียนใหม่', 'ตรัง'],
      ],
      SCHOOLS,
    );
    expect(rows.map(({ key }) => key)).toEqual(['S02', 'S01']);
    expect(left).toHaveLength(1);
    expect(problems.map(({ cell }) => cell)).toEqual(['A4']);
    expect(remarks.some(({ message }) => message.includes('จับคู่กับแถวในทะเบียนด้วยชื่อ ได้ 2 แถว'))).toBe(true);
  });

  it('is no code in a list that was sorted or picked from either', () => {
    const { rows, problems } = read(
      'schools',
      [
        ['ที่', 'ชื่อโรงเรียน'],
        ['15', 'โรงเรียนตัวอย่างสอง'],
        ['7', 'โรงเรียนตัวอย่างหนึ่ง'],
      ],
      SCHOOLS,
    );
    expect(rows.map(({ key }) => key)).toEqual(['S02', 'S01']);
    expect(problems).toEqual([]);
  });

  it('under รหัส is questioned where the register has the name under another code', () => {
    const { rows, problems } = read(
      'schools',
      [
        ['รหัส', 'ชื่อ'],
        ['๑', 'รร.ตัวอย่างสอง'],
        ['S02', 'โรงเรียนตัวอย่างหนึ่ง'],
        ['S03', 'โรงเรียนใหม่'],
      ],
      SCHOOLS,
    );
    expect(rows.map(({ key }) => key)).toEqual(['1', 'S02', 'S03']);
    expect(problems).toEqual([
      expect.objectContaining({ cell: 'A2', message: expect.stringContaining('S02') }),
      expect.objectContaining({ cell: 'A3', message: expect.stringContaining('S01') }),
    ]);
  });

  it('is a code where it is one: codes of indicators, steps of the calendar', () => {
    const indicators = [
      ['ที่', 'ตัวชี้วัด', 'น้ำหนัก'],
      ['1.1', 'ก', '5'],
      ['1.2', 'ข', '5'],
    ];
    expect(read('indicators', indicators).rows.map(({ key }) => key)).toEqual(['1.1', '1.2']);
    expect(
      read('calendar', [
        ['ที่', 'งาน'],
        ['1', 'ก'],
        ['2', 'ข'],
      ]).rows.map(({ key }) => key),
    ).toEqual(['1', '2']);
  });

  it('is a code where the operator says so', () => {
    const sheet = plainSheet('a', [
      ['ที่', 'ชื่อโรงเรียน'],
      ['1', 'โรงเรียนใหม่'],
    ]);
    const chosen = [
      { header: 'ที่', column: 'รหัส' },
      { header: 'ชื่อโรงเรียน', column: 'ชื่อ' },
    ];
    const ground = {
      tab: 'schools',
      table: tableOf('schools', SCHOOLS),
      persons: PERSONS,
      fiscalYearBe: 2570,
      openRoundId: '',
    } as const;
    expect(readTable(sheet, { ...ground, chosen }).rows.map(({ key }) => key)).toEqual(['1']);
  });
});

describe('a code', () => {
  it.each(['p005', 'Ｐ００５', 'P๐๐๕'])('%s is P005 of the register', (code) => {
    const { rows } = read(
      'people',
      [
        ['รหัส', 'ตำแหน่ง'],
        [code, 'ครู'],
      ],
      [{ รหัส: 'P005', 'ชื่อ-สกุล': 'ก' }],
    );
    expect(rows).toMatchObject([{ key: 'P005', cells: { รหัส: 'P005', ตำแหน่ง: 'ครู' } }]);
  });
});

describe('a code that lost its zero', () => {
  it('is questioned where it follows the nine before it', () => {
    const { problems } = read('indicators', [
      ['รหัส', 'ตัวชี้วัด'],
      ['7.8', 'ก'],
      ['7.9', 'ข'],
      ['7.1', 'ค'],
      ['7.11', 'ง'],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['A4']);
    expect(problems[0]?.message).toContain('7.10');
  });

  it('is questioned where the register has it with zeros before', () => {
    const { rows, problems } = read(
      'schools',
      [
        ['รหัส', 'ชื่อ'],
        ['1001', 'ก'],
      ],
      [
        { รหัส: '01001', ชื่อ: 'ก' },
        { รหัส: '01002', ชื่อ: 'ข' },
      ],
    );
    expect(rows.map(({ key }) => key)).toEqual(['1001']);
    expect(problems[0]?.message).toContain('01001');
  });

  it('is questioned where it is a power of ten', () => {
    const { problems } = read('schools', [
      ['รหัส', 'ชื่อ'],
      ['1.09E+09', 'ก'],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['A2']);
  });
});

describe('numbers', () => {
  it.each([
    ['−5', -5],
    ['–5', -5],
    ['‑๕', -5],
    ['-5', -5],
    ['− 5', -5],
    ['- 5', -5],
    ['⁻5', -5],
    ['＋5', 5],
    ['ร้อยละ −5', -5],
    ['1,234.50', 1234.5],
    ['๑,๒๓๔', 1234],
    ['−1,234.5', -1234.5],
  ])('%j is %d', (text, number) => {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'เกณฑ์ 5'],
      ['7.1', text],
    ]);
    expect(rows[0]?.cells['เกณฑ์ 5']).toBe(number);
    expect(problems).toEqual([]);
  });

  it.each(['12,34', '1,23,456', '82,5', '5-', '(5)', '1 234'])('%j is questioned', (text) => {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'เกณฑ์ 5'],
      ['7.1', text],
    ]);
    expect(rows[0]?.cells['เกณฑ์ 5']).toBe(text);
    expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
  });

  it.each(['-', '–', '—'])('%j alone says nothing', (text) => {
    const { rows, problems } = read('indicators', [
      ['รหัส', 'เกณฑ์ 5'],
      ['7.1', text],
    ]);
    expect(rows[0]?.blank).toContain('เกณฑ์ 5');
    expect(problems).toEqual([]);
  });
});

describe('an error value', () => {
  it.each([
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '#VALUE!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    'Err:502',
    'ผิดพลาด:508',
    '#ชื่อ?',
    '#N/A (Did not find value)',
    '#ERROR!',
    '#หาร/0!',
    '######',
    '#N/A N/A',
    '#N/A!',
    '# N/A',
    '＃N/A',
    '#NV',
    '#DIV/0',
    '#REF',
    '=#REF!',
    '#REF!A1',
    '#N/A, #REF!',
    'Loading...',
    'กำลังโหลด…',
    'NaN',
  ])('%s says nothing and is named', (text) => {
    const { rows, problems } = read('people', [
      ['รหัส', 'ตำแหน่ง'],
      ['P1', text],
    ]);
    expect(rows[0]?.cells).toEqual({ รหัส: 'P1' });
    expect(problems.map(({ cell }) => cell)).toEqual(['B2']);
  });

  it('is no blank cell: it clears nothing', () => {
    const { rows } = read('people', [
      ['รหัส', 'ตำแหน่ง', 'กลุ่ม'],
      ['P1', '#N/A', ''],
    ]);
    expect(rows[0]?.blank).toEqual(['กลุ่ม']);
  });

  it('over a column is named, for the whole column falls away', () => {
    const { problems } = read('people', [
      ['รหัส', 'ชื่อ-สกุล', '#REF!'],
      ['P1', 'ก', 'ครู'],
    ]);
    expect(problems).toEqual([{ cell: 'C1', message: expect.stringContaining('#REF!') }]);
  });

  it.each(['#1', '#', 'C# และ F#', '#ยุทธศาสตร์', 'Error ในระบบ', 'Nan', '=1+1', 'N/A'])(
    '%s is none',
    (text) => {
      expect(
        read('people', [
          ['รหัส', 'ตำแหน่ง'],
          ['P1', text],
        ]).rows[0]?.cells.ตำแหน่ง,
      ).toBe(text);
    },
  );
});

describe('cells beyond the header', () => {
  it('are told: a comma too many shifts a row', () => {
    const { problems } = read('people', [
      ['รหัส', 'ชื่อ-สกุล', 'อีเมล', 'กลุ่ม'],
      ['P1', 'นายลอง', ' สมมุติ', 'p1@small.example', 'กลุ่มอำนวยการ'],
    ]);
    expect(problems.map(({ cell }) => cell).sort()).toEqual(['C2', 'E2']);
  });
});

describe('a header', () => {
  it('of two rows without merges is one header', () => {
    const { rows, columns } = read('indicators', [
      ['รหัส', 'ตัวชี้วัด', 'ข้อมูลพื้นฐาน', '', '', 'เกณฑ์การให้คะแนน', '', '', '', '', 'น้ำหนัก'],
      ['', '', '2567', '2568', '2569', '1', '2', '3', '4', '5', ''],
      ['7.1', 'ก', '80', '81', '82', '60', '65', '70', '75', '80', '5'],
    ]);
    expect(columns.map(({ column }) => column)).toEqual([
      'รหัส',
      'ตัวชี้วัด',
      'ปีฐาน −3',
      'ปีฐาน −2',
      'ปีฐาน −1',
      'เกณฑ์ 1',
      'เกณฑ์ 2',
      'เกณฑ์ 3',
      'เกณฑ์ 4',
      'เกณฑ์ 5',
      'น้ำหนัก',
    ]);
    expect(rows[0]?.cells).toMatchObject({ 'ปีฐาน −3': 80, 'เกณฑ์ 1': 60, น้ำหนัก: 5 });
  });

  it('is not the row of headings over groups of rows, which say what they hold', () => {
    const { rows, left } = read('indicators', [
      ['ที่', 'ตัวชี้วัด', 'น้ำหนัก'],
      ['มิติที่ 1 ประสิทธิผล', '', ''],
      ['1.1', 'ก', '5'],
      ['มิติที่ 2 คุณภาพ', '', ''],
      ['2.1', 'ข', '5'],
    ]);
    expect(rows.map(({ cells }) => cells.มิติ)).toEqual(['มิติที่ 1 ประสิทธิผล', 'มิติที่ 2 คุณภาพ']);
    expect(left).toHaveLength(2);
  });

  it('stands under as many lines as an office writes', () => {
    const lines = Array.from({ length: 25 }, (_, at) => [`คำชี้แจงข้อ ${at + 1}`]);
    expect(read('people', [...lines, ['รหัส', 'ชื่อ-สกุล'], ['P1', 'ก']]).rows).toHaveLength(1);
  });
});

describe('rows that close a table', () => {
  it.each([
    'รวม',
    'รวมทั้งสิ้น',
    'รวม 57 คน',
    'ค่าเฉลี่ย',
    'Total',
    'หมายเหตุ : ปรับปรุงเมื่อ 1 ต.ค. 69',
    '* หมายเหตุ',
    'ที่มา: งานบุคคล',
    'ข้อมูล ณ วันที่ 1 ตุลาคม 2569',
    'ลงชื่อ',
    '(ลงชื่อ)............',
    'ผู้รายงาน ....................',
    '(.....................)',
  ])('%j is left out', (text) => {
    const { rows, left } = read('people', [
      ['รหัส', 'ชื่อ-สกุล', 'กลุ่ม', 'ตำแหน่ง'],
      ['P1', 'ก', 'ข', 'ค'],
      [text, '', '', ''],
      ['', text, '', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect(left.map(({ row }) => row)).toEqual([2, 3]);
  });

  it.each([
    'รวมจังหวัดตรัง',
    'เฉลี่ยถ่วงน้ำหนัก',
    'ตัวอย่าง',
    '(ตัวอย่าง)',
    'เช่น P001',
    '(จำเป็น)',
    'ต้องกรอก',
    'text(10)',
  ])('%j is no code, whatever stands beside it', (text) => {
    const { rows, left } = read('people', [
      ['รหัส', 'ชื่อ-สกุล', 'กลุ่ม', 'ตำแหน่ง'],
      [text, 'ก', 'ข', 'ค'],
      ['P1', 'ก', 'ข', 'ค'],
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['P1']);
    expect(left.map(({ row }) => row)).toEqual([1]);
  });

  it.each(['มิติที่ 1 ด้านประสิทธิผล', 'มิติที่1', 'ด้านที่ 2'])(
    '%j is a heading, though its sum stands beside it',
    (text) => {
      const { rows, left } = read('indicators', [
        ['รหัส', 'ตัวชี้วัด', 'น้ำหนัก', 'เกณฑ์ 1'],
        [text, '', 60, ''],
        ['7.1', 'ก', 60, 70],
      ]);
      expect(rows.map(({ key }) => key)).toEqual(['7.1']);
      expect(left.map(({ what }) => what)).toEqual(['heading']);
    },
  );

  it.each(['หมวดที่ 2 การเตือน', 'ส่วนที่ 1'])(
    '%j alone is a heading of settings, and with a value a setting',
    (name) => {
      const { rows, left } = read('settings', [
        ['รายการ', 'ค่า', 'คำอธิบาย'],
        [name, '', ''],
        [name, 'ใช่', ''],
      ]);
      expect(rows.map(({ at }) => at)).toEqual([2]);
      expect(left.map(({ what }) => what)).toEqual(['heading']);
    },
  );

  it('over indicators is their dimension, where their own cell for it is blank', () => {
    const { rows } = read('indicators', [
      ['รหัส', 'มิติ', 'ตัวชี้วัด', 'น้ำหนัก', 'เกณฑ์ 1'],
      ['มิติที่ 2 คุณภาพ', '', '', '', ''],
      ['7.1', '', 'ก', 60, 70],
      ['7.2', 'มิติที่ 3', 'ข', 40, 70],
    ]);
    expect(rows.map(({ cells, blank }) => [cells.มิติ, blank.includes('มิติ')])).toEqual([
      ['มิติที่ 2 คุณภาพ', false],
      ['มิติที่ 3', false],
    ]);
  });

  it('are no dates', () => {
    const { rows, left } = read('holidays', [
      ['วันที่', 'ชื่อ'],
      ['13/4/2570', 'วันสงกรานต์'],
      ['วันหยุดราชการเพิ่มเติม', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect(left).toHaveLength(1);
  });

  it.each(['โทรศัพท์', 'ผู้รับรอง', 'รวมคะแนน'])('%j with a value is a setting', (name) => {
    const { rows } = read('settings', [
      ['รายการ', 'ค่า', 'คำอธิบาย'],
      [name, '075-000000', ''],
    ]);
    expect(rows.map(({ key }) => key)).toEqual([name]);
  });

  it.each(['รวมพล ใจดี', 'ที่มาดี สมมุติ', 'ลงชื่อดี สมมุติ'])('%j is a person', (name) => {
    expect(
      read('people', [
        ['รหัส', 'ชื่อ-สกุล'],
        ['P1', name],
      ]).rows,
    ).toHaveLength(1);
  });
});
