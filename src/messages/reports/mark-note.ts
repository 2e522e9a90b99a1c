import { shortThaiDate } from '../../domain/dates/thai-dates';
import type { Mark, Missing, Question, VerdictFault } from '../../domain/rounds/marks';
import { unusableText } from './evidence-text';

const AGAIN = 'แก้ไขแล้วติ๊กส่งรายงานอีกครั้ง';
const CERTIFY_AGAIN = 'เมื่อครบแล้วติ๊กรับรองอีกครั้ง';
const CLOSED = 'รอบนี้ปิดแล้ว ถ้าต้องแก้ไข ให้แจ้งเจ้าภาพเปิดรายงานนี้ใหม่';

/** The note that a mark leaves on its cell: all that is missing, and what to do. '' clears the note. */
export function markNote(mark: Mark): string {
  switch (mark.kind) {
    case 'refused':
      return list(mark.missing.map(missingText), AGAIN);
    case 'asked':
      return list(mark.questions.map(questionText));
    case 'certification-undone':
      return list(mark.missing.map(missingText), CERTIFY_AGAIN);
    case 'verdict-undone':
      return verdictNote(mark.why);
    case 'late-tick':
      return CLOSED;
    default:
      return '';
  }
}

function list(points: readonly string[], ...last: readonly string[]): string {
  return [...points.map((point) => `• ${point}`), ...last].join('\n');
}

function missingText(missing: Missing): string {
  switch (missing.code) {
    case 'result':
      return 'ยังไม่ได้พิมพ์ผลการดำเนินงาน (ถ้าไม่มีข้อมูลให้พิมพ์ N/A)';
    case 'result-unreadable':
      return 'ผลการดำเนินงานอ่านเป็นตัวเลขเดียวไม่ได้ ให้พิมพ์ตัวเลขทศนิยมไม่เกิน 4 ตำแหน่ง หรือ N/A ตัวชี้วัดแบบความสำเร็จใช้จำนวนขั้นเป็นจำนวนเต็ม';
    case 'narrative':
      return 'ยังไม่ได้เขียนคำชี้แจง';
    case 'evidence':
      if (missing.unusable !== undefined)
        return `ยังไม่มีไฟล์หลักฐานที่ใช้ได้ในโฟลเดอร์ของรายงานนี้: ${unusableText(missing.unusable)} (ดูหมายเหตุในแท็บหลักฐาน)`;
      return 'ยังไม่มีไฟล์หลักฐานที่ใช้ได้ในโฟลเดอร์ของรายงานนี้ (ไฟล์ว่าง ผิดชนิด เกินขนาด เอกสารของ Google หรือไฟล์ที่เจ้าของไม่แบ่งปันให้สำนักงาน ยังไม่นับ ดูหมายเหตุในแท็บหลักฐาน)';
    case 'proof':
      return `ผลที่รายงานอยู่ระดับ ${missing.claimed} แต่หลักฐานถึงระดับ ${missing.proven} ให้ใส่หลักฐานของระดับที่ขาด ชื่อไฟล์ขึ้นต้นว่า "ระดับ${missing.claimed}"`;
    case 'not-submitted':
      return 'รายงานยังไม่ถูกส่ง';
    case 'not-checked':
      return 'ผู้กำกับดูแลยังไม่ได้ตรวจผ่าน';
    case 'other-checker':
      return 'ผู้รับผิดชอบตรวจรายงานของตนไม่ได้';
    case 'other-certifier':
      return 'ผู้รับผิดชอบหรือผู้ตรวจรับรองรายงานเดียวกันไม่ได้ ให้เจ้าภาพคนอื่นรับรอง';
  }
}

function questionText(question: Question): string {
  if (question.code === 'looks-like-fraction')
    return 'หน่วยวัดเป็นร้อยละ แต่ผลไม่เกิน 1 ถ้าตั้งใจให้เป็นค่านี้จริง ให้ติ๊กอีกครั้ง ถ้าไม่ใช่ให้แก้ผล เช่น 0.85 เป็น 85';
  if (question.code === 'looks-like-date')
    return `ช่องนี้กลายเป็นวันที่ ${shortThaiDate(question.date)} (${question.value}) เพราะพิมพ์ตัวเลขมีเครื่องหมาย / หรือ - ให้พิมพ์ผลใหม่เป็นตัวเลข เช่น 0.5 ถ้าตั้งใจให้เป็น ${question.value} จริง ให้ติ๊กอีกครั้ง`;
  return `ผลที่รายงานอยู่ระดับ ${question.claimed} แต่หลักฐานถึงระดับ ${question.proven} ถ้ายืนยันให้ติ๊กอีกครั้ง ถ้าไม่ใช่ให้ใส่หลักฐานของระดับที่ขาด`;
}

function verdictNote(why: VerdictFault): string {
  switch (why) {
    case 'not-submitted':
      return 'รายงานยังไม่ถูกส่ง จึงยังตรวจไม่ได้';
    case 'submitted-again':
      return 'เจ้าของรายงานเพิ่งส่งใหม่ ให้ตรวจฉบับที่ส่งล่าสุด';
    case 'other-checker':
      return 'ผู้รับผิดชอบตรวจรายงานของตนไม่ได้ ให้ผู้กำกับดูแลหรือเจ้าภาพที่ไม่ใช่ผู้รับผิดชอบตรวจ (ตั้งค่า: แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง)';
    case 'certified-already':
      return 'ผลนี้รับรองแล้ว จึงส่งคืนไม่ได้ และผลที่รับรองยังนับอยู่\nถ้าผลต้องแก้ไข ให้แจ้งเจ้าภาพ';
    case 'closed':
      return CLOSED;
  }
}

/** Note on a tick or a verdict in the row of an indicator that has sub-indicators. */
export const PARENT_NOTE = 'แถวนี้คิดจากตัวชี้วัดย่อย จึงไม่ต้องส่ง ตรวจ หรือรับรอง ให้ทำที่แถวของตัวชี้วัดย่อยแต่ละตัว';
