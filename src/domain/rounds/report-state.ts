import type { Report } from './report';
import { sameTyped } from './typed-result';

export const REPORT_STATES = [
  'ร่าง',
  'ส่งแล้ว',
  'แก้ไขหลังส่ง',
  'ผ่าน',
  'ส่งคืน',
  'รับรองแล้ว',
  'แก้ไขหลังรับรอง',
  'ตามตัวชี้วัดย่อย',
  'ปิด',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

type Marks = Pick<
  Report,
  | 'method'
  | 'result'
  | 'verdict'
  | 'submittedAt'
  | 'submittedResult'
  | 'checkedAt'
  | 'certifiedAt'
  | 'certifiedResult'
  | 'editedAt'
  | 'closedAt'
>;

/** The state from the office's marks, never from ticks. A certified report stays certified when its round is closed. */
export function reportState(marks: Marks): ReportState {
  if (marks.method === undefined) return 'ตามตัวชี้วัดย่อย';
  const edited = marks.editedAt !== undefined;
  if (marks.certifiedAt !== undefined) {
    return edited || !sameTyped(marks.result, marks.certifiedResult) ? 'แก้ไขหลังรับรอง' : 'รับรองแล้ว';
  }
  if (marks.closedAt !== undefined) return 'ปิด';
  if (marks.submittedAt !== undefined) {
    if (edited || !sameTyped(marks.result, marks.submittedResult)) return 'แก้ไขหลังส่ง';
    return marks.checkedAt === undefined ? 'ส่งแล้ว' : 'ผ่าน';
  }
  return marks.verdict === 'ส่งคืน' ? 'ส่งคืน' : 'ร่าง';
}
