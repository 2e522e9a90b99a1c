import { keyList } from './key-list';

/** What a Sheet that was set back to an older version has forgotten, and what to do. */

/** A round is opened whose folders are there already. */
export function openedBeforeText(roundId: string): string {
  return `รอบ ${roundId} เคยเปิดแล้ว ระบบจึงใช้โฟลเดอร์เดิมที่มีหลักฐานอยู่ต่อ อาจมีผู้คืนค่ารุ่นเก่าของแผ่นงาน ผลที่รายงานไว้แล้วอยู่ในรุ่นก่อนหน้านั้น กรุณาคืนค่ารุ่นล่าสุดก่อนการคืนที่ ไฟล์ ▸ ประวัติเวอร์ชัน หรือคัดลอกผลจากรุ่นนั้นมาใส่`;
}

/** Papers stay locked although the register has no signature of them, and never had one. */
export function forgottenSignatureText(keys: readonly string[]): string {
  return `เอกสารของข้อตกลง ${keyList(keys)} ถูกล็อกไว้เพราะเคยบันทึกว่าลงนามแล้ว แต่ทะเบียนไม่มีการลงนามนั้นแม้ในแท็บบันทึก อาจมีผู้คืนค่ารุ่นเก่าของแผ่นงาน จึงยังล็อกไว้ กรุณาบันทึกการลงนามอีกครั้งในแผง พิมพ์และลงนาม ถ้าไม่ได้ลงนามจริง ให้บันทึกก่อน แล้วล้างช่องสถานะและลงนามเมื่อของแถวนั้น ระบบจะปลดล็อกให้`;
}
