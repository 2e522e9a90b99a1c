import type { Column } from '../../register/column';
import { type HeaderOf, TABS } from '../../register/tabs';

/** Requests and answers of the day, counts that follow Drive, and what is derived from other sealed cells. */
const NOT_SEALED: ReadonlySet<HeaderOf<'reports'>> = new Set([
  'ส่งรายงาน',
  'รับรอง',
  'หลักฐาน',
  'คำตอบ',
  'แก้ไขหลังรับเมื่อ',
  'จำการติ๊ก',
]);

const SCORES: readonly HeaderOf<'reports'>[] = ['คะแนน', 'คะแนนถ่วงน้ำหนัก', 'คะแนนกรรมการ'];

/**
 * Columns of รายงานผล that a seal covers: criteria, policies, results, narratives, who marked what when; the scores last, so that a
 * changed result is named before the score that follows from it.
 */
export const SEALED_HEADERS: readonly HeaderOf<'reports'>[] = [
  ...TABS.reports.columns.flatMap(({ header, kind, helper }: Column<HeaderOf<'reports'>>) =>
    kind === 'formula' || helper === true || NOT_SEALED.has(header) ? [] : [header],
  ),
  ...SCORES,
];

/** Columns of รอบรายงาน that a seal covers. */
export const SEALED_DATES: readonly HeaderOf<'rounds'>[] = [
  'ปีงบประมาณ',
  'รอบ',
  'งวดตั้งแต่',
  'งวดถึง',
  'เปิด',
  'กำหนดส่ง',
  'ปิด',
];
