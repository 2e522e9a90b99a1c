import { csvSheet } from '../../src/commands/import/file/csv-sheet';
import { type FileSheet, plainSheet } from '../../src/commands/import/file/file-sheet';
import { textOfBytes } from '../../src/commands/import/file/text-of-bytes';
import { fitsOf } from '../../src/commands/import/table/find-table';
import { createPersons } from '../../src/commands/import/table/persons';
import { readTable } from '../../src/commands/import/table/read-table';
import { type ImportProblem, isRemark } from '../../src/messages/refusals/import-problem-text';
import type { CellValue } from '../../src/ports/sheets';
import { columnLetters } from '../../src/register/a1';
import { columnsOf, TABS, type TabName } from '../../src/register/tabs';

/** Files as offices make them, of the kinds that an import has met: each with what the register takes and what a person is told. */

const PERSONS = createPersons([
  { id: 'P032', name: 'นายมานพ หิ่งห้อยในนิทาน' },
  { id: 'P033', name: 'นางสาวสมมติ หนึ่ง' },
  { id: 'P036', name: 'ว่าที่ร้อยตรีหญิงสมหญิง ณ ตัวอย่าง' },
  { id: 'P037', name: 'หม่อมหลวงสมมติ สมมุติวงศ์' },
  { id: 'P038', name: 'ดร.สมคิด รู้จริง' },
]);

type Rows = readonly (readonly CellValue[])[];

function read(tab: TabName, sheet: FileSheet, standing: readonly Readonly<Record<string, CellValue>>[] = []) {
  const headers = columnsOf(tab).map(({ header }) => header);
  const rows = standing.map((cells, at) => ({
    rowNumber: at + 2,
    key: String(cells[headers[0] ?? ''] ?? ''),
    cells,
  }));
  const reading = readTable(sheet, {
    tab,
    table: { title: TABS[tab].title, headers, rows },
    persons: PERSONS,
    fiscalYearBe: 2570,
    openRoundId: '',
  });
  const named = (remark: boolean): readonly (readonly [string, ImportProblem['kind']])[] =>
    reading.problems
      .filter(({ what }) => isRemark(what) === remark)
      .map(({ row, column, what }) => [`${columnLetters(column)}${row + 1}`, what.kind]);
  return {
    rows: reading.rows.map(({ cells }) => cells),
    keys: reading.rows.map(({ key }) => key),
    left: reading.left.map(({ row, what }) => [row + 1, what]),
    asked: named(false),
    said: named(true),
  };
}

function grid(
  tab: TabName,
  rows: Rows,
  more: Partial<FileSheet> = {},
  standing: readonly Readonly<Record<string, CellValue>>[] = [],
) {
  return read(tab, plainSheet('a', rows, more), standing);
}

function text(tab: TabName, content: string | Uint8Array) {
  const words = typeof content === 'string' ? content : textOfBytes(content).text;
  return read(
    tab,
    csvSheet('a', words, (head) => fitsOf([head], [tab], 2570)[0]?.count ?? 0),
  );
}

const PEOPLE = ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง', 'กลุ่ม', 'อีเมล', 'บทบาท', 'สถานะ'];

function person(code: string): readonly string[] {
  return [code, 'นายลอง สมมุติ', 'ครู', 'กลุ่มอำนวยการ', `${code.toLowerCase()}@x.example`, 'บุคลากร', 'ปฏิบัติงาน'];
}

describe('a header', () => {
  const LEVELS = { 'เกณฑ์ 1': 60, 'เกณฑ์ 2': 70, 'เกณฑ์ 3': 80, 'เกณฑ์ 4': 90, 'เกณฑ์ 5': 100 };

  it.each<[string, Rows, Partial<FileSheet>]>([
    [
      'of three rows, the groups not merged',
      [
        ['แบบสรุปตัวชี้วัด'],
        ['ที่', 'ตัวชี้วัด', 'ข้อมูล', '', '', 'เกณฑ์', '', '', '', ''],
        ['', '', 'ย้อนหลัง', '', '', 'ระดับ', '', '', '', ''],
        ['', '', '2567', '2568', '2569', '1', '2', '3', '4', '5'],
        ['1.1', 'ก', 1, 2, 3, 60, 70, 80, 90, 100],
      ],
      {},
    ],
    [
      'of two merged rows over a row that numbers the columns',
      [
        ['รหัสตัวชี้วัด', 'ชื่อตัวชี้วัด', 'ระดับคะแนน', '', '', '', ''],
        ['', '', '1', '2', '3', '4', '5'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['1.1', 'ก', 60, 70, 80, 90, 100],
      ],
      {
        merges: [
          { top: 0, left: 2, bottom: 1, right: 7 },
          { top: 0, left: 0, bottom: 2, right: 1 },
        ],
      },
    ],
    [
      'whose second row only says what the levels are called',
      [
        ['รหัส', 'ตัวชี้วัด', 'เกณฑ์ 1', 'เกณฑ์ 2', 'เกณฑ์ 3', 'เกณฑ์ 4', 'เกณฑ์ 5'],
        ['', '', 'ต้องปรับปรุง', 'พอใช้', 'ปานกลาง', 'ดี', 'ดีมาก'],
        ['1.1', 'ก', 60, 70, 80, 90, 100],
      ],
      {},
    ],
    [
      'that says the levels in words',
      [
        [
          'รหัส',
          'ตัวชี้วัด',
          'ระดับ 1 (ต้องปรับปรุง)',
          'ระดับ 2\n(พอใช้)',
          'ระดับ 3 ปานกลาง',
          'ระดับ 4 - ดี',
          'ระดับ 5: ดีมาก',
        ],
        ['1.1', 'ก', 60, 70, 80, 90, 100],
      ],
      {},
    ],
  ])('%s is read', (_, rows, more) => {
    const { rows: taken, asked } = grid('indicators', rows, more);
    expect(taken).toEqual([expect.objectContaining({ รหัส: '1.1', ตัวชี้วัด: 'ก', ...LEVELS })]);
    expect(asked).toEqual([]);
  });

  it('names the target of the register’s year, and no other', () => {
    const rows = [
      ['รหัส', 'ตัวชี้วัด', 'ค่าเป้าหมาย ปี 2569', 'เป้าหมาย ปีงบประมาณ พ.ศ. ๒๕๗๐'],
      ['1.1', 'ก', 80, 90],
    ];
    expect(grid('indicators', rows).rows).toEqual([{ รหัส: '1.1', ตัวชี้วัด: 'ก', ค่าเป้าหมาย: 90 }]);
  });

  it('may say its years in two digits', () => {
    const rows = [
      ['รหัส', 'ตัวชี้วัด', 'ผลงาน ปี 69', 'เป้าหมาย ปี 70'],
      ['1.1', 'ก', 80, 90],
    ];
    expect(grid('indicators', rows).rows).toEqual([{ รหัส: '1.1', ตัวชี้วัด: 'ก', 'ปีฐาน −1': 80, ค่าเป้าหมาย: 90 }]);
  });

  it('names the levels of the scale of 50, 75 and 100', () => {
    const rows = [
      ['รหัส', 'ตัวชี้วัด', 'ค่าเป้าหมาย', '', ''],
      ['', '', 'ขั้นต้น (50)', 'มาตรฐาน (75)', 'ขั้นสูง (100)'],
      ['1.1', 'ก', 60, 70, 80],
    ];
    expect(grid('indicators', rows).rows).toEqual([
      { รหัส: '1.1', ตัวชี้วัด: 'ก', 'เกณฑ์ 1': 60, 'เกณฑ์ 2': 70, 'เกณฑ์ 3': 80 },
    ]);
  });

  it('of schools may call them ร.ร.', () => {
    const rows = [
      ['รหัส ร.ร.', 'ชื่อ ร.ร.', 'จังหวัด', 'ผอ.ร.ร.', 'Email'],
      ['S09', 'โรงเรียน ก', 'ตรัง', 'นายลอง สมมุติ', 's@x.example'],
    ];
    expect(grid('schools', rows).rows).toEqual([
      { รหัส: 'S09', ชื่อ: 'โรงเรียน ก', จังหวัด: 'ตรัง', ผู้อำนวยการ: 'นายลอง สมมุติ', อีเมล: 's@x.example' },
    ]);
  });

  it('of weights over the rounds gives each round its own', () => {
    expect(
      grid('indicators', [
        ['รหัส', 'ตัวชี้วัด', 'น้ำหนัก', '', '', ''],
        ['', '', 'ทั้งปี', '6 เดือน', '9 เดือน', '12 เดือน'],
        ['1.1', 'ก', 5, 0, 2, 3],
      ]).rows[0],
    ).toMatchObject({ น้ำหนัก: 5, 'น้ำหนัก 6': 0, 'น้ำหนัก 9': 2, 'น้ำหนัก 12': 3 });
  });

  it('is found under forty-five lines, in English, beside a running number, with a blank column before it', () => {
    const lines = Array.from({ length: 45 }, (_, at) => [`คำชี้แจงข้อ ${at + 1}`]);
    expect(grid('people', [...lines, PEOPLE, person('P1')]).keys).toEqual(['P1']);
    const english = ['Code', 'Full Name', 'Position', 'Department', 'E-mail Address', 'Role', 'Status'];
    expect(grid('people', [english, person('P1')]).rows).toEqual(grid('people', [PEOPLE, person('P1')]).rows);
    expect(
      grid('people', [
        ['', 'ลำดับ', ...PEOPLE],
        ['', '1', ...person('P1')],
      ]).keys,
    ).toEqual(['P1']);
  });
});

describe('several columns of one value', () => {
  it.each<[string, Rows]>([
    [
      'rank and prefix',
      [
        ['รหัส', 'ยศ', 'ชื่อ', 'สกุล'],
        ['P1', 'ว่าที่ร้อยตรี', 'ทดสอบ', 'สามสมมุติ'],
      ],
    ],
    [
      'a language beside',
      [
        ['รหัส', 'ชื่อ (ไทย)', 'นามสกุล (ไทย)'],
        ['P1', 'ว่าที่ร้อยตรีทดสอบ', 'สามสมมุติ'],
      ],
    ],
    [
      'English words',
      [
        ['รหัส', 'Title', 'First name', 'Last name'],
        ['P1', 'ว่าที่ร้อยตรี', 'ทดสอบ', 'สามสมมุติ'],
      ],
    ],
    [
      'the prefix apart',
      [
        ['รหัส', 'คำนำหน้า', 'ชื่อ - นามสกุล'],
        ['P1', 'ว่าที่ร้อยตรี', 'ทดสอบ สามสมมุติ'],
      ],
    ],
  ])('are one name: %s', (_, rows) => {
    expect(grid('people', rows).rows[0]?.['ชื่อ-สกุล']).toBe('ว่าที่ร้อยตรีทดสอบ สามสมมุติ');
  });

  it.each<[string, Rows, Partial<FileSheet>]>([
    [
      'whose words stand under one heading',
      [
        ['รหัส', 'ชื่อ-สกุล', '', '', 'ตำแหน่ง', 'กลุ่ม'],
        ['', 'คำนำหน้า', 'ชื่อ', 'สกุล', '', ''],
        ['P1', 'นาย', 'ลอง', 'สมมุติ', 'ครู', 'กลุ่ม ก'],
      ],
      {
        merges: [
          { top: 0, left: 1, bottom: 1, right: 4 },
          ...[0, 4, 5].map((left) => ({ top: 0, left, bottom: 2, right: left + 1 })),
        ],
      },
    ],
    [
      'that only one merged heading stands over',
      [
        ['รหัส', 'ชื่อ-สกุล', '', '', 'ตำแหน่ง', 'กลุ่ม'],
        ['P1', 'นาย', 'ลอง', 'สมมุติ', 'ครู', 'กลุ่ม ก'],
      ],
      { merges: [{ top: 0, left: 1, bottom: 1, right: 4 }] },
    ],
  ])('are one name: %s', (_, rows, more) => {
    expect(grid('people', rows, more)).toMatchObject({
      rows: [{ รหัส: 'P1', 'ชื่อ-สกุล': 'นายลอง สมมุติ', ตำแหน่ง: 'ครู', กลุ่ม: 'กลุ่ม ก' }],
      left: [],
      asked: [],
    });
  });

  it('of a school’s director may stand under one heading', () => {
    const rows = [
      ['รหัส', 'ชื่อ', 'จังหวัด', 'ผู้อำนวยการ', '', ''],
      ['', '', '', 'คำนำหน้า', 'ชื่อ', 'นามสกุล'],
      ['S09', 'โรงเรียน ก', 'ตรัง', 'นาย', 'ลอง', 'สมมุติ'],
    ];
    expect(grid('schools', rows)).toMatchObject({
      rows: [{ รหัส: 'S09', ชื่อ: 'โรงเรียน ก', ผู้อำนวยการ: 'นายลอง สมมุติ' }],
      asked: [],
    });
  });

  it('of a school are its name and its director’s', () => {
    expect(
      grid('schools', [
        ['รหัส 10 หลัก', 'ชื่อโรงเรียน', 'อำเภอ', 'จังหวัด', 'คำนำหน้า', 'ชื่อ', 'สกุล', 'e-mail'],
        ['1092140001', 'บ้านทดสอบ', 'เมือง', 'ตรัง', 'นาย', 'ลอง', 'สมมุติ', 's@x.example'],
      ]).rows,
    ).toEqual([
      { รหัส: '1092140001', ชื่อ: 'บ้านทดสอบ', จังหวัด: 'ตรัง', ผู้อำนวยการ: 'นายลอง สมมุติ', อีเมล: 's@x.example' },
    ]);
  });

  it.each<[string, Rows]>([
    [
      'by number in brackets',
      [
        ['รหัส', 'ตัวชี้วัด', 'ผู้รับผิดชอบ (คนที่ 1)', 'ผู้รับผิดชอบ (คนที่ 2)'],
        ['7.1', 'ก', 'P032', 'P033'],
      ],
    ],
    [
      'by part',
      [
        ['รหัส', 'ตัวชี้วัด', 'ผู้รับผิดชอบหลัก', 'ผู้รับผิดชอบรอง'],
        ['7.1', 'ก', 'P032', 'P033'],
      ],
    ],
    [
      'under one heading',
      [
        ['รหัส', 'ตัวชี้วัด', 'ผู้รับผิดชอบ', ''],
        ['', '', 'คนที่ 1', 'คนที่ 2'],
        ['7.1', 'ก', 'P032', 'P033'],
      ],
    ],
  ])('are one list of owners: %s', (_, rows) => {
    expect(grid('indicators', rows).rows).toEqual([{ รหัส: '7.1', ตัวชี้วัด: 'ก', ผู้รับผิดชอบ: 'P032, P033' }]);
  });

  it('are one date beside the day’s name', () => {
    const rows = [
      ['วัน', 'ที่', 'เดือน', 'พ.ศ.', 'วันหยุด'],
      ['อังคาร', '13', 'ตุลาคม', '2569', 'วันสมมุติ'],
    ];
    expect(grid('holidays', rows).rows).toEqual([{ วันที่: 46_308, ชื่อ: 'วันสมมุติ' }]);
  });

  it('are one date whose month is a number', () => {
    const rows = [
      ['วันที่', 'เดือน', 'พ.ศ.', 'ชื่อ'],
      ['14', '4', '2570', 'ก'],
    ];
    expect(grid('holidays', rows).rows).toEqual([{ วันที่: 46_491, ชื่อ: 'ก' }]);
  });

  it('are one date whose month says the year, or whose day says it all', () => {
    const rows = [
      ['เดือน', 'วันที่', 'ชื่อ'],
      ['เมษายน 2570', '14', 'ก'],
      ['เมษายน', '15/4/2570', 'ข'],
    ];
    expect(grid('holidays', rows).rows).toEqual([
      { วันที่: 46_491, ชื่อ: 'ก' },
      { วันที่: 46_492, ชื่อ: 'ข' },
    ]);
  });

  it('are one person of a working group, one owner of an indicator', () => {
    expect(
      grid('workingGroups', [
        ['รหัส', 'ตัวชี้วัด', 'คำนำหน้า', 'ชื่อ', 'นามสกุล', 'หน้าที่'],
        ['W9', '1.1', 'นาย', 'มานพ', 'หิ่งห้อยในนิทาน', 'ประธาน'],
      ]),
    ).toMatchObject({ rows: [{ รหัส: 'W9', บุคลากร: 'P032' }], asked: [] });
    expect(
      grid('indicators', [
        ['รหัส', 'ตัวชี้วัด', 'ชื่อผู้รับผิดชอบ', 'นามสกุลผู้รับผิดชอบ', 'ชื่อผู้กำกับดูแล', 'นามสกุลผู้กำกับดูแล'],
        ['7.1', 'ก', 'มานพ', 'หิ่งห้อยในนิทาน', 'สมมติ', 'หนึ่ง'],
      ]),
    ).toMatchObject({ rows: [{ ผู้รับผิดชอบ: 'P032', ผู้กำกับดูแล: 'P033' }], asked: [] });
  });

  it.each(['นาย', 'น.ส.', 'นางสาว'])('say a title once: %s', (prefix) => {
    const name = prefix === 'นาย' ? 'นายลอง' : 'นางสาวลอง';
    const rows = [
      ['รหัส', 'คำนำหน้า', 'ชื่อ', 'สกุล'],
      ['P1', prefix, name, 'สมมุติ'],
    ];
    expect(grid('people', rows).rows).toEqual([{ รหัส: 'P1', 'ชื่อ-สกุล': `${name} สมมุติ` }]);
  });

  it('are one signer, whose days are called as people call them', () => {
    const headers = ['รหัส', 'ลงนามในฐานะ', 'คำนำหน้า', 'ชื่อ', 'สกุล', 'ฐานะ', 'ตั้งแต่วันที่', 'ถึงวันที่'];
    const row = ['L1', 'ผู้อำนวยการ', 'นาย', 'ลอง', 'สมมุติ', 'ตัวจริง', '1 ต.ค. 69', '31 มี.ค. 70'];
    const { rows, asked } = grid('signers', [headers, row]);
    expect(rows[0]).toMatchObject({ 'ชื่อ-สกุล': 'นายลอง สมมุติ', ตั้งแต่: 46296, ถึง: 46477 });
    expect(asked).toEqual([]);
  });

  it('that say more of a position are told', () => {
    const rows = [
      ['รหัส', 'ชื่อ-สกุล', 'ตำแหน่ง', 'วิทยฐานะ'],
      ['P1', 'ก ข', 'ศึกษานิเทศก์', 'ชำนาญการพิเศษ'],
    ];
    expect(grid('people', rows).asked).toEqual([['D1', 'part-aside']]);
  });

  it('that are not joined are told: a second e-mail, a middle name, the name in English', () => {
    const headers = ['รหัส', 'ชื่อ', 'ชื่อกลาง', 'นามสกุล', 'อีเมล', 'อีเมล', 'ชื่อ (อังกฤษ)'];
    const { asked } = grid('people', [headers, ['P1', 'ก', 'ข', 'ค', 'a@x.example', 'b@x.example', 'K']]);
    expect(asked).toEqual([
      ['C1', 'part-aside'],
      ['F1', 'part-aside'],
      ['G1', 'part-aside'],
    ]);
  });
});

describe('a column that is kept aside', () => {
  it.each<[TabName, readonly string[], readonly string[]]>([
    ['people', ['รหัส', 'ชื่อ-สกุล', 'อีเมลสำนักงาน'], ['P1', 'ก ข', 'a@x.example']],
    ['settings', ['รายการ', 'ค่า 1', 'คำอธิบาย'], ['จังหวัด', 'ตรัง', '']],
    ['indicators', ['รหัส', 'ตัวชี้วัด', 'หน่วยนับผลงาน'], ['7.1', 'ก', 'คน']],
  ])('of %s is told where it is named after one that nothing fills: %j', (tab, headers, row) => {
    expect(grid(tab, [headers, row]).asked).toContainEqual([expect.stringMatching(/^[BC]1$/), 'part-aside']);
  });

  it('is not, where that column has its values, and whatever begins like the key', () => {
    const headers = ['รหัส', 'ชื่อ-สกุล', 'อีเมล', 'อีเมลสำรอง', 'รหัสไปรษณีย์'];
    expect(grid('people', [headers, ['P1', 'ก ข', 'a@x.example', 'b@x.example', '92000']]).asked).toEqual([]);
  });

  it('is none, where it is the e-mail of the office or the day a report is due', () => {
    const headers = ['รหัส', 'ชื่อ-สกุล', 'อีเมลราชการ', 'อีเมลส่วนตัว'];
    const { rows } = grid('people', [headers, ['P1', 'ก ข', 'a@x.example', 'b@x.example']]);
    expect(rows).toEqual([{ รหัส: 'P1', 'ชื่อ-สกุล': 'ก ข', อีเมล: 'a@x.example' }]);
    expect(
      grid('rounds', [
        ['รหัสรอบ', 'วันกำหนดส่ง'],
        ['2570-06', '30/4/2570'],
      ]).rows[0],
    ).toHaveProperty('กำหนดส่ง');
  });
});

describe('a record of several rows, whose code is merged over them', () => {
  const HEADER = ['รหัส', 'ตัวชี้วัด', 'น้ำหนัก', 'ผู้รับผิดชอบ'];
  const merges = [{ top: 1, left: 0, bottom: 3, right: 1 }];

  it('is one, with the people and the lines of all its rows', () => {
    const rows = [HEADER, ['7.1', 'ร้อยละ ก', 5, 'P032'], ['', '', '', 'P033'], ['7.2', 'ข', 5, 'P032']];
    const { rows: taken, keys, left, asked, said } = grid('indicators', rows, { merges });
    expect(keys).toEqual(['7.1', '7.2']);
    expect(taken[0]).toEqual({ รหัส: '7.1', ตัวชี้วัด: 'ร้อยละ ก', น้ำหนัก: 5, ผู้รับผิดชอบ: 'P032, P033' });
    expect([left, asked]).toEqual([[], []]);
    expect(said).toContainEqual(['D3', 'row-of-merge']);
  });

  it('asks about a value that has no room beside the first', () => {
    const rows = [HEADER, ['7.1', 'ก', 5, 'P032'], ['', 'ข', 10, 'P032']];
    const { rows: taken, asked } = grid('indicators', rows, { merges });
    expect(taken).toEqual([{ รหัส: '7.1', ตัวชี้วัด: 'ก\nข', น้ำหนัก: 5, ผู้รับผิดชอบ: 'P032' }]);
    expect(asked).toEqual([['C3', 'left-of-merge']]);
  });

  it('does not begin in the header', () => {
    const rows = [HEADER, ['', '(ชื่อเต็ม)', '(ร้อยละ)', 5], ['7.1', 'ก', 5, 'P032']];
    const { keys, left } = grid('indicators', rows, {
      merges: [{ top: 0, left: 0, bottom: 2, right: 1 }],
    });
    expect(keys).toEqual(['7.1']);
    expect(left).toEqual([[2, 'header']]);
  });
});

describe('a file without codes', () => {
  const SCHOOLS = [{ รหัส: 'S02', ชื่อ: 'โรงเรียนตัวอย่างสอง', ผู้อำนวยการ: 'นายเก่า สมมุติ' }];

  it('gives a row that it calls otherwise what it says of it, and leaves its code and name as the register has them', () => {
    expect(
      grid(
        'schools',
        [
          ['ที่', 'สถานศึกษา', 'ผู้บริหาร'],
          ['1', 'ร.ร.ตัวอย่างสอง', 'นายใหม่ สมมุติ'],
        ],
        {},
        SCHOOLS,
      ).rows,
    ).toEqual([{ รหัส: 'S02', ผู้อำนวยการ: 'นายใหม่ สมมุติ' }]);
  });
});

describe('a code', () => {
  it('that is the name of a column is none: the table lies on its side', () => {
    const { keys, left } = grid('people', [
      ['รหัส', 'P910', 'P911'],
      ['ชื่อ-สกุล', 'นายลอง สมมุติ', 'นางสมมุติ ลอง'],
      ['ตำแหน่ง', 'ครู', 'ครู'],
      ['กลุ่ม', 'กลุ่มอำนวยการ', 'กลุ่มอำนวยการ'],
    ]);
    expect(keys).toEqual([]);
    expect(left).toEqual([
      [2, 'header'],
      [3, 'header'],
      [4, 'header'],
    ]);
  });

  it.each([
    '7.1',
    '๗.๑',
    'ตชว. 7.1',
    'KPI 7.1',
    '(7.1)',
    '7.1)',
    '#7.1',
    '7.1*',
    '="7.1"',
    'ข้อ ๗.๑.',
    '7 .1',
  ])('%s is 7.1', (code) => {
    expect(
      grid('indicators', [
        ['รหัส', 'ตัวชี้วัด'],
        [code, 'ก'],
      ]),
    ).toMatchObject({ keys: ['7.1'], asked: [] });
  });

  it.each(['1-ม.ค.', '7-Jan', 'Jan-07', '1/7/2026', '1 ม.ค. 2544', '2026-07-01 00:00:00', '10-มิ.ย.-69'])(
    '%s was one before it became a date, and is asked about',
    (code) => {
      expect(
        grid('indicators', [
          ['รหัส', 'ตัวชี้วัด'],
          [code, 'ก'],
        ]).asked,
      ).toEqual([['A2', 'date-in-code']]);
    },
  );

  it.each(['1-1', '7.1/1', 'ก-1.2', 'KPI-7.1', 'Mark-12', 'ก.ข.-12'])('%s is kept', (code) => {
    expect(
      grid('indicators', [
        ['รหัส', 'ตัวชี้วัด'],
        [code, 'ก'],
      ]),
    ).toMatchObject({ keys: [code], asked: [] });
  });
});

describe('a number', () => {
  const taken = (raw: CellValue, shown?: string) => {
    const sheet = [
      ['รหัส', 'ตัวชี้วัด', 'เกณฑ์ 1'],
      ['7.1', 'ก', raw],
    ];
    const more =
      shown === undefined
        ? {}
        : {
            shown: [
              ['', '', ''],
              ['7.1', 'ก', shown],
            ],
          };
    const { rows, asked, said } = grid('indicators', sheet, more);
    return [rows[0]?.['เกณฑ์ 1'], [...asked, ...said].map(([, kind]) => kind)];
  };

  it.each<[CellValue, string, CellValue, readonly string[]]>([
    [0.6, '60%', 60, ['percent-read']],
    [0.6549, '65%', 65.49, ['percent-read']],
    [60, '60%', 60, []],
    [60, '60.00 %', 60, []],
    [-0.05, '(5%)', -5, ['percent-read']],
    [66.6667, '66.67', 66.6667, ['more-digits']],
    [1234.5, '1,234.50', 1234.5, []],
    [1234.5, '฿1,234.50', 1234.5, []],
    [5, '5 ขั้นตอน', 5, []],
    [-5, '(5.00)', -5, []],
    [12_000, '12', 12_000, ['shown-otherwise']],
    [-5, '5', -5, ['shown-otherwise']],
    [3, 'ปานกลาง', 3, ['shown-otherwise']],
    [1200, '1.20E+03', 1200, []],
    [5, '๕', 5, []],
  ])('%p that is shown as %s is %p', (raw, shown, value, told) => {
    expect(taken(raw, shown)).toEqual([value, told]);
  });

  it.each<[string, CellValue, readonly string[]]>([
    ['60%', 60, ['percent-read']],
    ['๖๐ %', 60, ['percent-read']],
    ['60 เปอร์เซ็นต์', 60, ['percent-read']],
    ['ร้อยละ 60.5', 60.5, ['percent-read']],
    ['−๑,๒๓๔.๕๐', -1234.5, []],
    ['–5', -5, []],
    ['５', 5, []],
    ['60 คน', '60 คน', ['unreadable']],
    ['60-70', '60-70', ['unreadable']],
    ['≥ 60', '≥ 60', ['unreadable']],
    ['1.234,50', '1.234,50', ['unreadable']],
    ['-12,34', '-12,34', ['unreadable']],
  ])('typed as %s is %p', (typed, value, told) => {
    expect(taken(typed)).toEqual([value, told]);
  });
});

describe('a date', () => {
  const taken = (typed: string) => {
    const { rows, asked } = grid('holidays', [
      ['วันที่', 'ชื่อ'],
      [typed, 'ก'],
    ]);
    return [rows[0]?.วันที่, asked.map(([, kind]) => kind)];
  };

  it.each([
    'ส. 3 เม.ย. 70',
    'ส 3 เมย 70',
    '3เม.ย.70',
    '20270403',
    'วันเสาร์ที่ ๓ เดือนเมษายน พุทธศักราช ๒๕๗๐',
    '3 เม.ย. 70 (วันเสาร์)',
    'ที่ 3 เม.ย. 2570',
    '3 เม.ย. ’70',
  ])('%s is 3 April 2027', (typed) => {
    expect(taken(typed)).toEqual([46_480, []]);
  });

  it.each<[string, CellValue, string]>([
    ['จ. 3 เม.ย. 70', 46_480, 'other-weekday'],
    ['46480', 46_480, 'date-from-number'],
    ['3 เม.ย. 1970', 46_480, 'doubtful-year'],
    ['3-5 เม.ย. 70', '3-5 เม.ย. 70', 'unreadable'],
    ['4/13/2570', '4/13/2570', 'unreadable'],
  ])('%s is asked about', (typed, value, kind) => {
    expect(taken(typed)).toEqual([value, [kind]]);
  });
});

describe('people of a cell', () => {
  const taken = (typed: string) => {
    const { rows, asked } = grid('indicators', [
      ['รหัส', 'ผู้รับผิดชอบ'],
      ['7.1', typed],
    ]);
    return [rows[0]?.ผู้รับผิดชอบ, asked.map(([, kind]) => kind)];
  };

  it.each([
    ['P032 P033', 'P032, P033'],
    ['P032/P033', 'P032, P033'],
    ['นายมานพ หิ่งห้อยในนิทาน น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['นายมานพ หิ่งห้อยในนิทาน & น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['สมมุติวงศ์, ม.ล. สมมติ', 'P037'],
    ['ว่าที่ ร.ต. หญิงสมหญิง ณ ตัวอย่าง', 'P036'],
    ['นายสมคิด รู้จริง, Ph.D.', 'P038'],
    ['ดร.สมคิด รู้จริง ศึกษานิเทศก์', 'P038'],
    ['น.ส.สมมติ หนึ่ง ฯ', 'P033'],
    ['พ.จ.อ.มานพ หิ่งห้อยในนิทาน', 'P032'],
    ['หนึ่ง น.ส.สมมติ', 'P033'],
    ['• นายมานพ หิ่งห้อยในนิทาน\n• ครูสมคิด รู้จริง', 'P032, P038'],
    ['•นายมานพ หิ่งห้อยในนิทาน •นายสมคิด รู้จริง', 'P032, P038'],
    ['- นายมานพ หิ่งห้อยในนิทาน - น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['มานพ หิ่งห้อยในนิทาน สมคิด รู้จริง', 'P032, P038'],
    ['นายมานพ หิ่งห้อยในนิทาน พร้อมด้วย น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['๑.นายมานพ หิ่งห้อยในนิทาน๒.น.ส.สมมติ หนึ่ง', 'P032, P033'],
    ['P032และP033', 'P032, P033'],
    ['P032，P033', 'P032, P033'],
    ['หัวหน้ากลุ่ม: นายมานพ หิ่งห้อยในนิทาน', 'P032'],
    ['(นายมานพ หิ่งห้อยในนิทาน)', 'P032'],
    ['นาย\nมานพ หิ่งห้อยในนิทาน', 'P032'],
    ['รองผอ.มานพ หิ่งห้อยในนิทาน', 'P032'],
    ['นส สมมติ หนึ่ง', 'P033'],
    ['นายมานพ หิ่งห้อยในนิทาน นายช่างโยธาชำนาญงาน โทร. 075-123456', 'P032'],
    ['P032 (หัวหน้า)', 'P032'],
    ['P032 มานพ', 'P032'],
  ])('%j are %s', (typed, ids) => {
    expect(taken(typed)).toEqual([ids, []]);
  });

  it('whose code and name are two persons are asked about', () => {
    expect(taken('P032 น.ส.สมมติ หนึ่ง')).toEqual(['P032 น.ส.สมมติ หนึ่ง', ['several-persons']]);
    expect(taken('นายมานพ ห.')).toEqual(['นายมานพ ห.', ['unknown-person']]);
    expect(taken('P032 นายคนอื่น ไม่มีในนี้')).toEqual(['P032 นายคนอื่น ไม่มีในนี้', ['unknown-person']]);
    expect(taken('นายมานพ หิ่งห้อยในนิทาน (P099)')).toEqual(['P032, (P099)', ['unknown-person']]);
  });

  it('are told where one of them is nobody, and nobody falls away', () => {
    expect(taken('P032 P099')).toEqual(['P032, P099', ['unknown-person']]);
    expect(taken('P032-P034')).toEqual(['P032-P034', ['unknown-person']]);
    expect(taken('มานพ หิ่งห้อยในนิทาน สมชาย ไม่มีในนี้')).toEqual(['P032, สมชาย ไม่มีในนี้', ['unknown-person']]);
  });
});

describe('a row under or between the records', () => {
  const feet: readonly (readonly [readonly string[], string])[] = [
    [['รวมเป็นจำนวน 57 คน'], 'sum'],
    [['จำนวนทั้งหมด 57 คน'], 'sum'],
    [['คิดเป็นร้อยละ', '80', '', '20'], 'sum'],
    [['S.D.', '0.5'], 'sum'],
    [['สรุป', '57 คน'], 'sum'],
    [['ทั้งหมด', '57'], 'sum'],
    [['ทั้งสิ้น 57 คน'], 'sum'],
    [['** ย้ายระหว่างปี'], 'note'],
    [['*', 'ลาศึกษาต่อ'], 'note'],
    [['ปรับปรุง ณ วันที่ 1 ต.ค. 69'], 'note'],
    [['-- จบรายงาน --'], 'note'],
    [['(ต่อ)'], 'note'],
    [['แหล่งที่มา : งานบุคคล'], 'source'],
    [['ผู้จัดทำ', 'นายลอง สมมุติ', 'นักวิชาการศึกษา'], 'signature'],
    [['รับรองสำเนาถูกต้อง'], 'signature'],
    [['ทราบ', '', '', '', 'ผอ.'], 'signature'],
    [['', '', '', '(................................)'], 'signature'],
    [['๑', '๒', '๓', '๔', '๕', '๖', '๗'], 'header'],
    [['========'], 'heading'],
    [['นายลอง สมมุติ'], 'heading'],
  ];

  it.each(feet)('%j is left out', (foot, why) => {
    const { keys, left } = grid('people', [PEOPLE, person('P901'), foot, person('P902'), foot]);
    expect(keys).toEqual(['P901', 'P902']);
    expect(left).toEqual([
      [3, why],
      [5, why],
    ]);
  });

  it('where another table begins is said, and nothing of it is read', () => {
    const { keys, left, asked } = grid('people', [
      PEOPLE,
      person('P901'),
      [],
      ['รหัส', 'ชื่อ', 'จังหวัด', 'ผู้อำนวยการ', 'อีเมล'],
      ['S01', 'โรงเรียนตัวอย่าง', 'ตรัง', 'นายลอง สมมุติ', 's@x.example'],
    ]);
    expect(keys).toEqual(['P901']);
    expect(left).toEqual([[4, 'second-table']]);
    expect(asked).toEqual([['A4', 'second-table']]);
  });

  it('of a code unlike all others is asked about', () => {
    const head = ['หัวหน้า', ...person('P904').slice(1)];
    expect(grid('people', [PEOPLE, ...['P901', 'P902', 'P903'].map(person), head]).asked).toEqual([
      ['A5', 'odd-code'],
    ]);
  });
});

const TABLE = 'รหัส;ชื่อ-สกุล;ตำแหน่ง\r\nP1;"นายลอง สมมุติ";ครู\r\nP2;นางสมมุติ ลอง;ครู, หัวหน้า, งาน, สี่\r\n';

/** The same with the first byte of its first such letter lost. */
function broken(letter: string, content: Buffer): Buffer {
  const at = content.indexOf(letter);
  return Buffer.concat([content.subarray(0, at), content.subarray(at + 1)]);
}

describe('a table of a text', () => {
  it.each([
    ['a title in quotes', `"บัญชีรายชื่อ, ปี 2570; ฉบับที่ 1"\r\n\r\n${TABLE}`],
    ['a title with a stray quote', `บัญชี (จอ 5" สองตัว), ชุดที่ 1\r\n${TABLE}`],
    ['another table above it', `ก,ข,ค,ง,จ,ฉ,ช\r\n1,2,3,4,5,6,7\r\n${TABLE}`],
    ['bars', `รายชื่อ; หนึ่ง, สอง\r\n${TABLE.replace(/;/g, '|')}`],
    ['tabs', `รายชื่อ; หนึ่ง, สอง\r\n${TABLE.replace(/;/g, '\t')}`],
    ['old Macintosh lines', TABLE.replace(/\r\n/g, '\r')],
    ['Excel’s own first line', `sep=|\r\n${TABLE.replace(/;/g, '|')}`],
    ['Windows-874', Uint8Array.from(TABLE, (letter) => thaiByte(letter))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(TABLE, 'utf16le'))],
    ['UTF-8 twice over', new Uint8Array(Buffer.from(taken874(Buffer.from(TABLE))))],
    ['UTF-8 twice over with a mark', new Uint8Array(Buffer.from(`\ufeff${taken874(Buffer.from(TABLE))}`))],
    ['UTF-8 opened by LibreOffice as Windows-1252', new Uint8Array(Buffer.from(taken1252(`\ufeff${TABLE}`)))],
    ['UTF-8 taken for Latin', new Uint8Array(Buffer.from(Buffer.from(TABLE).toString('latin1')))],
    ['colons', `รายชื่อ, หนึ่ง; สอง\r\n${TABLE.replace(/;/g, ':')}`],
    ['tildes', TABLE.replace(/;/g, '~')],
    ['ends of lines of four systems', TABLE.replace('\r\n', '\r').replace('ครู\r\n', 'ครู\r\r\n')],
    ['a line separator of a word processor', TABLE.replace(/\r\n/g, '\u2028')],
    ['curly quotes', TABLE.replace(/[^;\r\n]+/g, (cell) => `“${cell.replace(/"/g, '')}”`)],
    ['single quotes', TABLE.replace(/[^;\r\n]+/g, (cell) => `'${cell.replace(/"/g, '')}'`)],
    ['every line as one quoted cell', TABLE.replace(/[^\r\n]+/g, (line) => `"${line.replace(/"/g, '""')}"`)],
    ['one line of Windows-874 among UTF-8', twoEncodings((at) => at === 1)],
    ['one line of UTF-8 among Windows-874', twoEncodings((at) => at !== 1)],
  ])('is read: %s', (_, content) => {
    expect(text('people', content)).toMatchObject({
      rows: [
        { รหัส: 'P1', 'ชื่อ-สกุล': 'นายลอง สมมุติ', ตำแหน่ง: 'ครู' },
        { รหัส: 'P2', 'ชื่อ-สกุล': 'นางสมมุติ ลอง', ตำแหน่ง: 'ครู, หัวหน้า, งาน, สี่' },
      ],
    });
  });

  it('of which only question marks are left is asked about, header and cell, and a question is none', () => {
    const rows = 'ชื่อ-สกุล,????,รหัส,ตำแหน่ง\r\n?????? (????),ก,P1,ถามก่อน???\r\n???,ก,P2,ครู\r\n';
    expect(text('people', rows).asked).toEqual([
      ['A2', 'broken-letter'],
      ['A3', 'broken-letter'],
      ['B1', 'broken-letter'],
    ]);
  });

  it('names the header that has a broken letter, and the cell that has a sign for machines', () => {
    const header = 'รหัส,ชื่อ-สกุล,ตำแหน่ง';
    expect(
      text(
        'people',
        new Uint8Array(
          Buffer.concat([broken('ต', Buffer.from(header)), Buffer.from('\r\nP1,ก\0ข,ครู\u0e00')]),
        ),
      ),
    ).toMatchObject({
      rows: [{ รหัส: 'P1', 'ชื่อ-สกุล': 'ก\ufffdข', ตำแหน่ง: 'ครู\ufffd' }],
      asked: [
        ['B2', 'broken-letter'],
        ['C2', 'broken-letter'],
        ['C1', 'broken-letter'],
      ],
    });
  });

  it('whose quote nobody closes loses no row: the row is asked about', () => {
    const broken = TABLE.replace('"นายลอง สมมุติ"', '"นายลอง สมมุติ');
    expect(text('people', `${broken}P3;"นายทดสอบ; ดู";ครู\r\nP4;นายสี่ สมมุติ;ครู\r\n`)).toMatchObject({
      rows: [
        { รหัส: 'P1', 'ชื่อ-สกุล': 'นายลอง สมมุติ', ตำแหน่ง: 'ครู' },
        { รหัส: 'P2' },
        { รหัส: 'P3', 'ชื่อ-สกุล': 'นายทดสอบ; ดู' },
        { รหัส: 'P4', 'ชื่อ-สกุล': 'นายสี่ สมมุติ' },
      ],
      asked: expect.arrayContaining([['A2', 'wrong-quotes']]),
    });
  });

  it.each([
    [
      'half a letter at its end',
      Buffer.concat([Buffer.from(TABLE), Buffer.from([0xe0, 0xb8])]),
      ['P1', 'P2'],
    ],
    [
      'half a letter in a name',
      Buffer.concat([
        Buffer.from('รหัส,ชื่อ-สกุล\r\nP1,ก'),
        Buffer.from([0xe0, 0xb8]),
        Buffer.from('ข\r\nP2,ค\r\n'),
      ]),
      ['P1', 'P2'],
    ],
    ['half a letter in the header of its key', broken('ร', Buffer.from(TABLE)), ['P1', 'P2']],
  ])('is read though it has %s', (_, bytes, keys) => {
    expect(text('people', new Uint8Array(bytes)).keys.slice(0, 2)).toEqual(keys);
  });
});

/** The lines of the table, those that are asked for as Windows-874, the others as UTF-8. */
function twoEncodings(is874: (at: number) => boolean): Uint8Array {
  const lines = TABLE.split(/(?<=\n)/);
  return new Uint8Array(
    lines.flatMap((line, at) =>
      is874(at) ? Array.from(line, (letter) => thaiByte(letter)) : [...Buffer.from(line)],
    ),
  );
}

function thaiByte(letter: string): number {
  const point = letter.charCodeAt(0);
  return point >= 0x0e01 ? point - 0x0e01 + 0xa1 : point;
}

/** Bytes of UTF-8 as somebody reads them who takes them for Windows-874. */
function taken874(bytes: Buffer): string {
  const decoder = new TextDecoder('windows-874');
  return decoder.decode(bytes);
}

/** Bytes of UTF-8 as LibreOffice reads them as Windows-1252: what is no letter there stays as a private one. */
function taken1252(text: string): string {
  const decoder = new TextDecoder('windows-1252');
  return [...Buffer.from(text)]
    .map((byte) =>
      [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
        ? String.fromCharCode(0xf100 + byte)
        : decoder.decode(Uint8Array.from([byte])),
    )
    .join('');
}
