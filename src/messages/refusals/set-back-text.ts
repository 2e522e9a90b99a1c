import { keyList } from './key-list';

/** What a Sheet that was set back to an older version has forgotten, and what to do. */

/** A round is opened whose folders are there already. */
export function openedBeforeText(roundId: string): string {
  return `รอบ ${roundId} เคยเปิดแล้ว ระบบจึงใช้โฟลเดอร์เดิมที่มีหลักฐานต่อ อาจมีผู้คืนค่ารุ่นเก่าของแผ่นงาน ผลที่รายงานแล้วอยู่ในรุ่นก่อนการคืน กรุณาคืนค่ารุ่นนั้นที่ ไฟล์ ▸ ประวัติเวอร์ชัน หรือคัดลอกผลจากรุ่นนั้นมาใส่`;
}

/** Papers stay locked although the register has no signature of them, and never had one. */
export function forgottenSignatureText(keys: readonly string[]): string {
  return `เอกสารของข้อตกลง ${keyList(keys)} ยังล็อกไว้เพราะเคยลงนาม แต่ทะเบียนและบันทึกไม่มีการลงนามนั้น อาจมีผู้คืนค่ารุ่นเก่าของแผ่นงาน กรุณาบันทึกการลงนามอีกครั้งในแผง พิมพ์และลงนาม ถ้าไม่ได้ลงนามจริง บันทึกแล้วจึงล้างช่องสถานะและลงนามเมื่อ ระบบจะปลดล็อกให้`;
}
