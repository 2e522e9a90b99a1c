/** ก่อน of a line in บันทึก where several cells were changed at once, or one was pasted: Google tells what stood before only of one that was typed. */
export const PASTED_BEFORE = 'ไม่ทราบ (วางหรือแก้หลายช่อง)';

/** ผู้ใช้ of a line in บันทึก where Google does not tell who edited. */
export function unknownEditor(): string {
  return 'ผู้มีสิทธิ์แก้ไขแท็บนี้';
}
