import { LETTER_KINDS } from '../letters/letter-kinds';

/** The kinds of default templates, and the names under which ระบบ keeps the office's own copies (`แม่แบบ/…`). */
export const TEMPLATE_NAMES = [
  'บุคลากร',
  'สถานศึกษา',
  'เลขาธิการ กพฐ.',
  'ผู้ว่าราชการจังหวัด',
  'บันทึกแก้ไข',
  'ใบปะหน้า',
  'คำสั่ง',
  'KPI Template',
  'เล่มรวม',
  'SAR Card',
  'สรุป',
  ...LETTER_KINDS,
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
