import type { Missing } from '../domain/marks';

/** The note on a tick that was undone: everything that is missing, and what to do. '' clears the note. */
export function missingNote(missing: readonly Missing[]): string {
  if (missing.length === 0) return '';
  return [...missing.map((one) => `• ${missingText(one)}`), HOW_TO_GO_ON[lastStep(missing)]].join('\n');
}

function missingText(missing: Missing): string {
  switch (missing) {
    case 'result':
      return 'ยังไม่ได้พิมพ์ผลการดำเนินงาน (ถ้าไม่มีข้อมูลให้พิมพ์ N/A)';
    case 'result-unreadable':
      return 'ผลการดำเนินงานอ่านเป็นตัวเลขเดียวไม่ได้ ให้พิมพ์ตัวเลขทศนิยมไม่เกิน 4 ตำแหน่ง หรือ N/A ตัวชี้วัดแบบความสำเร็จใช้จำนวนขั้นเป็นจำนวนเต็ม';
    case 'narrative':
      return 'ยังไม่ได้เขียนคำชี้แจง';
    case 'evidence':
      return 'ยังไม่มีไฟล์หลักฐานในโฟลเดอร์ของรายงานนี้';
    case 'looks-like-fraction':
      return 'หน่วยวัดเป็นร้อยละ แต่ผลไม่เกิน 1 ถ้าตั้งใจให้เป็นค่านี้จริง ให้ติ๊กอีกครั้ง ถ้าไม่ใช่ให้แก้ผล เช่น 0.85 เป็น 85';
    case 'not-submitted':
      return 'รายงานยังไม่ถูกส่ง';
    case 'not-checked':
      return 'ผู้กำกับดูแลยังไม่ได้ตรวจผ่าน';
    case 'certified-already':
      return 'ผลนี้รับรองแล้ว จึงส่งคืนไม่ได้ และผลที่รับรองยังนับอยู่';
  }
}

const HOW_TO_GO_ON = {
  submit: 'แก้ไขแล้วติ๊กส่งรายงานอีกครั้ง',
  certify: 'เมื่อครบแล้วติ๊กรับรองอีกครั้ง',
  ask: 'ถ้าผลต้องแก้ไข ให้แจ้งเจ้าภาพ',
} as const;

function lastStep(missing: readonly Missing[]): keyof typeof HOW_TO_GO_ON {
  if (missing.includes('certified-already')) return 'ask';
  return missing.includes('not-submitted') || missing.includes('not-checked') ? 'certify' : 'submit';
}
