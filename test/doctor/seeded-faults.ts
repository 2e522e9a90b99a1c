import { dateOf, serialOfDate } from '../../src/domain/dates';
import type { CellValue } from '../../src/register/cells';
import { TABS, type TabName } from '../../src/register/tabs';
import type { CellEdit, Grids } from './register-grids';

export type FaultPlace = {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
};

/** One way to break the sample office, what must be found for it, and what may follow from it elsewhere. */
export type SeededFault = {
  readonly name: string;
  readonly edits: readonly CellEdit[];
  readonly found: readonly FaultPlace[];
  readonly implied: readonly FaultPlace[];
};

/** Row numbers by key, as the sample stands in the register. */
type Rows = (tab: TabName, key: string) => number;

function rowsOf(grids: Grids): Rows {
  return (tab, key) => {
    const index = (grids.get(tab) ?? []).findIndex(
      (row, at) => at > 0 && (String(row[0]) === key || `${String(row[0])}/${String(row[1])}` === key),
    );
    if (index < 0) throw new Error(`${tab} has no row ${key}`);
    return index + 1;
  };
}

function serial(year: number, month: number, day: number): number {
  const date = dateOf(year, month, day);
  if (date === undefined) throw new Error(`${year}-${month}-${day} is no day`);
  return serialOfDate(date);
}

type Cell = readonly [column: string, value: CellValue];

/** Faults that can all stand in one register at once: no two touch the same cell. */
export function seededFaults(grids: Grids): readonly SeededFault[] {
  const rowOf = rowsOf(grids);
  const place = (tab: TabName, row: number, column: string, code: string): FaultPlace => ({
    code,
    tab: TABS[tab].title,
    row,
    column,
  });
  const seeded = (
    name: string,
    tab: TabName,
    row: number,
    cells: readonly Cell[],
    found: readonly FaultPlace[],
    implied: readonly FaultPlace[] = [],
  ): SeededFault => ({
    name,
    edits: cells.map(([column, value]) => ({ tab, row, column, value })),
    found,
    implied,
  });
  /** The usual case: one cell is typed over and that cell is named. */
  const one = (
    tab: TabName,
    key: string | number,
    column: string,
    value: CellValue,
    code: string,
    implied: readonly FaultPlace[] = [],
  ): SeededFault => {
    const row = typeof key === 'number' ? key : rowOf(tab, key);
    return seeded(
      `${TABS[tab].title} ${key} ${column}: ${code}`,
      tab,
      row,
      [[column, value]],
      [place(tab, row, column, code)],
      implied,
    );
  };
  const sums = ['น้ำหนัก', 'น้ำหนัก 6', 'น้ำหนัก 9', 'น้ำหนัก 12'].map((column) =>
    place('indicators', 0, column, 'weight-sum'),
  );
  const indicator = (code: string): number => rowOf('indicators', code);
  const setting = (name: string): number => rowOf('settings', name);
  const heavy = ['1.1', '1.3', '1.4', '1.5', '1.7', '1.8', '3.1', '3.2', '3.3'];

  return [
    seeded(
      'a weight of 8.11 for 7',
      'indicators',
      indicator('1.1'),
      [['น้ำหนัก', 8.11]],
      sums.slice(0, 1),
      sums,
    ),
    seeded('a weight of round 6', 'indicators', indicator('1.4'), [['น้ำหนัก 6', 9.53]], sums.slice(1, 2)),
    seeded(
      'subs beyond their parent',
      'indicators',
      indicator('1.2.2'),
      [['น้ำหนัก', 4]],
      [place('indicators', indicator('1.2'), 'น้ำหนัก', 'sub-weight-sum')],
    ),
    seeded(
      'the published 40/50/60/60/70',
      'indicators',
      indicator('1.2.1'),
      [40, 50, 60, 60, 70].map((value, at): Cell => [`เกณฑ์ ${at + 1}`, value]),
      [place('indicators', indicator('1.2.1'), 'เกณฑ์ 4', 'threshold-misplaced')],
    ),
    one('indicators', '1.7', 'เกณฑ์ 2', 95, 'threshold-misplaced'),
    one('indicators', '3.4', 'เกณฑ์ 3', 7, 'threshold-misplaced'),
    seeded(
      'a direction turned round',
      'indicators',
      indicator('4.2'),
      [['ทิศทาง', 'น้อยดี']],
      ['ทิศทาง', 'เกณฑ์ 2'].map((column) =>
        place('indicators', indicator('4.2'), column, 'criteria-against-direction'),
      ),
    ),
    one('indicators', '4.3', 'เกณฑ์ 3', 'เก้าสิบ', 'not-a-number'),
    one('indicators', '3.3', 'น้ำหนัก', '๓.๕', 'number-as-text'),
    one('indicators', '3.3', 'เกณฑ์ 1', '65,000', 'number-as-text'),
    one('indicators', '3.3', 'ปีฐาน −1', '#REF!', 'cell-error'),
    one('indicators', '1.8', 'เกณฑ์ 2', 0.85, 'percent-as-fraction'),
    one('indicators', '3.2', 'ค่าเป้าหมาย', 0.9, 'percent-as-fraction'),
    one('indicators', '1.5', 'วิธีให้คะแนน', '', 'method-missing'),
    one('indicators', '2.1.2', 'ทิศทาง', '', 'direction-missing'),
    one('indicators', '4.4', 'วิธีให้คะแนน', 'เดาเอา', 'not-allowed'),
    one('indicators', '2.5', 'ทิศทาง', 'กลางดี', 'not-allowed'),
    one('indicators', '2.2', 'ผู้รับผิดชอบ', '', 'owner-missing'),
    one('indicators', '1.6', 'ผู้รับผิดชอบ', 'P047, P999', 'unknown-person'),
    one('indicators', '1.9', 'ผู้กำกับดูแล', 'P777', 'unknown-person'),
    one('indicators', '1.2.3', 'ผู้กำกับดูแล', '', 'supervisor-missing'),
    one('indicators', '3.5', 'ผู้กำกับดูแล', 'P010', 'owner-supervises'),
    one('indicators', '2.4', 'ผู้รับผิดชอบ', 'P008, P049', 'person-not-at-work'),
    one('indicators', '4.1.1', 'ผู้รับผิดชอบ', 'P006, P006', 'person-twice'),
    one('indicators', '4.4', 'รหัส', 4.4, 'code-as-number'),
    seeded(
      'a code that is taken, in Thai digits',
      'indicators',
      indicator('4.5'),
      [['รหัส', '๔.๔']],
      ['duplicate-key', 'untidy-text'].map((code) => place('indicators', indicator('4.5'), 'รหัส', code)),
    ),
    one('indicators', '2.1.1', 'ตัวชี้วัดแม่', '2.9', 'unknown-code', [
      ...sums,
      place('indicators', indicator('2.1'), 'น้ำหนัก', 'sub-weight-sum'),
    ]),
    seeded(
      'a parent that is its own grandchild',
      'indicators',
      indicator('1.2'),
      [['ตัวชี้วัดแม่', '1.2.3']],
      ['1.2', '1.2.3'].map((code) => place('indicators', indicator(code), 'ตัวชี้วัดแม่', 'parent-cycle')),
      [
        ...sums,
        place('indicators', indicator('1.2.3'), 'วิธีให้คะแนน', 'parent-has-criteria'),
        place('indicators', indicator('1.2.3'), 'น้ำหนัก', 'sub-weight-sum'),
      ],
    ),
    seeded(
      'cancelled before it starts',
      'indicators',
      indicator('2.3'),
      [
        ['เริ่มรอบ', 12],
        ['ยกเลิกที่รอบ', 9],
      ],
      [place('indicators', indicator('2.3'), 'ยกเลิกที่รอบ', 'start-after-cancel')],
      sums,
    ),
    one('indicators', '1.9', 'เริ่มรอบ', 7, 'not-allowed', sums),
    one('indicators', '3.1', 'ต้องแนบหลักฐาน', 'อาจจะ', 'not-allowed'),
    one('indicators', '1.3', 'ใช้กับจังหวัด', 'yes', 'word-spelling'),
    one('indicators', '4.1.2', 'กลุ่ม', 'กลุ่มลับ', 'unknown-group'),
    one('indicators', '4.1.3', 'มิติ', 'มิติที่ 9', 'dimension-differs'),
    one('indicators', '4.1.1', 'เกณฑ์ 3', 3.5, 'milestone-not-whole'),
    one('indicators', '2.1', 'วิธีให้คะแนน', 'เชิงเส้น', 'parent-has-criteria'),
    one('indicators', '1.2.2', 'ตัวชี้วัด', '', 'missing'),
    one('indicators', '1.4', 'เกณฑ์ 5', '', 'threshold-missing'),
    one('indicators', '2.5', 'น้ำหนัก', -2.37, 'negative', sums),
    {
      name: 'one person carries most of the weight',
      edits: heavy.map((code) => ({
        tab: 'indicators',
        row: indicator(code),
        column: 'ผู้รับผิดชอบ',
        value: 'P012',
      })),
      found: [place('indicators', 0, 'ผู้รับผิดชอบ', 'heavy-owner')],
      implied: [],
    },
    one('people', 'P040', 'อีเมล', 'ไม่มีอีเมล', 'not-an-email'),
    one('people', 'P041', 'อีเมล', '', 'email-missing'),
    one('people', 'P042', 'บทบาท', 'หัวหน้าใหญ่', 'not-allowed'),
    one('people', 'P005', 'บทบาท', 'ผู้อำนวยการ', 'second-director'),
    one('people', 'P021', 'สถานะ', 'พักร้อน', 'not-allowed'),
    one('people', 'P020', 'กลุ่ม', 'กลุ่มใหม่', 'unknown-group'),
    one('people', 'P060', 'ชื่อ-สกุล', '', 'missing'),
    one('people', 'P051', 'ตำแหน่ง', ' นักวิชาการ\u200b', 'untidy-text'),
    seeded(
      'a person code that is taken',
      'people',
      rowOf('people', 'P045'),
      [['รหัส', 'P044']],
      [place('people', rowOf('people', 'P045'), 'รหัส', 'duplicate-key')],
      ['1.4', '1.9'].map((code) => place('indicators', indicator(code), 'ผู้รับผิดชอบ', 'unknown-person')),
    ),
    seeded(
      'two persons of one address',
      'people',
      rowOf('people', 'P030'),
      [['อีเมล', String(grids.get('people')?.[rowOf('people', 'P028') - 1]?.[4])]],
      [place('people', rowOf('people', 'P030'), 'อีเมล', 'email-twice')],
    ),
    one('schools', 'S03', 'จังหวัด', 'สตูล', 'unknown-province'),
    one('schools', 'S04', 'ผู้อำนวยการ', '', 'missing'),
    one('schools', 'S10', 'อีเมล', 'school10@', 'not-an-email'),
    seeded(
      'a school code that is taken',
      'schools',
      rowOf('schools', 'S07'),
      [['รหัส', 'S06']],
      [place('schools', rowOf('schools', 'S07'), 'รหัส', 'duplicate-key')],
    ),
    one('unitThresholds', '1.1/S02', 'รหัสหน่วย', 'S99', 'unknown-code'),
    one('unitThresholds', '1.1/S05', 'รหัสตัวชี้วัด', '9.9', 'unknown-code'),
    one('unitThresholds', '1.3/S02', 'เกณฑ์ 3', 0.9, 'threshold-misplaced'),
    one('unitThresholds', '1.3/S05', 'เกณฑ์ 2', '', 'threshold-missing'),
    seeded(
      'criteria of one school twice',
      'unitThresholds',
      rowOf('unitThresholds', '1.2.3/S05'),
      [['รหัสหน่วย', 'S02']],
      [place('unitThresholds', rowOf('unitThresholds', '1.2.3/S05'), 'รหัสตัวชี้วัด', 'duplicate-key')],
    ),
    seeded(
      'a setting that is gone',
      'settings',
      setting('ใช้เลขไทย'),
      ['รายการ', 'ค่า', 'คำอธิบาย'].map((column): Cell => [column, '']),
      [place('settings', 0, 'รายการ', 'setting-missing')],
    ),
    seeded(
      'two values of one setting',
      'settings',
      80,
      [
        ['รายการ', 'มาตราคะแนน'],
        ['ค่า', '50-75-100'],
      ],
      [place('settings', 80, 'รายการ', 'setting-twice')],
    ),
    seeded(
      'a setting that nobody knows',
      'settings',
      81,
      [
        ['รายการ', 'มาตราคะแนนน'],
        ['ค่า', '1-5'],
      ],
      [place('settings', 81, 'รายการ', 'setting-unknown')],
    ),
    one('settings', setting('ต่ำกว่าเกณฑ์ระดับ 1'), 'ค่า', 'ครึ่งคะแนน', 'not-allowed'),
    one('settings', setting('กรณี N/A'), 'ค่า', 'ให้ 5 คะแนน', 'not-allowed'),
    one('settings', setting('เขตเวลา'), 'ค่า', 'Asia/Tokyo', 'not-allowed'),
    one('settings', setting('มาตราคะแนน 1-5'), 'ค่า', '1, 2, 2, 4, 5', 'scale-not-rising'),
    one('settings', setting('มาตราคะแนน 0-5'), 'ค่า', '0, 1, 2', 'scale-not-rising'),
    one('settings', setting('ทศนิยมคะแนน'), 'ค่า', 'สี่', 'not-a-whole-number'),
    one('settings', setting('วันเตือนก่อนกำหนดส่ง'), 'ค่า', '14, เจ็ด', 'not-a-number'),
    one('settings', setting('กำหนดส่งรอบ 12'), 'ค่า', '31/2/2571', 'not-a-date'),
    one('settings', setting('วันสิ้นปีงบประมาณ'), 'ค่า', '2570-09-30', 'be-year-as-ce'),
    one('settings', setting('วันลงนามคำรับรอง'), 'ค่า', '2036-12-15', 'date-out-of-range'),
    one('settings', setting('ชื่อสำนักงาน'), 'ค่า', '', 'missing'),
    one('settings', setting('ผู้ว่าราชการจังหวัดตรัง'), 'ค่า', '', 'missing'),
    one('settings', setting('อีเมลผู้อำนวยการ'), 'ค่า', 'ผอ.', 'not-an-email'),
    seeded(
      'another director than ตั้งค่า names',
      'people',
      rowOf('people', 'P001'),
      [['ชื่อ-สกุล', 'นายสมมติ คนใหม่']],
      [place('people', rowOf('people', 'P001'), 'ชื่อ-สกุล', 'differs-from-settings')],
    ),
    one('rounds', '2570-12', 'งวดถึง', serial(2026, 1, 1), 'dates-out-of-order'),
    one('rounds', '2570-06', 'เปิด', serial(2570, 4, 1), 'be-year-as-ce'),
    one('rounds', '2570-09', 'ปีงบประมาณ', 2027, 'ce-year-as-be'),
    one('rounds', '2570-12', 'รอบ', 9, 'round-key-differs'),
    one('rounds', '2570-09', 'ปิด', 'เดือนหน้า', 'not-a-date'),
    one('rounds', '2570-06', 'กำหนดส่ง', serial(2027, 5, 20), 'differs-from-settings'),
    one('rounds', '2570-09', 'สถานะ', 'เปิดแล้วมั้ง', 'not-allowed'),
    one('holidays', 5, 'วันที่', '5 ธันวาคม 2569', 'date-as-text'),
    one('holidays', 6, 'ชื่อ', '', 'missing'),
    one('holidays', 7, 'วันที่', serial(1970, 12, 10), 'date-out-of-range'),
    one('calendar', '2', 'สถานะ', 'ทำแล้วจ้า', 'not-allowed'),
    one('calendar', '3', 'สิ้นสุด', serial(2026, 10, 2), 'dates-out-of-order'),
    seeded(
      'a stranger in a working group',
      'workingGroups',
      2,
      [
        ['รหัส', 'W1'],
        ['มิติหรือตัวชี้วัด', '1.1'],
        ['บุคลากร', 'P998'],
        ['หน้าที่', 'ประธาน'],
      ],
      [place('workingGroups', 2, 'บุคลากร', 'unknown-person')],
    ),
    seeded(
      'a working group of nothing',
      'workingGroups',
      3,
      [
        ['รหัส', 'W2'],
        ['มิติหรือตัวชี้วัด', '9.9.9'],
        ['บุคลากร', 'P010'],
        ['หน้าที่', 'เหรัญญิก'],
      ],
      [
        place('workingGroups', 3, 'มิติหรือตัวชี้วัด', 'unknown-code'),
        place('workingGroups', 3, 'หน้าที่', 'not-allowed'),
      ],
    ),
    seeded(
      'a row without its code',
      'workingGroups',
      4,
      [
        ['มิติหรือตัวชี้วัด', '1.1'],
        ['บุคลากร', 'P011'],
        ['หน้าที่', 'คณะทำงาน'],
      ],
      [place('workingGroups', 4, 'รหัส', 'missing-key')],
    ),
  ];
}
