import { AGREEMENT_KINDS, AGREEMENT_STATES } from '../domain/agreements/agreement';
import { DOCUMENT_KINDS } from '../domain/agreements/office-document';
import { KIND_OUTPUTS, KIND_UNITS, WEIGHT_MODES } from '../domain/agreements/office-kind';
import { STEP_STATES } from '../domain/calendar/calendar-state';
import { DIRECTIONS, METHODS } from '../domain/indicator';
import { ROLES, STANDINGS } from '../domain/people/person';
import { CAPACITIES, SIGNING_SIDES } from '../domain/people/signer';
import { DUTIES } from '../domain/people/working-group';
import { ROUND_STATES } from '../domain/rounds/round';
import { YES_NO } from '../domain/words/yes-no';
import { type Column, column, type Tab } from './column';
import { REPORT_COLUMNS } from './report-columns';
import { threshold, thresholds1To5 } from './threshold-columns';

/** The office adds names of its own. */
const BUILT_IN_NAMES: readonly string[] = AGREEMENT_KINDS;
const ROUNDS = ['6', '9', '12'] as const;
const script = { writer: 'script' } as const;
const owner = { writer: 'owner' } as const;
const required = { required: true } as const;

/** Every tab of the register, in the workbook's order: the order of columns is that of a new Sheet; staff may move them. */
export const TABS = {
  settings: {
    title: 'ตั้งค่า',
    frozenColumns: 1,
    columns: [
      column('รายการ', 'text', 220, required),
      column('ค่า', 'text', 380),
      column('คำอธิบาย', 'text', 420),
    ],
  },
  people: {
    title: 'บุคลากร',
    frozenColumns: 2,
    columns: [
      column('รหัส', 'code', 70, required),
      column('ชื่อ-สกุล', 'text', 210, required),
      column('ตำแหน่ง', 'text', 220, required),
      column('กลุ่ม', 'text', 200, required),
      column('อีเมล', 'email', 260, required),
      column('บทบาท', 'choice', 110, {
        choices: ROLES,
        required: true,
      }),
      column('สถานะ', 'choice', 110, { choices: STANDINGS, required: true }),
    ],
  },
  schools: {
    title: 'สถานศึกษา',
    frozenColumns: 2,
    columns: [
      column('รหัส', 'code', 70, required),
      column('ชื่อ', 'text', 280, required),
      column('จังหวัด', 'text', 100, required),
      column('ผู้อำนวยการ', 'text', 240, required),
      column('อีเมล', 'email', 260),
    ],
  },
  indicators: {
    title: 'ตัวชี้วัด',
    frozenColumns: 4,
    columns: [
      column('รหัส', 'code', 70, required),
      column('ตัวชี้วัดแม่', 'code', 70),
      column('มิติ', 'text', 150, required),
      column('ตัวชี้วัด', 'text', 320, required),
      column('หน่วยวัด', 'text', 80, required),
      column('น้ำหนัก', 'number', 70),
      column('น้ำหนัก 6', 'number', 70),
      column('น้ำหนัก 9', 'number', 70),
      column('น้ำหนัก 12', 'number', 70),
      column('วิธีให้คะแนน', 'choice', 100, { choices: METHODS }),
      column('ทิศทาง', 'choice', 80, { choices: DIRECTIONS }),
      threshold(0, 'operator'),
      ...thresholds1To5('operator'),
      column('ค่าเป้าหมาย', 'number', 110),
      column('ปีฐาน −3', 'number', 80),
      column('ปีฐาน −2', 'number', 80),
      column('ปีฐาน −1', 'number', 80),
      column('ผู้กำกับดูแล', 'person', 100, required),
      column('ผู้รับผิดชอบ', 'people', 130, required),
      column('กลุ่ม', 'text', 220),
      column('คำอธิบาย', 'text', 300),
      column('สูตรการคำนวณ', 'text', 260),
      column('แหล่งข้อมูล', 'text', 220),
      column('วิธีจัดเก็บ', 'text', 220),
      column('ต้องแนบหลักฐาน', 'yes-no', 90, { choices: YES_NO }),
      column('ใช้กับบุคลากร', 'yes-no', 90, { choices: YES_NO }),
      column('ใช้กับสถานศึกษา', 'yes-no', 125, { choices: YES_NO, open: true }),
      column('ใช้กับ สพฐ.', 'yes-no', 90, { choices: YES_NO }),
      column('ใช้กับจังหวัด', 'yes-no', 90, { choices: YES_NO, open: true }),
      column('เริ่มรอบ', 'round', 80, { choices: ROUNDS }),
      column('ยกเลิกที่รอบ', 'round', 80, { choices: ROUNDS }),
      column('ค่าเป้าหมาย PSA', 'text', 160, { optional: true }),
      column('หมายเหตุเกณฑ์', 'text', 220, { optional: true }),
      column('หลักฐานตามระดับ', 'text', 220, { optional: true }),
    ],
  },
  workingGroups: {
    title: 'คณะทำงาน',
    frozenColumns: 1,
    columns: [
      column('รหัส', 'code', 80, required),
      column('มิติหรือตัวชี้วัด', 'text', 220, required),
      column('บุคลากร', 'person', 100, required),
      column('หน้าที่', 'choice', 120, { choices: DUTIES, required: true }),
    ],
  },
  unitThresholds: {
    title: 'เกณฑ์เฉพาะหน่วย',
    frozenColumns: 2,
    columns: [
      column('รหัสตัวชี้วัด', 'code', 90, required),
      column('รหัสหน่วย', 'code', 90, required),
      ...thresholds1To5('operator'),
      column('ค่าเป้าหมาย', 'number', 110),
    ],
  },
  agreements: {
    title: 'ข้อตกลง',
    frozenColumns: 1,
    columns: [
      column('รหัสข้อตกลง', 'code', 140, required),
      column('ประเภท', 'choice', 140, { choices: BUILT_IN_NAMES, open: true }),
      column('ผู้ทำคำรับรอง', 'text', 240),
      column('ผู้รับคำรับรอง', 'text', 240),
      column('จำนวนตัวชี้วัด', 'integer', 120, script),
      column('น้ำหนักรวม', 'number', 90, script),
      column('สถานะ', 'choice', 100, { choices: AGREEMENT_STATES }),
      column('เอกสาร', 'link', 200, script),
      column('PDF', 'link', 120, script),
      column('ฉบับที่', 'integer', 70, script),
      column('สร้างเมื่อ', 'moment', 160, script),
      column('ลงนามเมื่อ', 'date', 110),
      column('ไฟล์สแกน', 'link', 160),
      column('ตรงกับทะเบียน', 'text', 120, script),
      column('เนื้อหา', 'text', 120, {
        writer: 'script',
        optional: true,
        since: 3,
        helper: true,
        clipped: true,
      }),
      column('บันทึกแก้ไข', 'text', 200, { writer: 'script', since: 2 }),
    ],
  },
  signers: {
    title: 'ผู้ลงนาม',
    frozenColumns: 1,
    columns: [
      column('รหัส', 'code', 70, required),
      column('ลงนามในฐานะ', 'text', 200, required),
      column('ชื่อ-สกุล', 'text', 220, required),
      column('ฐานะ', 'choice', 130, { choices: CAPACITIES, required: true }),
      column('ตำแหน่งที่พิมพ์', 'text', 320),
      column('ตั้งแต่', 'date', 110),
      column('ถึง', 'date', 110),
      column('ประเภทข้อตกลง', 'text', 160, { optional: true }),
      column('ฝ่าย', 'choice', 110, { choices: SIGNING_SIDES, optional: true }),
      column('ลำดับ', 'integer', 70, { optional: true }),
    ],
  },
  kinds: {
    title: 'ประเภทข้อตกลง',
    frozenColumns: 1,
    columns: [
      column('ประเภท', 'text', 180, required),
      column('ตัวย่อ', 'code', 80, required),
      column('ทำกับ', 'choice', 110, { choices: KIND_UNITS, required: true }),
      column('เงื่อนไข', 'text', 260),
      column('ตัวชี้วัด', 'text', 220),
      column('ผู้ทำ', 'text', 160),
      column('ผู้รับ', 'text', 160),
      column('แม่แบบ', 'text', 180),
      column('ชื่อไฟล์', 'text', 220),
      column('โฟลเดอร์', 'text', 220),
      column('ออกเป็น', 'choice', 110, { choices: KIND_OUTPUTS }),
      column('น้ำหนัก', 'choice', 110, { choices: WEIGHT_MODES }),
    ],
  },
  rounds: {
    title: 'รอบรายงาน',
    frozenColumns: 1,
    columns: [
      column('รหัสรอบ', 'code', 90, required),
      column('ปีงบประมาณ', 'integer', 110, required),
      column('รอบ', 'round', 60, { choices: ROUNDS, required: true }),
      column('งวดตั้งแต่', 'date', 110, required),
      column('งวดถึง', 'date', 110, required),
      column('เปิด', 'date', 110, required),
      column('กำหนดส่ง', 'date', 110, required),
      column('ปิด', 'date', 110, required),
      column('สถานะ', 'choice', 100, {
        choices: ROUND_STATES,
        writer: 'script',
      }),
      column('โฟลเดอร์', 'link', 220, script),
      column('ลายนิ้วมือ', 'text', 160, { writer: 'script', clipped: true }),
    ],
  },
  reports: { title: 'รายงานผล', frozenColumns: 2, columns: REPORT_COLUMNS },
  evidence: {
    title: 'หลักฐาน',
    frozenColumns: 1,
    columns: [
      column('รหัสไฟล์', 'code', 160, { required: true, clipped: true }),
      column('รหัสรายงาน', 'code', 120, required),
      column('ชื่อไฟล์', 'text', 260),
      column('ระดับ', 'text', 70),
      column('ขนาด', 'integer', 90),
      column('ลายนิ้วมือ', 'text', 120, { clipped: true }),
      column('เพิ่มโดย', 'text', 250),
      column('เพิ่มเมื่อ', 'moment', 160),
      column('หมายเหตุ', 'text', 220, { since: 2 }),
    ],
  },
  documents: {
    title: 'เอกสาร',
    frozenColumns: 1,
    columns: [
      column('รหัส', 'code', 160, required),
      column('ประเภท', 'choice', 130, { choices: DOCUMENT_KINDS }),
      column('เรื่อง', 'text', 280),
      column('ลิงก์', 'link', 120),
      column('ส่งถึง', 'people', 80),
      column('ส่งเมื่อ', 'moment', 140),
      column('รับทราบ', 'checkbox', 80, owner),
      column('รับทราบเมื่อ', 'moment', 160, script),
      column('เลขที่', 'text', 120, { since: 4 }),
      column('ลงวันที่', 'date', 110, { since: 4 }),
      column('PDF', 'link', 200, { writer: 'script', since: 4 }),
      column('ลงนามโดย', 'text', 200, { since: 5 }),
      column('ลงนามเมื่อ', 'date', 110, { since: 5 }),
    ],
  },
  calendar: {
    title: 'ปฏิทิน',
    frozenColumns: 2,
    columns: [
      column('ลำดับ', 'integer', 60, required),
      column('งาน', 'text', 380, required),
      column('ระยะเวลา', 'text', 90),
      column('เริ่ม', 'date', 95),
      column('สิ้นสุด', 'date', 95),
      column('ผู้รับผิดชอบ', 'text', 130),
      column('เริ่มจริง', 'date', 95),
      column('เสร็จจริง', 'date', 95),
      column('สถานะ', 'choice', 100, { choices: STEP_STATES }),
    ],
  },
  holidays: {
    title: 'วันหยุด',
    frozenColumns: 1,
    columns: [column('วันที่', 'date', 120, required), column('ชื่อ', 'text', 420, required)],
  },
  dashboard: { title: 'แดชบอร์ด', frozenColumns: 0, columns: [] },
  log: {
    title: 'บันทึก',
    frozenColumns: 1,
    columns: [
      column('เวลา', 'moment', 150, script),
      column('ผู้ใช้', 'text', 250, script),
      column('เหตุการณ์', 'text', 160, script),
      column('เรื่อง', 'text', 220, script),
      column('ก่อน', 'text', 240, { writer: 'script', clipped: true }),
      column('หลัง', 'text', 240, { writer: 'script', clipped: true }),
    ],
  },
  system: {
    title: 'ระบบ',
    hidden: true,
    frozenColumns: 1,
    columns: [column('รายการ', 'text', 240, script), column('ค่า', 'text', 420, script)],
  },
  pending: {
    title: 'งานค้าง',
    hidden: true,
    frozenColumns: 1,
    columns: [
      column('กุญแจ', 'code', 260, script),
      column('งาน', 'text', 160, script),
      column('ครั้งที่', 'integer', 70, script),
      column('เริ่มเมื่อ', 'moment', 150, script),
      column('โดย', 'text', 200, script),
      column('ผล', 'text', 260, script),
    ],
  },
} as const satisfies Record<string, Tab>;

export type TabName = keyof typeof TABS;

/** One column of a tab as a type: its header and its words. */
type ColumnOf<T extends TabName> = (typeof TABS)[T]['columns'][number];

/** The header texts of a tab: what no tab has does not compile. */
export type HeaderOf<T extends TabName> = T extends TabName ? ColumnOf<T>['header'] : never;

/** A column's own words; any text where it has none. */
type Words<C> = C extends Column<string, infer W> ? W : never;

/** The words of the columns `H`. */
export type WordOf<T extends TabName, H extends HeaderOf<T>> = T extends TabName
  ? Words<Extract<ColumnOf<T>, { readonly header: H }>>
  : never;

/** What each column of a tab may be given: one of its words, where it has words. */
export type WordsByHeader<T extends TabName> = {
  readonly [C in ColumnOf<T> as C['header']]: Words<C>;
};

export const TAB_NAMES = Object.keys(TABS) as readonly TabName[];

/** The columns of a tab whose name is known only at run time, each with a header of it. */
export function columnsOf<T extends TabName>(tab: T): readonly Column<HeaderOf<T>>[] {
  return TABS[tab].columns as readonly Column<HeaderOf<T>>[];
}

/** Narrows a text to a header of the tab, written as it is there. */
export function isHeaderOf<T extends TabName>(tab: T, text: string): text is HeaderOf<T> {
  return TABS[tab].columns.some(({ header }) => header === text);
}
