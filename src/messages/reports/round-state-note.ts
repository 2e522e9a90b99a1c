import type { RoundState } from '../../domain/rounds/round';

/** The note on สถานะ of รอบรายงาน where what was typed is put back. */
export function roundStateNote(typed: string, stands: RoundState): string {
  const what = typed === '' ? 'ลบสถานะออก' : `พิมพ์ "${typed}"`;
  return `${what} แต่รอบนี้${meaning(stands)} ระบบจึงคืนค่าเดิม`;
}

function meaning(state: RoundState): string {
  switch (state) {
    case 'ยังไม่เปิด':
      return 'ยังไม่เปิด ถ้าต้องการเปิดให้พิมพ์ เปิด';
    case 'กำลังเปิด':
    case 'เปิด':
      return 'เปิดอยู่ ถ้าต้องการปิดให้พิมพ์ ปิด';
    case 'ปิด':
      return 'ปิดแล้วและมีรายงานที่เปิดใหม่รายตัว ระบบจะผนึกอีกครั้งเมื่อพ้นกำหนดของรายงานนั้น';
    case 'ผนึกแล้ว':
      return 'ปิดและผนึกแล้ว ถ้าต้องแก้ไข ให้เจ้าภาพใช้เปิดใหม่รายตัว';
  }
}

/** Note on a date of a closed round that was typed over. */
export const SEALED_DATE_NOTE =
  'รอบนี้ปิดและผนึกแล้ว ระบบจึงคืนค่าเดิม ถ้าต้องแก้ไขรายงานใด ให้ใช้เมนูรอบรายงาน ▸ เปิดรายงานใหม่';

/** Note on a date of an open round that was emptied or cannot be read. */
export const BLANK_DATE_NOTE =
  'ช่องนี้ว่างหรืออ่านเป็นวันที่ไม่ได้ ระบบจึงใส่วันที่เดิมหรือวันที่ตามแผนให้ ถ้าต้องการเปลี่ยน ให้พิมพ์วันที่ใหม่ทับ';
