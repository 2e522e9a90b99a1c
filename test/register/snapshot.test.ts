import { headerRefusal } from '../../src/register/header-faults';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { snapshotOf } from '../../src/register/snapshot';
import { OWNER, officeSheet, PEOPLE_ROWS } from './office-sheet';

describe('a tab as read', () => {
  it('forgives Thai digits, extra and zero-width spaces, line breaks and other dashes in its headers', () => {
    const header = ['รหัส ', 'เกณฑ์ ๑', 'เกณฑ์\n2', 'ปีฐาน -3', 'น้ำ\u200bหนัก', 'นํ้าหนัก 6'];
    const snapshot = snapshotOf(0, new Map([['indicators', [header]]]), undefined);
    expect(snapshot.table('indicators').headers).toEqual([
      'รหัส',
      'เกณฑ์ 1',
      'เกณฑ์ 2',
      'ปีฐาน −3',
      'น้ำหนัก',
      'น้ำหนัก 6',
    ]);
  });

  it('tolerates columns of the office and gives missing cells as blank', () => {
    const grid = [['ชื่อ', 'ของเรา', 'วันที่'], ['วันปีใหม่', 1], [], ['', 'x', 46_000]];
    const table = snapshotOf(0, new Map([['holidays', grid]]), undefined).table('holidays');
    expect(table.headers).toEqual(['ชื่อ', '', 'วันที่']);
    expect(table.rows).toEqual([
      { rowNumber: 2, key: '', cells: { วันที่: '', ชื่อ: 'วันปีใหม่' } },
      { rowNumber: 4, key: '46000', cells: { วันที่: 46_000, ชื่อ: '' } },
    ]);
  });

  it('reads keys in Western digits, and both codes of เกณฑ์เฉพาะหน่วย', () => {
    const indicators = [['รหัส'], ['๑.๑๐'], [' 1.1 ']];
    const thresholds = [
      ['รหัสตัวชี้วัด', 'รหัสหน่วย'],
      ['1.1', 'S01'],
    ];
    const snapshot = snapshotOf(
      0,
      new Map([
        ['indicators', indicators],
        ['unitThresholds', thresholds],
      ] as const),
      undefined,
    );
    expect(snapshot.table('indicators').rows.map((row) => row.key)).toEqual(['1.10', '1.1']);
    expect(snapshot.table('unitThresholds').rows.map((row) => row.key)).toEqual(['1.1/S01']);
  });

  it('names the columns that are missing or there twice', () => {
    const snapshot = snapshotOf(0, new Map([['holidays', [['ชื่อ', 'ชื่อ ']]]]), undefined);
    expect(snapshot.faults.filter((fault) => fault.tab === 'วันหยุด')).toEqual([
      { kind: 'column-missing', tab: 'วันหยุด', column: 'วันที่' },
      { kind: 'column-twice', tab: 'วันหยุด', column: 'ชื่อ' },
    ]);
  });

  it('is a table without headers where the workbook lacks it', () => {
    const snapshot = snapshotOf(0, new Map([['holidays', undefined]]), undefined);
    expect(snapshot.table('holidays')).toEqual({ title: 'วันหยุด', headers: [], rows: [] });
  });
});

describe('reading the register', () => {
  it('takes one call for any number of tabs, ระบบ included', () => {
    const office = officeSheet();
    office.commit([
      { kind: 'add', tab: 'people', rows: PEOPLE_ROWS },
      { kind: 'add', tab: 'system', rows: [{ รายการ: 'รหัสสมุดงาน', ค่า: 'abc' }] },
    ]);
    office.calls.length = 0;
    const snapshot = office.read('people', 'indicators', 'reports');
    expect(office.calls).toHaveLength(1);
    expect(snapshot.system('รหัสสมุดงาน')).toBe('abc');
    expect(snapshot.system('ไม่มี')).toBe('');
    expect(snapshot.table('people').rows.map((row) => row.key)).toEqual(['P001', 'P002', 'P003']);
  });

  it('reads what is there where a tab was deleted', () => {
    const office = officeSheet();
    office.commit([{ kind: 'add', tab: 'people', rows: PEOPLE_ROWS }]);
    office.asPerson(OWNER, [{ deleteSheet: { sheetId: sheetIdAtCreation('holidays') } }]);
    const snapshot = office.read('holidays', 'people');
    expect(snapshot.table('holidays').headers).toEqual([]);
    expect(snapshot.table('people').rows).toHaveLength(3);
  });

  it('refuses a tab whose column was renamed, naming both', () => {
    const office = officeSheet();
    office.asPerson(OWNER, [
      {
        updateCells: {
          start: { sheetId: sheetIdAtCreation('people'), rowIndex: 0, columnIndex: 4 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'เมล์' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(() => office.read('people')).toThrow(
      headerRefusal([{ kind: 'column-missing', tab: 'บุคลากร', column: 'อีเมล' }]),
    );
    expect(office.register.readAsItIs(['people']).faults).toEqual([
      { kind: 'column-missing', tab: 'บุคลากร', column: 'อีเมล' },
    ]);
  });
});
