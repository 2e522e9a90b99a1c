import type { RoundState } from '../../domain/rounds/round';

/** The note on สถานะ of รอบรายงาน where what was typed is put back. */
export function roundStateNote(typed: string, stands: RoundState): string {
  return `${typedText(typed)} แต่รอบนี้${meaning(stands)}`;
}

/** The same where เปิด was typed and the round cannot be opened; `why` is a sentence with what to do. */
export function unopenedNote(typed: string, why: string): string {
  return `${typedText(typed)} แต่เปิดรอบนี้ไม่ได้ ${PUT_BACK} เพราะ${why} เมื่อแก้แล้ว ให้พิมพ์ เปิด อีกครั้ง`;
}

/** Why a round whose dates are no dates is not opened. */
export const NO_DATES = 'วันที่ของรอบว่างหรืออ่านไม่ได้ กรุณาพิมพ์วันที่ทุกช่องของแถวนี้ให้ครบ';

const PUT_BACK = 'ระบบจึงคืนค่าเดิม';

function typedText(typed: string): string {
  return typed === '' ? 'ลบสถานะออก' : `พิมพ์ "${typed}"`;
}

function meaning(state: RoundState): string {
  switch (state) {
    case 'ยังไม่เปิด':
      return `ยังไม่เปิด ${PUT_BACK} ถ้าต้องการเปิดก่อนวัน ให้พิมพ์ เปิด`;
    case 'กำลังเปิด':
    case 'เปิด':
      return `เปิดอยู่ ${PUT_BACK} ถ้าต้องการปิด ให้พิมพ์ ปิด`;
    case 'ปิด':
      return `ปิดแล้วและมีรายงานที่เปิดให้แก้อยู่ ${PUT_BACK} ระบบจะผนึกอีกครั้งเมื่อพ้นกำหนดของรายงานนั้น`;
    case 'ผนึกแล้ว':
      return `ปิดและผนึกแล้ว ${PUT_BACK} ถ้าต้องแก้ไข ให้เจ้าภาพใช้เมนู รอบรายงาน ▸ เปิดรายงานหนึ่งฉบับให้แก้`;
  }
}

/** Note on a date of a closed round that was typed over. */
export const SEALED_DATE_NOTE =
  'รอบนี้ปิดและผนึกแล้ว ระบบจึงคืนค่าเดิม ถ้าต้องแก้ไขรายงานใด ให้ใช้เมนู รอบรายงาน ▸ เปิดรายงานหนึ่งฉบับให้แก้';

/** Note on a date of an open round that was emptied or cannot be meant. */
export const BLANK_DATE_NOTE =
  'ช่องนี้ว่าง อ่านเป็นวันที่ไม่ได้ หรืออยู่นอกปีงบประมาณของรอบ ระบบจึงใส่วันที่เดิมหรือวันที่ตามแผนให้ ถ้าต้องการเปลี่ยน ให้พิมพ์วัน/เดือน/ปีใหม่ทับ';

/** Note on รหัสรอบ of a round whose row was deleted or given another key. */
export const ROUND_ROW_NOTE =
  'แถวของรอบนี้ถูกลบหรือถูกเปลี่ยนรหัสรอบ ทั้งที่มีรายงานของรอบนี้ในแท็บรายงานผล ระบบจึงนำแถวกลับมา กรุณาตรวจวันที่ เปิด กำหนดส่ง และ ปิด';
