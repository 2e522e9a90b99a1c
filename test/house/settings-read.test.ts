import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/domain/settings';
import type { Cells } from '../../src/register/cells';
import type { OFFERED_SETTINGS, SETTING_NAMES } from '../../src/register/decode/setting-names';
import { decodeSettings } from '../../src/register/decode/settings';
import { sampleTable } from '../decode/table-of-csv';

type Name = (typeof SETTING_NAMES)[number] | (typeof OFFERED_SETTINGS)[number] | 'ผู้ว่าราชการจังหวัดตรัง';

type Read = {
  /** Another value than the sample's. */
  readonly value: string;
  /** What of the decoded settings it changes, and the file of src that acts on it. */
  readonly field: keyof Settings;
  readonly reader: string;
};

/** Settings that are read by their names, not decoded with the others: the file that acts on them. */
type ByName = { readonly reader: string };

const AGREEMENTS = 'commands/agreements/agreement-sources.ts';
const DATES = 'commands/year/dates.ts';
const REPORTS = 'commands/rounds/report-rows.ts';
const POLICIES = 'domain/scores/frozen-policies.ts';
const REMINDERS = 'domain/reminders/reminder-days.ts';
const PAPER = 'commands/steps/step-sources.ts';
const LETTERS = 'commands/letters/letter-documents.ts';
const ORDERS: ByName = { reader: 'commands/export/export-columns.ts' };

/** Who acts on each setting. A setting without a line here does not compile. */
const READ_BY: Readonly<Record<Name, Read | ByName>> = {
  ชื่อสำนักงาน: { value: 'สพม.', field: 'officeName', reader: PAPER },
  ชื่อย่อสำนักงาน: { value: 'สพม.', field: 'officeShortName', reader: PAPER },
  ต้นสังกัด: { value: 'สพฐ.', field: 'parentOrganisation', reader: PAPER },
  กระทรวง: { value: 'ศธ.', field: 'ministry', reader: PAPER },
  จังหวัด: { value: 'ตรัง', field: 'provinces', reader: AGREEMENTS },
  ปีงบประมาณ: { value: '2571', field: 'fiscalYearBe', reader: PAPER },
  วันเริ่มปีงบประมาณ: { reader: 'commands/doctor/rules/dates.ts' },
  วันสิ้นปีงบประมาณ: { reader: 'commands/doctor/rules/dates.ts' },
  ผู้อำนวยการ: { value: 'นางใหม่', field: 'directorName', reader: AGREEMENTS },
  ตำแหน่งผู้อำนวยการ: { value: 'รักษาการ', field: 'directorPosition', reader: AGREEMENTS },
  อีเมลผู้อำนวยการ: { value: 'x@y.example', field: 'directorEmail', reader: 'commands/signing/signing-day.ts' },
  'เลขาธิการ กพฐ.': { value: 'นายใหม่', field: 'secretaryGeneralName', reader: AGREEMENTS },
  'ตำแหน่งเลขาธิการ กพฐ.': { value: 'รองเลขาธิการ', field: 'secretaryGeneralPosition', reader: AGREEMENTS },
  ผู้ว่าราชการจังหวัดตรัง: { value: 'นายใหม่', field: 'governors', reader: AGREEMENTS },
  เจ้าภาพหลัก: { value: 'กลุ่มอื่น', field: 'hostGroup', reader: 'commands/doctor/rules/people.ts' },
  เจ้าภาพรอง: { value: 'กลุ่มอื่น', field: 'coHostGroups', reader: 'commands/doctor/rules/people.ts' },
  มาตราคะแนน: { value: '0-5', field: 'scale', reader: POLICIES },
  'มาตราคะแนน 1-5': {
    value: '1, 2, 3, 4, 6',
    field: 'levelScores',
    reader: 'commands/scores/score-sources.ts',
  },
  'มาตราคะแนน 0-5': { value: '0, 1, 2, 3, 4, 6', field: 'levelScores', reader: POLICIES },
  'มาตราคะแนน 50-75-100': { value: '40, 75, 100', field: 'levelScores', reader: POLICIES },
  'ต่ำกว่าเกณฑ์ระดับ 1': { value: '0 คะแนน', field: 'belowFirst', reader: POLICIES },
  'กรณี N/A': { value: '1 คะแนน', field: 'notApplicable', reader: POLICIES },
  ทศนิยมคะแนน: { value: '2', field: 'scoreDecimals', reader: PAPER },
  ฐานน้ำหนักรวม: { value: '1', field: 'weightBase', reader: REPORTS },
  ใช้เลขไทย: { value: 'ไม่ใช่', field: 'thaiDigits', reader: PAPER },
  วันเตือนก่อนกำหนดส่ง: { value: '5', field: 'remindDaysBefore', reader: REMINDERS },
  วันเตือนหลังพ้นกำหนด: { value: '5', field: 'remindDaysAfter', reader: REMINDERS },
  แจ้งผู้กำกับดูแลเมื่อเลยกำหนด: { value: '5', field: 'tellSupervisorAfterDays', reader: REMINDERS },
  แจ้งผู้อำนวยการเมื่อเลยกำหนด: { value: '9', field: 'tellDirectorAfterDays', reader: REMINDERS },
  'กำหนดส่งรอบ 6': { value: '2027-05-03', field: 'dueDates', reader: DATES },
  'กำหนดส่งรอบ 9': { value: '2027-08-03', field: 'dueDates', reader: DATES },
  'กำหนดส่งรอบ 12': { value: '2027-11-03', field: 'dueDates', reader: DATES },
  วันลงนามคำรับรอง: { value: '2026-12-16', field: 'signingDate', reader: DATES },
  โฟลเดอร์หลัก: { value: 'ใหม่', field: 'rootFolderName', reader: 'commands/set-up-year.ts' },
  ชนิดไฟล์หลักฐาน: { value: 'pdf', field: 'evidenceTypes', reader: 'commands/evidence/look-at-evidence.ts' },
  'ขนาดไฟล์หลักฐานสูงสุด (MB)': {
    value: '5',
    field: 'evidenceMaxMb',
    reader: 'commands/evidence/look-at-evidence.ts',
  },
  เขตเวลา: { reader: 'commands/doctor/rules/setting-kinds.ts' },
  น้ำหนักในข้อตกลง: { value: 'ตามทะเบียน', field: 'scaledKinds', reader: AGREEMENTS },
  'เกณฑ์ที่ตั้งเฉพาะระดับ 1 3 5': {
    value: 'เติมเชิงเส้น',
    field: 'fillsLevels',
    reader: 'register/decode/indicator.ts',
  },
  'แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง': {
    value: 'ไม่ใช่',
    field: 'separateRoles',
    reader: 'commands/rounds/report-actors.ts',
  },
  หลักฐานต่ำกว่าระดับที่อ้าง: {
    value: 'ไม่รับ',
    field: 'unprovenClaim',
    reader: 'commands/rounds/answer-marks.ts',
  },
  ไม่ตัดคำท้ายบรรทัด: { value: 'ไม่ใช่', field: 'wholeWords', reader: 'commands/agreements/agreement-jobs.ts' },
  ให้สิทธิ์คนใหม่ได้เองครั้งละไม่เกิน: {
    value: '3',
    field: 'shareLimit',
    reader: 'commands/access/settle-access.ts',
  },
  สำเนาที่พิมพ์ต่อฝ่าย: { value: '2', field: 'copiesPerParty', reader: 'commands/print/make-print-set.ts' },
  บุคลากรอ่านข้อตกลงของกันได้: {
    value: 'ใช่',
    field: 'agreementsAreOpen',
    reader: 'commands/access/wanted-access.ts',
  },
  แชร์โฟลเดอร์รอบกับ: {
    value: 'staff@office.example',
    field: 'roundAudience',
    reader: 'commands/access/wanted-access.ts',
  },
  ที่อยู่สำนักงาน: { value: 'ถนนใหม่', field: 'officeAddress', reader: LETTERS },
  โทรศัพท์สำนักงาน: { value: '0 7521 0000', field: 'officePhone', reader: LETTERS },
  วันประชุมชี้แจง: { value: '2026-11-02', field: 'meeting', reader: LETTERS },
  เวลาประชุมชี้แจง: { value: '09.00', field: 'meeting', reader: LETTERS },
  สถานที่ประชุมชี้แจง: { value: 'ห้องใหม่', field: 'meeting', reader: LETTERS },
  ลำดับคอลัมน์ส่งออก: ORDERS,
  'ลำดับคอลัมน์ส่งออก KRS': ORDERS,
  'ลำดับคอลัมน์ส่งออก ARS': ORDERS,
  'ลำดับคอลัมน์ส่งออก จังหวัด': ORDERS,
};

const TABLE = sampleTable('settings', 'settings.csv');

function settingsWith(name: string, value: string): Settings {
  const cells: Cells<'settings'> = { รายการ: name, ค่า: value, คำอธิบาย: '' };
  const others = TABLE.rows.filter(({ key }) => key !== name);
  return decodeSettings({ ...TABLE, rows: [...others, { rowNumber: 99, key: name, cells }] }).settings;
}

function sourceOf(reader: string): string {
  return readFileSync(join(__dirname, '../../src', reader), 'utf8');
}

describe('every setting of ตั้งค่า', () => {
  const read = Object.entries(READ_BY).flatMap(([name, by]) => ('field' in by ? [[name, by] as const] : []));
  const named = Object.entries(READ_BY).filter(([, by]) => !('field' in by));

  test.each(read)('%s changes what the program knows, and somebody acts on it', (name, by) => {
    const before = decodeSettings(TABLE).settings;
    const after = settingsWith(name, by.value);
    const changed = Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Settings]),
    );
    expect(changed.map(([field]) => field)).toContain(by.field);
    expect(sourceOf(by.reader)).toMatch(new RegExp(`\\b${by.field}\\b`));
  });

  test.each(named)('%s is read by its name', (name, { reader }) => {
    const text = sourceOf(reader);
    expect(text.includes(name) || text.includes('exportNames.setting(')).toBe(true);
  });
});
