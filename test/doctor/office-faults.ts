import { dateOf, serialOfDate } from '../../src/domain/dates/dates';
import type { Grids } from './register-grids';
import type { Cell, SeededFault, SeedTools } from './seed-tools';

function serial(year: number, month: number, day: number): number {
  const date = dateOf(year, month, day);
  if (date === undefined) throw new Error(`${year}-${month}-${day} is no day`);
  return serialOfDate(date);
}

/** Ways to break every other tab. */
export function officeFaults(
  grids: Grids,
  { rowOf, place, seeded, one, indicator }: SeedTools,
): readonly SeededFault[] {
  const setting = (name: string): number => rowOf('settings', name);
  return [
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
      [
        ...['1.4', '1.9'].map((code) => place('indicators', indicator(code), 'ผู้รับผิดชอบ', 'unknown-person')),
        place('indicators', indicator('1.2.3'), 'ผู้รับผิดชอบ', 'code-stands-twice'),
      ],
    ),
    one('people', 'P055', 'ชื่อ-สกุล', '(ว่าง)', 'not-a-name'),
    one('schools', 'S11', 'ผู้อำนวยการ', 'รอแต่งตั้ง', 'not-a-name'),
    seeded(
      'two persons of one address',
      'people',
      rowOf('people', 'P030'),
      [['อีเมล', String(grids.get('people')?.[rowOf('people', 'P028') - 1]?.[4])]],
      [place('people', rowOf('people', 'P030'), 'อีเมล', 'email-twice')],
    ),
    one('schools', 'S03', 'จังหวัด', 'สตูล', 'unknown-province'),
    one('schools', 'S09', 'จังหวัด', 'จังหวัดตรัง', 'word-spelling'),
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
    one('settings', setting('แชร์โฟลเดอร์รอบกับ'), 'ค่า', 'ทุกคน', 'not-allowed'),
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
