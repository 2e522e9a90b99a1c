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

const SEALED_FORMULAS: ReadonlySet<HeaderOf<'reports'>> = new Set(['คะแนน', 'คะแนนถ่วงน้ำหนัก', 'คะแนนกรรมการ']);

/** Columns of รายงานผล that a seal covers: criteria, policies, results, narratives, who marked what when, scores. */
export const SEALED_HEADERS: readonly HeaderOf<'reports'>[] = TABS.reports.columns.flatMap(
  ({ header, kind, helper }: Column<HeaderOf<'reports'>>) => {
    const sealed = kind === 'formula' ? SEALED_FORMULAS.has(header) : !NOT_SEALED.has(header);
    return sealed && helper !== true ? [header] : [];
  },
);

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
