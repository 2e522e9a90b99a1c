/** ก่อน of a line in บันทึก where several cells were changed at once: Google tells what stood before for one cell only. */
export const PASTED_BEFORE = 'ไม่ทราบ (วางหลายช่อง)';

/** ผู้ใช้ of a line in บันทึก where Google does not tell who edited. */
export function unknownEditor(): string {
  return 'ผู้มีสิทธิ์แก้ไขแท็บนี้';
}
